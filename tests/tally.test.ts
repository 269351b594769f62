import fc from 'fast-check';
import { Client } from 'pg';
import { changes } from './tally-changes';
import { startService, type Service } from './service';

/** What is counted without conditions is read from tallies; with conditions, even none, it is counted. Both have to be the same after any change. */
let service: Service;
let session: Client;
const rounds = Number(process.env.KONTOR_CHANGES ?? 80);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = await connect();
  // A record stays in its dataset; should that rule be lifted, the tallies still have to be exact.
  const bound = service.app.concepts.filter(({ boundary }) => boundary);
  await service.app.db.query(bound.map(({ table }) => `ALTER TABLE "${table}" DISABLE TRIGGER "${table}_stays"`).join('; '));
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const connect = async () => {
  const client = new Client({ connectionString: service.app.database.url, options: `-c kontor.now=${service.app.config.now}` });
  await client.connect();
  return client;
};

const subsets = (names: readonly string[]) =>
  names.reduce<string[][]>((all, name) => [...all, ...all.map(before => [...before, name])], [[]]);

/** Every count there is, ten in a query; what it is grouped by stands in another order than it is declared in. */
function everyCount(condition: string): string[] {
  const lists = service.app.concepts.map(({ plural }) => `${plural}: ${plural}${condition && `(${condition})`} { totalCount }`);
  const counts = service.app.concepts.flatMap(({ name, counts }) =>
    Object.keys(counts).length
      ? subsets(Object.keys(counts)).map(
          by =>
            `${name}_${by.join('_')}: counts(of: ${name}, by: [${by.toReversed().join(', ')}]${condition && `, ${condition}`}) { type status country year count }`,
        )
      : [],
  );
  const fields = [...lists, ...counts];
  const tens = Array.from({ length: Math.ceil(fields.length / 10) }, (_, ten) => fields.slice(ten * 10, ten * 10 + 10));
  return tens.map(ten => `{ ${ten.join('\n')} }`);
}

async function expectExact() {
  const asked = (condition: string) => Promise.all(everyCount(condition).map(query => service.ask(query)));
  expect(await asked('')).toEqual(await asked('where: {}'));
}

/** What the database refuses changes nothing. */
async function make(client: Client, statements: readonly string[]): Promise<boolean> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (!/^(23|KT)/.test((error as { code?: string }).code ?? '')) throw error;
    return false;
  }
}

test('tallies are read and not counted, and `retally` puts them right', async () => {
  const count = async () => (await service.ask<{ cities: { totalCount: number } }>('{ cities { totalCount } }')).cities.totalCount;
  const before = await count();
  await session.query(`UPDATE tally SET count = count + 1 WHERE concept = 'city'`);
  expect(await count()).toBe(before + 1);
  await session.query('SELECT retally()');
  expect(await count()).toBe(before);
  await expectExact();
});

test('they are exact after any change', async () => {
  const taken = new Map<string, number>();
  const numbers = fc.tuple(fc.nat(1000), fc.nat(1000));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(changes)), numbers, async (name, [n, m]) => {
      if (await make(session, changes[name]!(n, m))) taken.set(name, (taken.get(name) ?? 0) + 1);
      await expectExact();
    }),
    { numRuns: rounds, seed: 1946, endOnFailure: true },
  );
  expect(Object.keys(changes).filter(name => !taken.get(name))).toEqual([]);
}, 300_000);

test('no change is left over when all is counted anew', async () => {
  const kept = async () =>
    (await session.query(`SELECT concept, by, values, count FROM tally WHERE count <> 0 ORDER BY concept, by, values`)).rows as unknown[];
  const before = await kept();
  await session.query('SELECT retally()');
  expect(before).toEqual(await kept());
});

const membership = (key: string) => [
  `INSERT INTO membership (key, dataset, member_city, organisation, role) VALUES ('${key}', 'bergen', 'turku', (SELECT min(key) FROM organisation), 'MEMBER')`,
  `INSERT INTO membership_sources (owner, target) VALUES ('${key}', 's02')`,
];
test.each([
  ['adds', membership('second')],
  ['takes away', [`DELETE FROM membership WHERE key = 'first'`]],
])('a writer who waited for another, and %s, counts by what that one did', async (_, statements) => {
  const other = await connect();
  expect(await make(session, [...membership('first'), `UPDATE city SET country = 'fi' WHERE key = 'turku'`])).toBe(true);
  await session.query(`BEGIN; UPDATE city SET country = 'dk' WHERE key = 'turku'`);
  const making = make(other, statements);
  await waitsForLock(other);
  await session.query('COMMIT');
  expect(await making).toBe(true);
  await other.end();
  await expectExact();
  await session.query(`DELETE FROM membership WHERE key IN ('first', 'second')`);
});

test('writers at the same time leave them exact', async () => {
  const others = await Promise.all([connect(), connect(), connect()]);
  await Promise.all(
    others.map(async (client, which) => {
      for (const [index, change] of Object.values(changes).entries())
        await make(client, change(2000 + 100 * which + index, 30 + index)).catch((error: unknown) => {
          if ((error as { code?: string }).code !== deadlock) throw error;
        });
    }),
  );
  await Promise.all(others.map(client => client.end()));
  await expectExact();
}, 60_000);

const deadlock = '40P01';

test('many at once are counted like one after another', async () => {
  expect(
    await make(session, [
      `INSERT INTO agreement (key, dataset, type) SELECT 'many-' || n, 'bergen', 'TWINNING' FROM generate_series(1, 300) n`,
      `INSERT INTO agreement_sources (owner, target) SELECT 'many-' || n, 's02' FROM generate_series(1, 300) n`,
      `INSERT INTO party (key, ordinal, agreement, actor_city) SELECT 'many-' || n || '#party-' || ordinal, ordinal, 'many-' || n, key
        FROM generate_series(1, 300) n, LATERAL (SELECT key, row_number() OVER (ORDER BY md5(key || n)) AS ordinal FROM city) city WHERE ordinal <= 1 + n % 4 + 1`,
    ]),
  ).toBe(true);
  await expectExact();
});

test('a table that is emptied is counted as empty', async () => {
  await session.query('TRUNCATE claim CASCADE');
  await expectExact();
});

async function waitsForLock(client: Client) {
  const pid = (client as Client & { readonly processID: number }).processID;
  for (;;) {
    const { rows } = await session.query<{ waits: boolean }>(
      `SELECT wait_event_type = 'Lock' AS waits FROM pg_stat_activity WHERE pid = $1`,
      [pid],
    );
    if (rows[0]!.waits) return;
  }
}
