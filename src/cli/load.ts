import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { App } from '../app';
import { InvalidInput } from '../errors';
import type { seeds } from '../domain/seed';
import { readSeed } from '../intake/load-seed';
import { knownCities, statusesThatDiffer } from '../intake/register';
import type { LangMap } from '../model/values';
import { insertRecords } from '../store/write';
import { home } from '../version';

/** Whether nothing has been recorded yet. */
export async function isEmpty({ pool }: App) {
  const { rows } = await pool.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT FROM revision) AS empty');
  return rows[0]!.empty;
}

/** Loads a dataset that comes with Kontor in one transaction: all or nothing. Gives how many records of each concept it made. */
export async function loadSeed({ concepts, config, database }: App, name: keyof typeof seeds): Promise<Record<string, number>> {
  const client = new Client({ connectionString: database.url, options: config.now ? `-c kontor.now=${config.now}` : undefined });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { records, expectations } = await readSeed(name, join(home, 'data'), { cities: await knownCities(client) });
    const { rows } = await client.query('SELECT FROM dataset WHERE key = $1', [name]);
    if (rows.length) throw new InvalidInput('name', name, 'It is loaded already.');
    await insertRecords(client, concepts, records);
    const [wrong] = await statusesThatDiffer(client, expectations);
    if (wrong) throw new InvalidInput(wrong.origin, wrong.expected, `By its events it is ${wrong.derived}.`);
    if (name === 'bergen') await nameRegister(client, name);
    await client.query('COMMIT');
    return Object.fromEntries(concepts.map(({ plural, name }) => [plural, records.filter(({ concept }) => concept === name).length] as const).filter(([, count]) => count));
  } finally {
    await client.end();
  }
}

/** The first dataset is the register's own, and names it. */
async function nameRegister(client: Client, dataset: string) {
  const { names } = JSON.parse(await readFile(join(home, 'data', dataset, 'register.json'), 'utf8')) as { names: LangMap };
  await client.query('INSERT INTO register (names, dataset) VALUES ($1, $2)', [names, dataset]);
}
