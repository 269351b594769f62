/** Changes of a register as plain SQL, each a transaction. `n` and `m` are any numbers: they say which records it falls on. */
export type Change = (n: number, m: number) => readonly string[];

/** The key of one of the rows, the same for the same number as long as the rows are. */
const some = (table: string, n: number, where = 'true') => `(SELECT key FROM ${table} WHERE ${where} ORDER BY md5(key || ${n}) LIMIT 1)`;
const oneOf = (list: readonly string[], n: number) => `'${list[n % list.length]!}'`;
const types = ['TWINNING', 'FRIENDSHIP', 'COOPERATION'];
const roles = ['MEMBER', 'ASSOCIATE', 'OBSERVER'];
const eventTypes = ['SIGNED', 'ATTESTED', 'TERMINATED'];
const years = ['1946', '1990-05', '2010-05-23', '2016/2020', '198X'];
const made = "key LIKE 'made-%'";

const party = (agreement: string, ordinal: number, column: string, actor: string) =>
  `INSERT INTO party (key, ordinal, agreement, ${column}) VALUES ('${agreement}#party-${ordinal}', ${ordinal}, '${agreement}', ${actor})`;
const agreement = (key: string, n: number, m: number) => [
  `INSERT INTO agreement (key, dataset, type) VALUES ('${key}', ${some('dataset', m)}, ${oneOf(types, n)})`,
  `INSERT INTO agreement_sources (owner, target) VALUES ('${key}', ${some('source', n)})`,
  party(key, 1, 'actor_city', some('city', n)),
];
const sourced = (event: string, n: number) => `INSERT INTO event_sources (owner, target) VALUES ('${event}', ${some('source', n)})`;

export const changes: Readonly<Record<string, Change>> = {
  'an agreement is made': (n, m) => [...agreement(`made-${n}`, n, m), party(`made-${n}`, 2, 'actor_organisation', some('organisation', m))],
  'an agreement is made with a city that is recorded after it': (n, m) => [
    'SET CONSTRAINTS ALL DEFERRED',
    ...agreement(`made-early-${n}`, n, m),
    party(`made-early-${n}`, 2, 'actor_city', `'made-late-${n}'`),
    `INSERT INTO city (key, dataset, names, country) VALUES ('made-late-${n}', ${some('dataset', n)}, '{"en": "Late"}', ${some('country', m)})`,
  ],
  'an event is recorded': (n, m) => [
    `INSERT INTO event (key, dataset, about_agreement, type, date, "order") VALUES ('made-${n}', ${some('dataset', m)}, ${some('agreement', n)}, ${oneOf(eventTypes, n)}, ${oneOf(years, m)}, ${100 + n})`,
    sourced(`made-${n}`, n),
  ],
  'an event gets another date': (n, m) => [`UPDATE event SET date = ${oneOf(years, m)} WHERE key = ${some('event', n)}`],
  'an event goes': n => [`DELETE FROM event WHERE key = ${some('event', n, made)}`],
  'an agreement goes': n => {
    const key = some('agreement', n, made);
    return [`DELETE FROM event WHERE about_agreement = ${key}`, `DELETE FROM agreement WHERE key = ${key}`];
  },
  'half of the agreements get another type': (n, m) => [
    `UPDATE agreement SET type = ${oneOf(types, m)} WHERE hashtext(key) % 2 = ${n % 2}`,
  ],
  'an agreement moves to another dataset': (n, m) => [
    `UPDATE agreement SET dataset = ${some('dataset', m)} WHERE key = ${some('agreement', n)}`,
  ],
  'a party moves to another agreement': (n, m) => [
    `UPDATE party SET key = ${some('agreement', m)} || '#party-${50 + n}', agreement = ${some('agreement', m)} WHERE key = ${some('party', n, made)}`,
  ],
  'a party is another city': (n, m) => [
    `UPDATE party SET actor_city = ${some('city', m)}, actor_organisation = NULL WHERE key = ${some('party', n)}`,
  ],
  'a party is another organisation': (n, m) => [
    `UPDATE party SET actor_city = NULL, actor_organisation = ${some('organisation', m)} WHERE key = ${some('party', n)}`,
  ],
  'a party goes': n => [`DELETE FROM party WHERE key = ${some('party', n, 'ordinal > 2')}`],
  'a city is in another country': (n, m) => [`UPDATE city SET country = ${some('country', m)} WHERE key = ${some('city', n)}`],
  'all cities of a country move': (n, m) => [`UPDATE city SET country = ${some('country', m)} WHERE country = ${some('country', n)}`],
  'a city, a country and an organisation are in another dataset': (n, m) =>
    ['city', 'country', 'organisation'].map(table => `UPDATE ${table} SET dataset = ${some('dataset', m)} WHERE key = ${some(table, n)}`),
  'an organisation has another country, or none': (n, m) => [
    `UPDATE organisation SET country = ${m % 3 ? some('country', m) : 'NULL'} WHERE key = ${some('organisation', n)}`,
  ],
  'a membership begins': (n, m) => [
    `INSERT INTO membership (key, dataset, member_city, organisation, role) VALUES ('made-${n}', ${some('dataset', m)}, ${some('city', n)}, ${some('organisation', m)}, ${oneOf(roles, n)})`,
    `INSERT INTO membership_sources (owner, target) VALUES ('made-${n}', ${some('source', n)})`,
  ],
  'a membership is of another city': (n, m) => [
    `UPDATE membership SET member_city = ${some('city', m)}, member_organisation = NULL, role = ${oneOf(roles, m)} WHERE key = ${some('membership', n)}`,
  ],
  'a membership goes': n => [`DELETE FROM membership WHERE key = ${some('membership', n, made)}`],
  'a dataset is hidden': n => [`UPDATE dataset SET public = false WHERE key = ${some('dataset', n)}`],
  'a dataset is shown': n => [`UPDATE dataset SET public = true WHERE key = ${some('dataset', n, 'NOT public')}`],
  'a city is recorded and moves, and half of that is taken back': (n, m) => [
    `INSERT INTO city (key, dataset, names, country) VALUES ('made-moving-${n}', ${some('dataset', n)}, '{"en": "Moving"}', ${some('country', n)})`,
    'SAVEPOINT here',
    `UPDATE city SET country = ${some('country', m)} WHERE key = 'made-moving-${n}'`,
    'DELETE FROM identifier',
    'ROLLBACK TO SAVEPOINT here',
  ],
};
