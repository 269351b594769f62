import { timeMap, timeMapPage } from '../src/http/documents/timemap';
import type { Version } from '../src/store/history/versions';

const address = 'https://kontor.example/doc/city/turku';
const versions = (count: number): Version[] =>
  Array.from({ length: count }, (_, n) => ({ revision: n + 1, named: n + 1, until: null, at: new Date(Date.UTC(2026, 10, 26, 12, 0, n)) }));
const links = (text: string) => text.trim().split(',\n');
const named = (text: string, name: string) =>
  links(text).flatMap(link => (new RegExp(`rel="[^"]*\\b${name}\\b`).test(link) ? [/<([^>]+)>/.exec(link)![1]!] : []));

test('a thousand versions stand in one TimeMap, which has no pages', () => {
  const text = timeMap(address, versions(1000));
  expect([named(text, 'memento').length, named(text, 'timemap')]).toEqual([1000, []]);
});

test('of more, the TimeMap lists the TimeMaps, and each thing that they say together is said once', () => {
  const all = versions(2500);
  const index = timeMap(address, all);
  expect(named(index, 'memento')).toEqual([]);
  const pages = named(index, 'timemap');
  expect(pages).toEqual([1, 2, 3].map(n => `${address}/timemap/${n}`));
  const texts = pages.map((_, n) => timeMapPage(address, all, n + 1)!);
  expect(texts.flatMap(text => named(text, 'memento'))).toEqual(all.map(({ revision }) => `${address}/v/${revision}`));
  expect(texts.map(text => [named(text, 'first'), named(text, 'last')].map(({ length }) => length))).toEqual([[1, 0], [0, 0], [0, 1]]); // prettier-ignore
  expect(texts.map(text => named(text, 'timemap'))).toEqual([[pages[1]], [pages[0], pages[2]], [pages[1]]]);
  for (const [n, text] of texts.entries()) {
    const self = links(text).find(link => link.includes('rel="self"'))!;
    expect(self).toContain(`<${pages[n]}>`);
    expect(links(index).find(link => link.includes(`<${pages[n]}>`))).toBe(self.replace('"self"', '"timemap"'));
  }
});

test('there is no page beyond the last, nor before the first', () => {
  for (const page of [0, -1, 4, 1.5]) expect(timeMapPage(address, versions(2500), page)).toBeUndefined();
});
