import { getHeapSpaceStatistics } from 'node:v8';
import { Client } from 'pg';
import { inSnapshot, scroll } from '../src/store/connection/snapshot';
import { freshDatabase } from './database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let session: Client;
beforeAll(async () => {
  database = await freshDatabase();
  session = new Client({ connectionString: database.url });
  await session.connect();
});
afterAll(async () => {
  await session.end();
  await database.drop();
});

const scrolled = (text: string, see: (rows: readonly (readonly (string | null)[])[]) => void) =>
  inSnapshot(session, async () => {
    for await (const rows of scroll(session, text, [])) see(rows);
  });

test.each([0, 1, 199, 200, 201, 1000])('%d rows come all, once, in their order', async count => {
  const numbers: (string | null)[] = [];
  await scrolled(`SELECT n FROM generate_series(1, ${count}) n ORDER BY n`, rows => void numbers.push(...rows.map(([n]) => n!)));
  expect(numbers).toEqual(Array.from({ length: count }, (_, n) => String(n + 1)));
});

test('what has been read does not pile up in memory until that is tidied', async () => {
  const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')!.space_used_size;
  let most = 0;
  const before = old();
  const columns = Array.from({ length: 10 }, (_, n) => `repeat(md5((n + ${n})::text), 2)`).join(', ');
  await scrolled(`SELECT ${columns} FROM generate_series(1, 80000) n`, () => void (most = Math.max(most, old() - before)));
  expect(most / 2 ** 20).toBeLessThan(16);
});

test('an error of the database is the error of the reading', async () => {
  await expect(scrolled('SELECT 1 / (n - 500) FROM generate_series(1, 1000) n', () => undefined)).rejects.toThrow('division by zero');
});
