import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of a test file's own. `drop` removes it, whoever is still connected. */
export interface FreshDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** One with nothing in it, on the server of TEST_DATABASE_URL, which `setup.ts` starts unless it is set. */
export const freshDatabase = () => copyOf('template0');

/** One like that which `prepare` makes of an empty one. That is done once in a run, by who asks first; others copy what came of it. */
export async function preparedDatabase(name: string, prepare: (url: string) => Promise<void>): Promise<FreshDatabase> {
  const original = `${preparedIn(process.env.KONTOR_TEST_RUN ?? '')}${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
  await onServer(async client => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [original]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [original]);
    if (rowCount) return;
    const { url } = await freshDatabase();
    await prepare(url);
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${original}`);
  });
  return copyOf(original);
}

/** How the databases begin that are copied in a run of jest. */
const preparedIn = (run: string) => `kontor_prepared_${run}_`;

export const dropPrepared = (run: string) =>
  onServer(async client => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      preparedIn(run),
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname}`);
  });

async function copyOf(template: string): Promise<FreshDatabase> {
  const name = `kontor_${process.pid}_${randomBytes(6).toString('hex')}`;
  await onServer(client => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8' LOCALE 'C'`));
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${name}`;
  const drop = async () => void (await onServer(client => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return { url: url.href, drop };
}

async function onServer<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const connectionString = process.env.TEST_DATABASE_URL;
  if (!connectionString) throw new Error('TEST_DATABASE_URL is not set; jest’s global set-up sets it.');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
