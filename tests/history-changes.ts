import { changes as counted, type Change } from './tally-changes';

const some = (table: string, n: number, where = 'true') => `(SELECT key FROM ${table} WHERE ${where} ORDER BY md5(key || ${n}) LIMIT 1)`;
const city = (key: string, n: number) =>
  `INSERT INTO city (key, dataset, names, country) VALUES ('${key}', 'bergen', '{"en": "Now and then"}', ${some('country', n)})`;

/** What history could get wrong, as plain SQL. */
export const trying: Readonly<Record<string, Change>> = {
  'a part gets another key': (n, m) => [
    `UPDATE party SET key = agreement || '#party-${100 + m}' WHERE key = ${some('party', n, 'NOT EXISTS (SELECT FROM claim WHERE about_party = party.key)')}`,
  ],
  'a name changes, twice': n => [
    `UPDATE city SET names = names || '{"en": "First ${n}"}' WHERE key = ${some('city', n)}`,
    `UPDATE city SET names = names || '{"en": "Second ${n}"}' WHERE key = ${some('city', n)}`,
  ],
  'a place lies on the other side of nothing': n => [
    `UPDATE city SET lat = CASE WHEN lat = 0 AND lat::text = '0' THEN '-0'::float8 ELSE 0 END WHERE key = ${some('city', n, 'lat IS NOT NULL')}`,
  ],
  'all pairs go': n => [`TRUNCATE ${['event_sources', 'agreement_documents', 'agreement_pillars'][n % 3]!}`],
  'a document is added, and another goes': (n, m) => [
    `INSERT INTO agreement_documents (owner, target) VALUES (${some('agreement', n)}, ${some('source', m)}) ON CONFLICT DO NOTHING`,
    `DELETE FROM agreement_documents WHERE owner = ${some('agreement', m)}`,
  ],
  'all sources of an agreement are put in anew': n => {
    const own = `owner = ${some('agreement', n)}`;
    return [
      `CREATE TEMP TABLE anew ON COMMIT DROP AS SELECT * FROM agreement_sources WHERE ${own}`,
      `DELETE FROM agreement_sources WHERE ${own}`,
      'INSERT INTO agreement_sources TABLE anew',
    ];
  },
  'a part changes with the date of an event': (n, m) => [
    `UPDATE identifier SET verified = NOT verified WHERE key = ${some('identifier', n)}`,
    `UPDATE event SET date = '19${10 + (m % 90)}' WHERE key = ${some('event', n, "type = 'SIGNED'")}`,
  ],
  'a source gets a date': (n, m) => [`UPDATE source SET date = '20${10 + (m % 17)}' WHERE key = ${some('source', n)}`],
  'a city comes and goes': n => [city(`brief-${n}`, n), `DELETE FROM city WHERE key = 'brief-${n}'`],
  'a city comes back': n => [city('now-and-then', n), `UPDATE city SET note = '{"en": "back"}' WHERE key = 'now-and-then'`],
  'a city goes away': () => [`DELETE FROM city WHERE key = 'now-and-then'`],
  'the register has another name': n => [`UPDATE register SET names = names || '{"en": "Register ${n}"}'`],
  'nothing changes': () => ['UPDATE city SET names = names', 'UPDATE register SET names = names', 'UPDATE party SET role = role'],
};

/** Changes of every kind: those that counts depend on too. */
export const changes: Readonly<Record<string, Change>> = { ...counted, ...trying };
