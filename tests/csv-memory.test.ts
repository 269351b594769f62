import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Client } from 'pg';
import { table } from '../src/csv/table';
import { inSnapshot } from '../src/store/connection/snapshot';
import { concepts, openRegister } from './http-register';

/** A table is written while it is read: what is held does not grow with it. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const many = 15_000;

let register: Awaited<ReturnType<typeof openRegister>>;
beforeAll(async () => {
  register = await openRegister();
  await register.session.query(`SET session_replication_role = replica;
    INSERT INTO city (key, dataset, names, country, note, modified)
    SELECT 'made-' || n, 'bergen', jsonb_build_object('en', 'City ' || n, 'nb', 'By, nr. ' || n), 'no', jsonb_build_object('en', repeat('word ', 60) || n), '2026-11-25'
    FROM generate_series(1, ${many}) n`);
});
afterAll(() => register.close());

test('as much is held at the end of a long table as at its beginning', async () => {
  const city = concepts.find(({ name }) => name === 'City')!;
  const session = new Client(register.url);
  await session.connect();
  const held: number[] = [];
  let [length, longest, chunks] = [0, 0, 0];
  await inSnapshot(session, async () => {
    const texts = table(
      session,
      city,
      { concepts, allPublic: true },
      { dataset: 'bergen', day: '2026-11-25', base: 'https://kontor.example' },
    );
    for await (const text of texts) {
      [length, longest] = [length + text.length, Math.max(longest, text.length)];
      if (chunks++ % 80) continue;
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      held.push(heapUsed + arrayBuffers);
    }
  });
  await session.end();
  expect(length).toBeGreaterThan(7_500_000);
  expect(longest).toBeLessThan(40_000);
  // A batch more or less is held at any time; what is held by the end is not a batch.
  expect(Math.min(...held.slice(-3)) - held[1]!).toBeLessThan(2_000_000);
});
