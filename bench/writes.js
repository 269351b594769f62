const { parseArgs } = require('node:util');
const { writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { Client } = require('pg');
const { openWorld } = require('./register/world');
const { called } = require('./report/called');

const help = `Measures what keeping the history costs a write: the same writes with the triggers that keep it and without, in turns.

npm run bench:writes -- [options]

  --scale N    of the register that is written to, as of npm run bench (0.1)
  --rounds N   of each kind, with and without (7)
  --out FILE   where the table goes besides (bench/writes.md)
  --help       this
`;

const kontor = resolve(__dirname, '..');
let made = 0;
const event = key => [
  `INSERT INTO event (key, dataset, about_agreement, type, date, "order") SELECT '${key}-1', dataset, '${key}', 'SIGNED', '2020', 1 FROM agreement WHERE key = '${key}'`,
  `INSERT INTO event_sources SELECT '${key}-1', target FROM agreement_sources WHERE owner = '${key}'`,
];
const agreement = key => [
  `INSERT INTO agreement (key, dataset, type) SELECT '${key}', min(key), 'COOPERATION' FROM dataset`,
  `INSERT INTO agreement_sources SELECT '${key}', min(key) FROM source`,
  ...[1, 2].map(
    n =>
      `INSERT INTO party (key, ordinal, agreement, actor_city) SELECT '${key}#party-${n}', ${n}, '${key}', (SELECT key FROM city OFFSET ${n} LIMIT 1)`,
  ),
];

/** Each a transaction, and how often it is made in a round. */
const writes = {
  'one value of one record': [100, n => [`UPDATE city SET population = ${n + 1}, population_on = '2026' WHERE key = (SELECT key FROM city ORDER BY key OFFSET ${n % 100} LIMIT 1)`]],
  'an agreement of two with its event': [30, n => [...agreement(`new-${n}`), ...event(`new-${n}`)]],
  '1,000 records in one statement': [2, n => [`UPDATE city SET population = ${n + 1}, population_on = '2025' WHERE key IN (SELECT key FROM city ORDER BY key LIMIT 1000)`]],
}; // prettier-ignore

async function main(args) {
  const options = { scale: { type: 'string', default: '0.1' }, rounds: { type: 'string', default: '7' }, out: { type: 'string', default: join(__dirname, 'writes.md') }, help: { type: 'boolean' } }; // prettier-ignore
  const { values } = parseArgs({ args, options });
  if (values.help) return process.stdout.write(help);
  const world = await openWorld({ kontor, scale: Number(values.scale), peers: [] });
  try {
    const client = new Client({ connectionString: world.url });
    await client.connect();
    const table = await measured(client, Number(values.rounds));
    await client.end();
    const told = `# What history costs a write\n\n\`${called('bench:writes', args)}\`: milliseconds of one transaction, one after the other on one connection, median of ${values.rounds} rounds in turns; Postgres ${world.version}, register at scale ${values.scale}.\n\n${table}`;
    process.stdout.write(told);
    writeFileSync(values.out, told);
  } finally {
    await world.close();
  }
}

async function measured(client, rounds) {
  const { rows: triggers } = await client.query(
    `SELECT tgname AS name, tgrelid::regclass::text AS "table" FROM pg_trigger WHERE NOT tgisinternal AND tgfoid::regproc::text = 'keep_history'`,
  );
  const turn = how => client.query(triggers.map(({ name, table }) => `ALTER TABLE ${table} ${how} TRIGGER "${name}"`).join(';'));
  const lines = [];
  for (const [name, [times, write]] of Object.entries(writes)) {
    const took = { ENABLE: [], DISABLE: [] };
    for (let round = 0; round < 2 * rounds + 2; round++) {
      const how = round % 2 ? 'DISABLE' : 'ENABLE';
      await turn(how);
      const each = await timed(client, times, write);
      if (round > 1) took[how].push(each);
    }
    await turn('ENABLE');
    const [withIt, without] = [median(took.ENABLE), median(took.DISABLE)];
    lines.push(`| ${name} | ${withIt.toFixed(2)} | ${without.toFixed(2)} | ${(withIt / without).toFixed(2)} |\n`);
  }
  return `| write | with history | without | ratio |\n| --- | ---: | ---: | ---: |\n${lines.join('')}`;
}

async function timed(client, times, write) {
  const began = performance.now();
  for (let n = 0; n < times; n++) {
    await client.query('BEGIN');
    for (const statement of write(made++)) await client.query(statement);
    await client.query('COMMIT');
  }
  return (performance.now() - began) / times;
}

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
