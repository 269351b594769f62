const { Client } = require('pg');

/** Each a transaction of its own, by turns of an agreement, a city and a membership. */
const singly = edits => `DO $$
DECLARE
  keys text[] := ARRAY(SELECT key FROM agreement ORDER BY md5(key) LIMIT ${edits});
  cities text[] := ARRAY(SELECT key FROM city ORDER BY md5(key) LIMIT ${edits});
  members text[] := ARRAY(SELECT key FROM membership ORDER BY md5(key) LIMIT ${edits});
BEGIN
  FOR n IN 1 .. ${edits} LOOP
    CASE n % 3
      WHEN 0 THEN UPDATE agreement SET note = jsonb_build_object('en', 'Edit ' || n) WHERE key = keys[1 + n % cardinality(keys)];
      WHEN 1 THEN UPDATE city SET note = jsonb_build_object('en', 'Edit ' || n) WHERE key = cities[1 + n % cardinality(cities)];
      ELSE UPDATE membership SET note = jsonb_build_object('en', 'Edit ' || n) WHERE key = members[1 + n % cardinality(members)];
    END CASE;
    COMMIT;
  END LOOP;
END
$$`;

/** All agreements and memberships at once, as an import does. */
const together = round =>
  `BEGIN; UPDATE agreement SET note = jsonb_build_object('en', 'Import ${round}'); UPDATE membership SET note = jsonb_build_object('en', 'Import ${round}'); COMMIT`;

/** Makes a history: many single edits, then imports that change thousands. Gives the newest revision before, between and after. */
async function edit(url, { edits, imports }) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const newest = async () => (await client.query('SELECT coalesce(max(number), 0) AS newest FROM revision')).rows[0].newest;
    const before = await newest();
    await client.query('SET synchronous_commit = off');
    await client.query(singly(edits));
    const between = await newest();
    for (let round = 1; round <= imports; round++) await client.query(together(round));
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM history.agreement) + (SELECT count(*) FROM history.city) + (SELECT count(*) FROM history.membership) AS versions`,
    );
    const { rows: cities } = await client.query({ text: 'SELECT key FROM city ORDER BY md5(key) LIMIT 20', rowMode: 'array' });
    const { rows: [{ records }] } = await client.query('SELECT (SELECT count(*) FROM agreement) + (SELECT count(*) FROM city) + (SELECT count(*) FROM membership) AS records'); // prettier-ignore
    return { before, between, after: await newest(), versions: Number(rows[0].versions), records: Number(records), cities: cities.flat() };
  } finally {
    await client.end();
  }
}

module.exports = { edit };
