import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { App } from '../app';
import type { seeds } from '../domain/seed';
import { contradictedSql, knownSql } from '../domain/seed/in-register';
import type { Expectation, Known } from '../domain/seed/seed';
import { InvalidInput } from '../errors';
import { readSeed } from '../intake/load-seed';
import type { LangMap } from '../model/values';
import { connect } from '../store/connection/connect';
import { actingFor, itself } from '../store/rights/acting';
import { insertRecords } from '../store/writing/insert';
import { home } from '../version';

/** Whether nothing has been recorded yet. */
export async function isEmpty({ db }: App) {
  const [{ empty }] = await db.query<[{ empty: boolean }]>('SELECT NOT EXISTS (SELECT FROM revision) AS empty');
  return empty;
}

/** Loads a dataset that comes with Kontor in one transaction: all or nothing. Gives how many records of each concept it made. */
export async function loadSeed({ concepts, config, database, portal }: App, name: keyof typeof seeds): Promise<Record<string, number>> {
  const client = await connect(database.url, config.now);
  try {
    await client.query('BEGIN');
    await client.query(actingFor({ ...itself, name: 'kontor seed' }));
    const { rows } = await client.query<{ known: Known }>(knownSql);
    const { records, expectations } = await readSeed(name, join(home, 'data'), rows[0]!.known, portal);
    await refuseTwice(client, name);
    await insertRecords(client, concepts, records);
    await compare(client, expectations);
    if (name === 'bergen') await nameRegister(client, name);
    await client.query('COMMIT');
    const count = (name: string) => records.filter(({ concept }) => concept === name).length;
    return Object.fromEntries(concepts.map(({ plural, name }) => [plural, count(name)] as const).filter(([, count]) => count));
  } finally {
    await client.end();
  }
}

async function refuseTwice(client: Client, name: string) {
  const { rowCount } = await client.query('SELECT FROM dataset WHERE key = $1', [name]);
  if (rowCount) throw new InvalidInput('name', name, 'It is loaded already.');
}

/** The tables say how each relation stands; what its events say must agree. */
async function compare(client: Client, expectations: readonly Expectation[]) {
  const { rows } = await client.query<Expectation & { derived: string | null }>(contradictedSql, [JSON.stringify(expectations)]);
  const [wrong] = rows;
  if (wrong)
    throw new InvalidInput(`${wrong.origin} status`, wrong.status, `By its events ${wrong.key} is ${wrong.derived ?? 'not there'}.`);
}

/** The first dataset is the register's own, and names it. */
async function nameRegister(client: Client, dataset: string) {
  const { names } = JSON.parse(await readFile(join(home, 'data', dataset, 'register.json'), 'utf8')) as { names: LangMap };
  await client.query('INSERT INTO register (names, dataset) VALUES ($1, $2)', [names, dataset]);
}
