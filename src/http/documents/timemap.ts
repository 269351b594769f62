import type { Version } from '../../store/history/versions';
import { linkFormat, mementoLink } from './memento';

/** So many versions are in one TimeMap. */
const most = 1000;

const timeMapAt = (address: string, page?: number) => `${address}/timemap${page === undefined ? '' : `/${page}`}`;
const span = (versions: readonly Version[]) => `from="${versions[0]!.at.toUTCString()}"; until="${versions.at(-1)!.at.toUTCString()}"`;
const link = (address: string, name: string, versions: readonly Version[]) =>
  `<${address}>; rel="${name}"; type="${linkFormat}"; ${span(versions)}`;

/** The versions of each page of the TimeMap, oldest first: one that is full stays as it is. */
const pagesOf = (all: readonly Version[]) =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, page) => all.slice(page * most, (page + 1) * most));

/** The list of all versions, oldest first (RFC 7089, section 5); of more than a thousand, the list of the lists (section 5.1.1). */
export function timeMap(address: string, all: readonly Version[]): string {
  const pages = pagesOf(all);
  const listed = pages.length > 1 ? pages.map((page, n) => link(timeMapAt(address, n + 1), 'timemap', page)) : mementos(address, all, all);
  return written(address, [link(timeMapAt(address), 'self', all), ...listed]);
}

/** One of these lists, the first being 1, with those beside it; nothing where there is none. */
export function timeMapPage(address: string, all: readonly Version[], number: number): string | undefined {
  const pages = pagesOf(all);
  const page = pages[number - 1];
  if (!page) return undefined;
  const beside = [number - 1, number + 1].flatMap(n => {
    const other = pages[n - 1];
    return other ? [link(timeMapAt(address, n), 'timemap', other)] : [];
  });
  return written(address, [link(timeMapAt(address, number), 'self', page), ...beside, ...mementos(address, page, all)]);
}

const mementos = (address: string, some: readonly Version[], all: readonly Version[]) =>
  some.map(version =>
    mementoLink(address, version, [...(version === all[0] ? ['first'] : []), ...(version === all.at(-1) ? ['last'] : [])]),
  );

const written = (address: string, links: readonly string[]) => `${[`<${address}>; rel="original timegate"`, ...links].join(',\n')}\n`;
