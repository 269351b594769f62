import { Client } from 'pg';
import { otherDatasets } from './lived';
import { publicUrl, startService, type Service } from './service';

interface Change {
  readonly revision: number;
  readonly kind: string;
  readonly concept: string;
  readonly key: string;
}
interface Page {
  readonly nodes: readonly Change[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let service: Service;
let session: Client;
beforeAll(async () => {
  service = await startService();
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  await session.query(`SET kontor.now = '2026-12-02T12:00:00Z'`);
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

const newest = async () => (await session.query<{ number: number }>('SELECT max(number) AS number FROM revision')).rows[0]!.number;
const ask = async (since: number | string, more = '', fields = 'revision kind concept key') =>
  (
    await service.ask<{ changes: Page }>(
      `query ($since: RevisionOrTime!) { changes(since: $since ${more}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { since },
    )
  ).changes;
const city = (key: string, dataset: string) =>
  `INSERT INTO city (key, dataset, names, country) VALUES ('${key}', '${dataset}', '{"en": "Somewhere"}', 'no')`;

test('question 9: an event that attests an agreement changes both, and nothing else', async () => {
  const r = await newest();
  await session.query(`BEGIN;
    INSERT INTO event (key, dataset, about_agreement, type, date, "order") VALUES ('bergen-turku-twinning-attested', 'bergen', 'bergen-turku-twinning', 'ATTESTED', '2026-05-01', 50);
    INSERT INTO event_sources (owner, target) VALUES ('bergen-turku-twinning-attested', 's01'); COMMIT`);
  const expected = [
    { revision: r + 1, kind: 'CHANGED', concept: 'Agreement', key: 'bergen-turku-twinning' },
    { revision: r + 1, kind: 'CREATED', concept: 'Event', key: 'bergen-turku-twinning-attested' },
  ];
  expect((await ask(r)).nodes).toEqual(expected);
  expect((await ask('2026-12-01T23:30:00+01:00')).nodes).toEqual(expected);
  expect((await ask(r + 1)).nodes).toEqual([]);
  expect((await ask('2026-12-02T12:00:00Z')).nodes).toEqual([]);
  expect((await ask(r, '', 'id at concept node { key ... on Agreement { statusAsOf } __typename }')).nodes).toEqual([
    {
      id: `${publicUrl}/id/agreement/bergen-turku-twinning`,
      at: '2026-12-02T12:00:00Z',
      concept: 'Agreement',
      node: { key: 'bergen-turku-twinning', statusAsOf: '2026-05-01', __typename: 'Agreement' },
    },
    expect.objectContaining({ node: { key: 'bergen-turku-twinning-attested', __typename: 'Event' } }),
  ]);
});

test('a record that is changed and then removed has no node, and several changes of one revision are one', async () => {
  const r = await newest();
  await session.query(`BEGIN; ${city('brief', 'bergen')}; UPDATE city SET note = '{"en": "x"}' WHERE key = 'brief'; COMMIT`);
  await session.query(`DELETE FROM city WHERE key = 'brief'`);
  const told = (await ask(r, '', 'revision kind concept key node { key }')).nodes;
  expect(told).toEqual([
    { revision: r + 1, kind: 'CREATED', concept: 'City', key: 'brief', node: null },
    // What bounds a record changes when that goes.
    { revision: r + 2, kind: 'CHANGED', concept: 'Dataset', key: 'bergen', node: { key: 'bergen' } },
    { revision: r + 2, kind: 'REMOVED', concept: 'City', key: 'brief', node: null },
  ]);
});

test('what is hidden is told only as gone, when it was seen before, and appears when it is published', async () => {
  for (const dataset of otherDatasets) await session.query(dataset);
  const r = await newest();
  await session.query(city('seen', 'second'));
  await session.query(city('unseen', 'third'));
  expect((await ask(r)).nodes.map(({ key }) => key)).toEqual(['seen']);
  await session.query(`UPDATE dataset SET public = false WHERE key = 'second'`);
  await session.query(`UPDATE city SET note = '{"en": "secret"}' WHERE key = 'seen'`);
  expect((await ask(r)).nodes).toEqual([
    { revision: r + 3, kind: 'REMOVED', concept: 'Dataset', key: 'second' },
    { revision: r + 3, kind: 'REMOVED', concept: 'City', key: 'seen' },
  ]);
  await session.query(`UPDATE dataset SET public = true WHERE key = 'third'`);
  expect((await ask(r + 4)).nodes).toEqual([
    { revision: r + 5, kind: 'CREATED', concept: 'Dataset', key: 'third' },
    { revision: r + 5, kind: 'CREATED', concept: 'City', key: 'unseen' },
  ]);
});

test('pages follow each other by their cursors, from the beginning to the end, and cursors that are not theirs are refused', async () => {
  const whole = (await ask(0, 'first: 100')).nodes;
  const read: Change[] = [];
  for (
    let [page, more] = [await ask(0, 'first: 7'), true];
    more && read.length < 100;
    page = await ask(0, `first: 7, after: "${page.pageInfo.endCursor}"`)
  ) {
    read.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
  }
  expect(read.slice(0, 100)).toEqual(whole);
  const { cities } = await service.ask<{ cities: { pageInfo: { endCursor: string } } }>('{ cities(first: 2) { pageInfo { endCursor } } }');
  const { errors } = await service.answer(`{ changes(since: 0, after: "${cities.pageInfo.endCursor}") { nodes { key } } }`);
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('after') as string });
});

test.each([
  '-1',
  '2147483648',
  '1.5',
  '"yesterday"',
  '"2026-02-30T00:00:00Z"',
  '"2026-02-01"',
  'true',
  '""',
  '"2026-02-01T00:00:00+99:00"',
])('since: %s is refused', async since => {
  const { errors, data } = await service.answer(`{ changes(since: ${since}) { nodes { key } } }`);
  expect([data, errors?.length]).toEqual([undefined, 1]);
  expect(errors![0]!.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
});

test('a revision or a time that is still to come has nothing after it', async () => {
  for (const since of [2_000_000_000, '2999-01-01T00:00:00Z']) expect((await ask(since)).nodes).toEqual([]);
});

test('edges say where their changes are, and all of it can be asked under other names', async () => {
  const asked = await service.ask<{
    c: { e: { cursor: string; n: Change }[]; t: string; pageInfo: { startCursor: string; hasPreviousPage: boolean } };
  }>(
    '{ c: changes(since: 0, first: 2) { t: __typename e: edges { __typename cursor n: node { __typename key } } pageInfo { startCursor hasPreviousPage } } }',
  );
  expect(asked.c.e[0]!.cursor).toBe(asked.c.pageInfo.startCursor);
  expect([asked.c.t, asked.c.pageInfo.hasPreviousPage]).toEqual(['ChangeConnection', false]);
});
