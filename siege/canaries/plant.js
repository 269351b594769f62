const { join } = require('node:path');

/** Words and numbers that stand nowhere else in the register. */
const word = 'qxcanary';
const number = 7_654_321;
const day = '1723-04-05';
const dataset = `${word}-dataset`;

/** What may be tried as a value of a property, by its kind; the first that the database takes is planted. */
const candidates = {
  map: [{ en: word, nb: word, nn: word }],
  texts: [{ en: [word] }],
  text: [word, `${word}@kontor.example`, `https://${word}.example/`, '+47 76 54 32 10', 'QXC'],
  web: [`https://${word}.example/`, `mailto:${word}@kontor.example`],
  edtf: [day],
  day: [day],
  integer: [number],
  float: [number, 76.54321],
};
const traces = new RegExp([word, number, day, '76\\.54321', '76 54 32 10', '\\bQXC\\b'].join('|'), 'i');

function readModel({ origin, kontorAt }) {
  const { readConcepts } = require(join(kontorAt, 'dist/src/model/read.js'));
  return readConcepts(require(join(kontorAt, 'dist/src/domain')).domain, `${origin}/def#`);
}

/**
 * Copies some records of each concept into a dataset that is not public, with their links and parts, and plants a canary in each property
 * that takes one. Gives the keys of the copies by concept, and what was planted.
 */
async function plant(service, concepts) {
  const session = await service.session();
  const rows = async (sql, values) => (await session.query(sql, values)).rows;
  const columns = await columnsOf(rows);
  await session.query('BEGIN');
  await session.query(copying('dataset', columns.get('dataset'), { key: `'${dataset}'`, public: 'false' }, `key = 'bergen'`));
  const keys = new Map();
  for (const concept of concepts) keys.set(concept.name, await copy(concept, columns, rows));
  await rows('SET CONSTRAINTS ALL IMMEDIATE');
  let planted = 0;
  for (const concept of concepts) for (const property of concept.properties) if (await hides(concept, property, rows)) planted++;
  await session.query('COMMIT');
  return { keys, planted };
}

async function columnsOf(rows) {
  const listed = await rows(
    `SELECT table_name AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY 1`,
  );
  return new Map(listed.map(({ table, columns }) => [table, columns]));
}

function copying(table, columns, instead, where) {
  const given = columns.map(column => instead[column] ?? `t."${column}"`);
  return `INSERT INTO "${table}" (${columns.map(column => `"${column}"`).join(', ')}) SELECT ${given.join(', ')} FROM "${table}" t WHERE ${where}`;
}

/** Two of each concept, those first that belong to what was copied before; of parts all that belong to it. */
async function copy(concept, columns, rows) {
  if (concept.name === 'Dataset') return [dataset];
  const { table, whole, properties } = concept;
  const ones = properties.filter(({ kind, max }) => kind === 'link' && max === 1).flatMap(({ to }) => to);
  const anew = target => `(SELECT c.key FROM "${target.table}" c WHERE c.key = '${word}-' || t."${target.column}")`;
  const instead = { key: `'${word}-' || t.key`, dataset: `'${dataset}'`, verified: 'false' };
  for (const target of ones) if (target.table !== 'dataset') instead[target.column] = `coalesce(${anew(target)}, t."${target.column}")`;
  const belongs = (whole ? whole.to : ones.filter(target => target.table !== 'dataset')).map(target => `${anew(target)} IS NOT NULL`).join(' OR ') || 'NULL::boolean';
  const chosen = await rows(`SELECT t.key FROM "${table}" t WHERE ${whole ? belongs : `dataset <> '${dataset}'`} ORDER BY (${belongs}) DESC, t.key LIMIT ${whole ? 20 : 2}`);
  const made = [];
  for (const { key } of chosen) if (await tried(rows, copying(table, columns.get(table), instead, `t.key = '${key}'`))) made.push(`${word}-${key}`);
  const links = properties.filter(({ kind, max }) => kind === 'link' && max !== 1).map(({ column }) => `${table}_${column}`);
  for (const pairs of [...columns.keys()].filter(name => links.some(link => name === link || name.startsWith(`${link}_`))))
    await tried(rows, copying(pairs, columns.get(pairs), { owner: `'${word}-' || t.owner` }, `'${word}-' || t.owner IN (${quoted(made)})`));
  return made;
} // prettier-ignore

const quoted = keys => keys.map(key => `'${key}'`).join(', ') || 'NULL';

async function hides({ table }, { column, kind, derived, max }, rows) {
  if (derived || !column) return false;
  for (const candidate of candidates[kind] ?? []) {
    const value = max === 1 || kind === 'map' || kind === 'texts' ? candidate : [candidate];
    if (await tried(rows, `UPDATE "${table}" SET "${column}" = $1 WHERE key LIKE '${word}-%'`, [value])) return true;
  }
  return false;
}

/** Whether a statement succeeds and changes something; what fails is as if it had not been. */
async function tried(rows, sql, values) {
  await rows('SAVEPOINT planting');
  try {
    const { length } = await rows(`${sql} RETURNING 1`, values);
    await rows('RELEASE SAVEPOINT planting');
    return length > 0;
  } catch {
    await rows('ROLLBACK TO SAVEPOINT planting');
    return false;
  }
}

module.exports = { plant, readModel, traces };
