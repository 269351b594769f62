const { columns, of } = require('./columns');
const { run } = require('./database');

const cursorOf = place => Buffer.from(JSON.stringify(place)).toString('base64url');
const placeOf = cursor => JSON.parse(Buffer.from(cursor, 'base64url').toString());

/** A page of these rows, of which there is one more than was asked for if there are more. */
function page(rows, size, place) {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    place,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last ? cursorOf(place(last)) : null },
  };
}

const byKey = ({ key }) => [key];
const byDate = ({ validFromFirst, key }) => [validFromFirst, key];

/** The conditions of a list in SQL, and their values. */
function narrowed({ where, search, after }, sorted) {
  const values = [];
  const value = given => `$${values.push(given)}`;
  const conditions = [
    where?.key && `r.key = ${value(where.key.eq)}`,
    where?.type && `r.type = ${value(where.type.eq)}`,
    search && `r.search @@ search_query(${value(search)})`,
    after && (sorted ? `(r.${sorted}, r.key) > (${placeOf(after).map(value).join(', ')})` : `r.key > ${value(placeOf(after)[0])}`),
  ].filter(Boolean);
  return { where: conditions.length ? `WHERE ${conditions.join(' AND ')}` : '', values, value };
}

async function list(table, args, sorted) {
  const size = args.first ?? 20;
  const { where, values, value } = narrowed(args, sorted);
  const order = sorted ? `r.${sorted}, r.key` : 'r.key';
  const rows = await run(`SELECT ${of('r', table)} FROM "${table}" r ${where} ORDER BY ${order} LIMIT ${value(size + 1)}`, values);
  return page(rows, size, sorted ? byDate : byKey);
}

const one = async (table, key) => (await run(`SELECT ${columns[table]} FROM "${table}" WHERE key = $1`, [key]))[0] ?? null;
const countries = `SELECT country, count(*)::integer AS count FROM (
    SELECT p.agreement, c.country FROM party p JOIN city c ON c.key = p.actor_city
    UNION SELECT p.agreement, o.country FROM party p JOIN organisation o ON o.key = p.actor_organisation WHERE o.country IS NOT NULL
  ) s GROUP BY country ORDER BY count DESC, country COLLATE "C"`;

/** The first of these languages that there is, else any. */
function pick(texts, { lang = [] }) {
  if (!texts) return null;
  const found = lang.find(tag => texts[tag] !== undefined);
  return found === undefined ? Object.values(texts)[0] : texts[found];
}
const name = ({ names }, args) => pick(names, args);
const title = ({ titles }, args) => pick(titles, args);

const connection = { edges: ({ nodes, place }) => nodes.map(node => ({ cursor: cursorOf(place(node)) })) };

const resolvers = {
  Query: {
    city: (_, { key }) => one('city', key),
    organisation: (_, { key }) => one('organisation', key),
    cities: (_, args) => list('city', args),
    agreements: (_, args) => list('agreement', args, args.orderBy === 'VALID_FROM_ASC' && 'valid_from_first'),
    memberships: (_, args) => list('membership', args),
    counts: () => run(countries, []),
  },
  CityConnection: connection,
  AgreementConnection: connection,
  MembershipConnection: connection,
  City: { name },
  Organisation: { name },
  Country: { name },
  Agreement: { title },
  Strategy: { title },
};

module.exports = { resolvers };
