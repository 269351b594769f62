const { columns, of } = require('./columns');
const { run } = require('./database');

const distinct = keys => [...new Set(keys.filter(Boolean))];

/** The rows with these keys, by key: one statement, however many ask. */
async function byKey(table, keys) {
  const wanted = distinct(keys);
  const rows = wanted.length ? await run(`SELECT ${columns[table]} FROM "${table}" WHERE key = ANY ($1)`, [wanted]) : [];
  const type = typeNames[table];
  return new Map(rows.map(row => [row.key, Object.assign(row, { __typename: type })]));
}
const typeNames = { city: 'City', organisation: 'Organisation' };

/** Loads what a key of the object leads to. */
const one = (table, column) => async queries => {
  const rows = await byKey(table, queries.map(({ obj }) => obj[column])); // prettier-ignore
  return queries.map(({ obj }) => rows.get(obj[column]) ?? null);
};

/** Loads either of two things; at most one statement for each. */
const either = (city, organisation) => async queries => {
  const [cities, organisations] = await Promise.all([
    byKey('city', queries.map(({ obj }) => obj[city])),
    byKey('organisation', queries.map(({ obj }) => obj[organisation])),
  ]); // prettier-ignore
  return queries.map(({ obj }) => (obj[city] ? cities.get(obj[city]) : organisations.get(obj[organisation])));
};

/** Loads the first few of each object, by a lateral join: one statement for all objects of one page size. */
const first = select => async queries => {
  const found = new Map();
  for (const size of distinct(queries.map(({ params }) => params.first ?? 20))) {
    const keys = distinct(queries.filter(({ params }) => (params.first ?? 20) === size).map(({ obj }) => obj.key));
    const text = `SELECT o.key AS "ownerKey", r.* FROM unnest($1::text[]) o (key) CROSS JOIN LATERAL (${select} LIMIT $2) r`;
    const rows = await run(text, [keys, size]);
    for (const key of keys) found.set(`${key} ${size}`, []);
    for (const { ownerKey, ...row } of rows) found.get(`${ownerKey} ${size}`).push(row);
  }
  return queries.map(({ obj, params }) => ({ nodes: found.get(`${obj.key} ${params.first ?? 20}`) }));
};

async function partiesOf(queries) {
  const keys = queries.map(({ obj }) => obj.key);
  const parties = await run(`SELECT ${columns.party} FROM party WHERE agreement = ANY ($1) ORDER BY agreement, ordinal`, [keys]);
  const of = new Map(keys.map(key => [key, []]));
  for (const party of parties) of.get(party.agreement).push(party);
  return keys.map(key => of.get(key));
}

const batches = {
  City: {
    country: one('country', 'countryKey'),
    agreements: first(
      `SELECT ${of('a', 'agreement')} FROM party p JOIN agreement a ON a.key = p.agreement WHERE p.actor_city = o.key ORDER BY p.agreement`,
    ),
    memberships: first(`SELECT ${of('m', 'membership')} FROM membership m WHERE m.member_city = o.key ORDER BY m.key`),
  },
  Organisation: {
    seat: one('city', 'seatKey'),
    members: first(`SELECT ${of('m', 'membership')} FROM membership m WHERE m.organisation = o.key ORDER BY m.key`),
    strategies: first(`SELECT ${of('s', 'strategy')} FROM strategy s WHERE s.adopted_by = o.key ORDER BY s.key`),
  },
  Agreement: {
    parties: partiesOf,
    events: first(`SELECT ${of('e', 'event')} FROM event e WHERE e.about_agreement = o.key ORDER BY e.key`),
  },
  Party: { actor: either('actorCity', 'actorOrganisation') },
  Membership: { organisation: one('organisation', 'organisationKey'), member: either('memberCity', 'memberOrganisation') },
};

/** Our batches ask for each key once; the cache of Mercurius would make a text of every object to find out. */
const uncached = fields => Object.fromEntries(Object.entries(fields).map(([field, loader]) => [field, { loader, opts: { cache: false } }]));
const loaders = Object.fromEntries(Object.entries(batches).map(([type, fields]) => [type, uncached(fields)]));

module.exports = { loaders };
