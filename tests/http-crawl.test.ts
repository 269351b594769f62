import { publicUrl, startService, type Service } from './service';

let service: Service;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.stop());

const browser = { accept: 'text/html,*/*;q=0.8' };

test('every page of the seed is reached from the front page, every link on it leads somewhere, and each answer protects itself', async () => {
  const [found, failed, open] = [new Set(['/']), new Map<string, number>(), ['/']];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const answer = await service.get(path, browser);
    if (answer.status !== 200 && answer.status !== 303) failed.set(path, answer.status);
    if (
      !answer.headers.get('content-security-policy')?.startsWith("default-src 'none'") ||
      answer.headers.get('x-content-type-options') !== 'nosniff'
    )
      failed.set(path, 0);
    const links =
      answer.status === 303 ? [answer.headers.get('location')!] : linksIn(answer.headers.get('content-type')!, await answer.text());
    for (const link of links.map(ours).filter(link => link !== undefined))
      if (!found.has(link)) {
        found.add(link);
        open.push(link);
      }
  }
  expect([...failed]).toEqual([]);
  const records = await service.ask<{ cities: { totalCount: number }; claims: { totalCount: number } }>(
    '{ cities { totalCount } claims { totalCount } }',
  );
  const reached = (path: string) => [...found].filter(link => link.startsWith(path)).length;
  expect([reached('/id/city/'), reached('/id/claim/')]).toEqual([records.cities.totalCount, records.claims.totalCount]);
}, 120_000);

const linksIn = (type: string, text: string) =>
  type.startsWith('text/html') ? [...text.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link!.replace(/&amp;/g, '&')) : [];

/** The path of a link of ours. What lies behind `#` is on the same page; twins of records are tried elsewhere. */
function ours(link: string) {
  const path = link.startsWith(publicUrl) ? link.slice(publicUrl.length) : link;
  return path.startsWith('/') && !/^\/doc\/.*\.(?!html$)[a-z]+$/.test(path) ? path.replace(/#.*/, '') || '/' : undefined;
}
