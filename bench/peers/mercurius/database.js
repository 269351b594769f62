const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const names = new Map();

/** Runs a statement, prepared once for each connection. */
async function run(text, values) {
  if (!names.has(text)) names.set(text, `statement-${names.size}`);
  const { rows } = await pool.query({ name: names.get(text), text, values });
  return rows;
}

module.exports = { run };
