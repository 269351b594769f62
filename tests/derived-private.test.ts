import { inDrafts, drafts, startWithDrafts } from './drafts';
import { insert } from './oracle/odd';
import { publicUrl, type Service } from './service';

/** What derives from records that are not public is what it would be without them, on every face, until they are published. */
const canary = 'canary-word';
const relation = { concept: 'Agreement', key: 'bergen-turku-twinning' };
const page = { concept: 'Source', key: 's01' };
const ended = inDrafts('Event', 'canary-ended', { about: relation, type: 'TERMINATED', date: '2020-05-01', order: 90, sources: [page] });
const stated = inDrafts('Claim', 'canary-stated', {
  ...{ about: relation, property: 'type', value: 'FRIENDSHIP', source: page, claimant: 'Somebody' },
  asStated: { en: canary },
});
const member = inDrafts('Event', 'canary-left', {
  ...{ about: { concept: 'Membership', key: '' }, type: 'TERMINATED', date: '2026-06-01', order: 91, sources: [page] },
});

let service: Service;
beforeAll(async () => {
  service = await startWithDrafts();
}, 120_000);
afterAll(() => service.stop());

const query = `{ agreement(key: "${relation.key}") { revision modified status possibleStatuses statusAsOf validFrom validTo certainty care typeAsStated { lang value } }
  memberships(first: 100) { nodes { key status validTo care } }
  now: agreements(asOf: "2024-01-01", first: 100) { totalCount nodes { key } } active: agreements(where: { status: { eq: ACTIVE } }) { totalCount }
  ties(of: "${publicUrl}/id/city/bergen", on: "2024-01-01") { certain { totalCount } possible { totalCount } }
  counts(of: Agreement, by: [STATUS, TYPE]) { status type count } events(first: 100) { totalCount } search: agreements(search: "${canary}") { totalCount } }`;
const paths = [
  ...['ttl', 'nt', 'jsonld', 'html'].map(format => `/doc/agreement/${relation.key}.${format}`),
  ...['/data/bergen.nt', '/data/bergen/agreement.csv', '/data/bergen/membership.csv', '/catalog/datasets'],
];
const faces = async () => {
  const told = await Promise.all(paths.map(async path => [path, await (await service.get(path)).text()] as const));
  return Object.fromEntries([['GraphQL', JSON.stringify(await service.answer(query))] as const, ...told]);
};
const status = async (at = 'Agreement') => {
  const [row] = await service.app.db.query<[{ status: string; valid_to: string | null; words: object }]>(
    `SELECT status, valid_to, ${at === 'Agreement' ? 'type_as_stated' : 'NULL'} AS words FROM ${at.toLowerCase()} WHERE key = $1`,
    [at === 'Agreement' ? relation.key : (member.values.about as { key: string }).key],
  );
  return [row.status, row.valid_to, JSON.stringify(row.words).includes(canary)];
};

test('a termination and a word that are kept back change nothing that is told', async () => {
  const [{ key }] = await service.app.db.query<[{ key: string }]>(
    `SELECT key FROM membership WHERE status = 'ACTIVE' ORDER BY key LIMIT 1`,
  );
  Object.assign(member.values.about as object, { key });
  const before = await faces();
  await insert(service, [ended, stated, member]);
  expect(await faces()).toEqual(before);
  expect([await status(), await status('Membership')]).toEqual([['ACTIVE', null, false], ['ACTIVE', null, false]]); // prettier-ignore
});

const move = (to: string) => service.app.db.query(`UPDATE event SET dataset = '${to}' WHERE key IN ('${ended.key}', '${member.key}')`);

test('published with their dataset words are told, and events still decide nothing: they are of another dataset', async () => {
  const before = await faces();
  await service.app.db.query(`UPDATE dataset SET public = true WHERE key = '${drafts}'`);
  expect([await status(), await status('Membership')]).toEqual([['ACTIVE', null, true], ['ACTIVE', null, false]]); // prettier-ignore
  await service.app.db.query(`UPDATE dataset SET public = false WHERE key = '${drafts}'`);
  expect([await status(), await status('Membership')]).toEqual([['ACTIVE', null, false], ['ACTIVE', null, false]]); // prettier-ignore
  const plain = (told: Record<string, string>) =>
    Object.values(told).map(text => text.replace(/"?revision"?\W{1,4}\d+|\d{4}-\d\d-\d\d/g, ''));
  expect(plain(await faces()).map(text => text.includes(canary))).toEqual(plain(before).map(() => false));
});

test('moved to the dataset of their relation they count', async () => {
  await move('bergen');
  expect([await status(), await status('Membership')]).toEqual([['TERMINATED', '2020-05-01', false], ['TERMINATED', '2026-06-01', false]]); // prettier-ignore
  expect((await faces())[paths[0]!]).toContain('RelationStatus-TERMINATED');
  await service.app.db.query(`DELETE FROM event WHERE key IN ('${ended.key}', '${member.key}')`);
  expect([await status(), await status('Membership')]).toEqual([['ACTIVE', null, false], ['ACTIVE', null, false]]); // prettier-ignore
});

test('a date of a source that is kept back orders nothing that is told', async () => {
  await service.app.db.query(`DELETE FROM event WHERE dataset = '${drafts}'`);
  const undated = { about: relation, type: 'TERMINATED', order: 92, sources: [{ concept: 'Source', key: 'canary-source' }] };
  await insert(service, [
    inDrafts('Source', 'canary-source', {
      titles: { en: canary },
      citation: 'Minutes',
      publisher: 'Somebody',
      kind: 'OFFICIAL',
      closeness: 'PRIMARY',
      date: '2026-01-01',
    }),
    { concept: 'Event', key: 'undated', values: { dataset: { concept: 'Dataset', key: 'bergen' }, ...undated } },
  ]);
  const asOf = async () =>
    (
      await service.ask<{ agreement: object }>(
        `{ agreement(key: "${relation.key}") { status statusAsOf validTo possibleStatuses(on: "2025-06-01") } }`,
      )
    ).agreement;
  const hidden = await asOf();
  await service.app.db.query(`UPDATE dataset SET public = true WHERE key = '${drafts}'`);
  expect(await asOf()).not.toEqual(hidden);
  await service.app.db.query(`UPDATE dataset SET public = false WHERE key = '${drafts}'`);
  expect(await asOf()).toEqual(hidden);
});

test('what cannot have happened is refused when it moves to the dataset of its relation, and nothing is', async () => {
  await service.app.db.query(`DELETE FROM event WHERE key = 'undated'`);
  await insert(service, [
    ended,
    inDrafts('Event', 'canary-after', { about: relation, type: 'RENEWED', date: '2022', order: 95, sources: [page] }),
  ]);
  await expect(service.app.db.query(`UPDATE event SET dataset = 'bergen' WHERE dataset = '${drafts}'`)).rejects.toThrow(/^RENEWED is not allowed in the state TERMINATED/); // prettier-ignore
  expect((await status()).slice(0, 2)).toEqual(['ACTIVE', null]);
});
