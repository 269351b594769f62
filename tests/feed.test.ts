import { Parser } from 'n3';
import { Client } from 'pg';
import { isomorphic } from 'rdf-isomorphic';
import { as } from '../src/model/vocabulary';
import { firstPage, follow, Replayed, type Member } from './feed-replay';
import { live, otherDatasets } from './lived';
import { publicUrl, startService, type Service } from './service';

let service: Service;
let session: Client;
const rounds = Number(process.env.KONTOR_CHANGES ?? 80);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  for (const dataset of otherDatasets) await session.query(dataset);
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

const text = async (address: string, accept = 'application/trig') => {
  const response = await service.get(address.replace(publicUrl, ''), { accept });
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
};
const dump = async () => new Parser().parse(await (await service.get('/data/all.nt')).text());
const sorted = (quads: readonly { subject: { value: string }; predicate: { value: string }; object: { value: string } }[]) =>
  [...new Set(quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`))].sort();

async function replay(into = new Replayed(), from?: string) {
  let last = '';
  const all: Member[] = [];
  for await (const { address, members } of follow(text, from ?? (await firstPage(text, `${publicUrl}/feed`)))) {
    for (const member of members) into.take(member);
    all.push(...members);
    last = address;
  }
  return { into, all, last };
}

test('replayed from the start, it is the dump of all that is public, after a random life and in the midst of it', async () => {
  for (const seed of [1, 2, 3]) {
    await live(session, service.app.concepts, Math.ceil(rounds / 3), seed);
    const { into, all } = await replay();
    const [mine, theirs] = [into.quads(), await dump()];
    expect(theirs.length).toBeGreaterThan(500);
    expect(sorted(mine)).toEqual(sorted(theirs));
    expect(isomorphic(mine, theirs)).toBe(true);
    expect(new Set(all.map(({ iri }) => iri)).size).toBe(all.length);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set([as.Create, as.Update, as.Delete]));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort());
  }
}, 600_000);
