import { Client } from 'pg';
import { dct, ldes, prov, tree } from '../src/model/vocabulary';
import { membersOfPage } from '../src/rdf/feed';
import { syntaxes } from '../src/rdf/syntax';
import { follow, firstPage, type Member } from './feed-replay';
import { otherDatasets } from './lived';
import { reread } from './reread';
import { publicUrl, startService, type Service } from './service';

let service: Service;
let session: Client;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  await session.query(`SET kontor.now = '2026-12-02T12:00:00Z'`);
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => service.get(path, headers);
const text = async (address: string) => (await get(address.replace(publicUrl, ''), { accept: 'application/trig' })).text();
const told = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('cache-control'), headers.get('vary')];
const newest = async () => (await session.query<{ number: number }>('SELECT max(number) AS number FROM revision')).rows[0]!.number;
const city = (key: string, dataset: string, note: string) =>
  `INSERT INTO city (key, dataset, names, country, note) VALUES ('${key}', '${dataset}', '{"en": "Somewhere"}', 'no', '{"en": "${note}"}')`;
async function pages() {
  const all: { address: string; members: Member[] }[] = [];
  for await (const page of follow(text, await firstPage(text, `${publicUrl}/feed`))) all.push(page);
  return all;
}

test('the root says what the feed is, by whose terms, and where it begins', async () => {
  const root = await text(`${publicUrl}/feed`);
  for (const term of [
    ldes.EventStream,
    ldes.timestampPath,
    ldes.versionOfPath,
    ldes.versionDeleteObject,
    tree.view,
    tree.relation,
    prov.generatedAtTime,
    dct.isVersionOf,
  ])
    expect(root).toContain(term.split(/[#/]/).at(-1));
  expect(await firstPage(text, `${publicUrl}/feed`)).toBe(`${publicUrl}/feed/after/0`);
});

test.each(['/feed', '/feed/after/0', '/feed/after/1/city/turku'])(
  '%s is in every syntax, by its ending and by Accept, and says the same',
  async path => {
    const graphs = new Set<string>();
    for (const { extension, type } of syntaxes) {
      const [named, negotiated] = [await get(`${path}.${extension}`), await get(path, { accept: type })];
      for (const response of [named, negotiated])
        expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
      expect([named.headers.get('vary'), negotiated.headers.get('vary')]).toEqual([null, 'Accept']);
      const said = await named.text();
      expect(await negotiated.text()).toBe(said);
      const quads = await reread({ extension, type }, said);
      graphs.add(
        [...new Set(quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`))]
          .sort()
          .join('\n'),
      );
    }
    expect(graphs.size).toBe(1);
    expect((await get(path)).headers.get('content-type')).toContain('application/trig');
  },
);

test('a full page stays as it is, and the newest is asked for again', async () => {
  const all = await pages();
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(({ members }) => members.length).slice(0, -1)).toEqual(all.slice(0, -1).map(() => membersOfPage));
  const [full, last] = [`${all[0]!.address}.trig`, `${all.at(-1)!.address}.trig`].map(address => address.replace(publicUrl, '')) as [
    string,
    string,
  ];
  const [first, open] = [await get(full), await get(last)];
  expect(told(first)).toEqual([200, 'application/trig', 'public, max-age=3600, immutable', null]);
  expect(told(open)).toEqual([200, 'application/trig', 'public, no-cache', null]);
  const [kept, asked] = [await first.text(), await open.text()];
  expect(kept).toContain('immutable true');
  const again = async (path: string, of: Response) => (await get(path, { 'if-none-match': of.headers.get('etag')! })).status;
  expect([await again(full, first), await again(last, open)]).toEqual([304, 304]);
  await session.query(`UPDATE city SET note = '{"en": "changed"}' WHERE key = 'turku'`);
  expect([await again(full, first), await again(last, open)]).toEqual([304, 200]);
  expect(await (await get(full)).text()).toBe(kept);
  expect(await (await get(last)).text()).not.toBe(asked);
});

test('who follows is given the same bytes as who asks for one page, whoever else follows, and however slowly they read', async () => {
  const addresses = (await pages()).map(({ address }) => address.replace(publicUrl, ''));
  const alone = new Map<string, string>();
  for (const extension of ['nq', 'trig'])
    for (const address of [...addresses].reverse())
      alone.set(`${address}.${extension}`, await (await get(`${address}.${extension}`)).text());
  const follow = async (extension: string, patience: number) => {
    const read: [string, string][] = [];
    for (const address of addresses) {
      const answer = await get(`${address}.${extension}`);
      await new Promise(resolve => setTimeout(resolve, patience));
      read.push([`${address}.${extension}`, await answer.text()]);
    }
    return read;
  };
  const followers = ['nq', 'trig', 'nq', 'trig', 'nq'].map((extension, n) => follow(extension, n * 20));
  for (const read of await Promise.all(followers)) for (const [address, text] of read) expect([address, text === alone.get(address)]).toEqual([address, true]); // prettier-ignore
});

test('a tag is known without a look at the page', async () => {
  const etag = (await get('/feed/after/0.trig')).headers.get('etag')!;
  await session.query('BEGIN; LOCK TABLE history.city IN ACCESS EXCLUSIVE MODE');
  try {
    expect((await get('/feed/after/0.trig', { 'if-none-match': etag })).status).toBe(304);
  } finally {
    await session.query('ROLLBACK');
  }
});

test.each([
  'x',
  '-1',
  '01',
  '2147483648',
  '1.html',
  '1.xyz',
  '1/city',
  '1/nothing/turku',
  '1/party/bergen',
  '1/city/Turku',
  '1/city/%00',
  '1/city/turku.html',
])('/feed/after/%s is not there', async place => expect((await get(`/feed/after/${place}`)).status).toBe(404));

test('only syntaxes are offered', async () => {
  expect((await get('/feed', { accept: 'text/html' })).status).toBe(406);
  expect((await fetch(`${service.origin}/feed`, { method: 'POST' })).status).toBe(405);
  const { status, headers } = await fetch(`${service.origin}/feed/after/0.nq`, { method: 'HEAD' });
  expect([status, headers.get('etag')]).toEqual([200, expect.any(String)]);
});

test('what is hidden goes from all pages, links to it too, and what is left of it is that it went', async () => {
  for (const dataset of otherDatasets) await session.query(dataset);
  const r = await newest();
  await session.query(city('canary', 'second', 'yellow bird'));
  await session.query(`UPDATE organisation SET seat = 'canary' WHERE key = 'ubc'`);
  await session.query(city('never-told', 'third', 'black bird'));
  const of = (all: readonly { members: readonly Member[] }[], key: string) => all.flatMap(({ members }) => members).filter(({ of }) => of.endsWith(`/${key}`)); // prettier-ignore
  const says = (member: Member) => member.said.some(({ object }) => object.value.endsWith('/canary'));
  const before = await pages();
  expect(of(before, 'canary')).toHaveLength(1);
  expect(of(before, 'ubc').map(says)).toEqual([false, true]);
  const full = await get('/feed/after/0.trig');
  await session.query(`UPDATE dataset SET public = false WHERE key = 'second'`);
  const after = await pages();
  expect(of(after, 'canary').map(({ kind, iri }) => [kind, iri])).toEqual([
    ['https://www.w3.org/ns/activitystreams#Delete', `${publicUrl}/doc/city/canary/v/${r + 4}`],
  ]);
  expect(of(after, 'ubc').map(says)).toEqual([false, false, false]);
  for (const { address } of after) {
    const page = await text(address);
    for (const secret of ['yellow bird', 'black bird', 'never-told']) expect([address, page.includes(secret)]).toEqual([address, false]);
  }
  expect((await get('/feed/after/0.trig', { 'if-none-match': full.headers.get('etag')! })).status).toBe(200);
});
