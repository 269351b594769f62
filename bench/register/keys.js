const { Client } = require('pg');

const lists = {
  city: 'SELECT key FROM city ORDER BY md5(key) LIMIT 1000',
  organisation: "SELECT key FROM organisation WHERE key <> 'world-office' ORDER BY md5(key) LIMIT 1000",
  membership: 'SELECT key FROM membership ORDER BY md5(key) LIMIT 1000',
  oldName: "SELECT alt_names -> 'en' ->> 0 FROM city ORDER BY md5(key) LIMIT 1000",
  agreement: `SELECT key FROM agreement WHERE valid_from_first BETWEEN '1975-01-01' AND '1995-01-01' ORDER BY md5(key) LIMIT 1000`,
};
const types = ['TWINNING', 'FRIENDSHIP', 'PARTNERSHIP'];

/** What the requests may be about: each function draws one, by chance, and the same ones in every run. */
async function drawKeys(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const drawn = { type: draw(types, 1) };
  for (const [name, text] of Object.entries(lists)) {
    const { rows } = await client.query({ text, rowMode: 'array' });
    drawn[name] = draw(rows.flat(), Object.keys(drawn).length + 1);
  }
  await client.end();
  return drawn;
}

/** Mulberry32. */
function draw(list, seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length];
  };
}

module.exports = { drawKeys };
