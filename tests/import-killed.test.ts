import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { openImports, publications, twins, wikipedia, type Imports } from './imports';

/** An import that is killed at some moment is wholly there or wholly absent. KONTOR_KILLS says how often it is tried. */
const kills = Number(process.env.KONTOR_KILLS ?? 3);
const dataset = 'wikipedia-2026';
const pairs = Array.from({ length: 2500 }, (_, at) => [`Nord ${at}`, 'Norway', `Süd ${at % 700}`, 'Germany'] as const);
let imports: Imports;
let file: string;
beforeAll(async () => {
  imports = await openImports();
  file = await imports.file('pairs.csv', twins(...pairs));
}, 120_000);
afterAll(() => imports.stop());

const args = () => ['import', file, '--dataset', dataset, '--mapping', wikipedia, '--publication', join(publications, `${dataset}.json`)];
const counted = `SELECT (SELECT count(*) FROM agreement WHERE dataset = '${dataset}')::integer AS agreements, (SELECT count(*) FROM party WHERE agreement LIKE '%${dataset}')::integer AS parties,
  (SELECT count(*) FROM city WHERE dataset = '${dataset}')::integer AS cities, (SELECT count(*) FROM claim WHERE dataset = '${dataset}')::integer AS claims,
  (SELECT count(*) FROM dataset WHERE key = '${dataset}')::integer AS datasets, (SELECT count(*) FROM history.agreement WHERE dataset = '${dataset}')::integer AS kept`;
const none = { agreements: 0, parties: 0, cities: 0, claims: 0, datasets: 0, kept: 0 };
const all = { agreements: 2500, parties: 5000, cities: 3200, claims: 2500, datasets: 1, kept: 2500 };
/** Until the server has noticed, the transaction is still there. */
const settled = async () => {
  for (;;) {
    const [{ busy }] = (await imports.rows<{ busy: number }>(
      `SELECT count(*)::integer AS busy FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )) as [{ busy: number }];
    if (!busy) return;
    await pass(50);
  }
};

test(`C6: killed ${kills} times at random moments, it leaves nothing; let alone, it is there`, async () => {
  let there = none;
  for (let time = 0; time < kills && there.agreements === 0; time++) {
    const child = imports.command(args());
    await Promise.race([pass(500 + (3000 * time) / kills), once(child, 'exit')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await settled();
    there = (await imports.rows<typeof none>(counted))[0]!;
    expect([none, all]).toContainEqual(there);
  }
  expect((await imports.kontor(...args())).out).toMatch(/2500 rows, 2500 accepted/);
  expect(await imports.rows(counted)).toEqual([all]);
}, 600_000);
