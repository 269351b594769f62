const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Client } = require('pg');

/** How many there are at scale 1. */
const counts = { cities: 10_000, agreements: 40_000, organisations: 500, memberships: 60_000, strategies: 2_000, sources: 2_000 };

/** Triggers that derive one relation from all that it rests on. They would do so anew after each table; here it is done once, at the end. */
const deriving = `SELECT tgname AS name, tgrelid::regclass::text AS "table" FROM pg_trigger
  WHERE NOT tgisinternal AND tgfoid::regproc::text ~ '_(derive|touch)_'`;

const relations = ['agreement', 'membership'];
const atOnce = 10_000;

/** Fills the empty tables of a register with a world of this scale. Whatever is checked or kept by Postgres is, but what is derived is derived last. */
async function fill(url, scale) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: triggers } = await client.query(deriving);
    const turn = how => client.query(triggers.map(({ name, table }) => `ALTER TABLE ${table} ${how} TRIGGER "${name}"`).join(';'));
    await turn('DISABLE');
    await client.query(`BEGIN; ${worldOf(scale)}`);
    // What derives would otherwise be planned for empty tables, and take ever longer.
    await client.query('ANALYZE');
    for (const relation of relations) await derive(client, relation);
    await client.query('COMMIT');
    await turn('ENABLE');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const worldOf = scale =>
  readFileSync(join(__dirname, 'world.sql'), 'utf8').replace(/:(\w+)\b/g, (text, name) =>
    name in counts ? String(Math.round(counts[name] * scale)) : text,
  );

async function derive(client, relation) {
  const { rows } = await client.query({ text: `SELECT key FROM ${relation} ORDER BY key`, rowMode: 'array' });
  const keys = rows.flat();
  for (let from = 0; from < keys.length; from += atOnce)
    await client.query(`SELECT derive_${relation}($1)`, [keys.slice(from, from + atOnce)]);
}

module.exports = { counts, fill, worldOf };
