const { english, json, list, named, object, orNull, plain, seamless } = require('./json');

/**
 * The fastest statement we know for each shape: JSON as text, limited first and nested after. They know nothing of what is public, of
 * languages or of codes; this is what someone reaches who knew the one question in advance.
 */
const countryOf = (row, members = named('l')) => `(SELECT ${object(members)} FROM country l WHERE l.key = ${row}.country)`;
const place = row => ({ ...named(row), country: countryOf(row) });
const body = row => ({ ...named(row), kind: plain(`${row}.kind`), abbreviation: orNull(json(`${row}.abbreviation`)) });
/** Either of two, as the row links to a city or to an organisation. */
const either = (row, link, city, organisation) =>
  `CASE WHEN ${row}.${link}_city IS NOT NULL THEN (SELECT ${object(city)} FROM city c WHERE c.key = ${row}.${link}_city)
    ELSE (SELECT ${object(organisation)} FROM organisation o WHERE o.key = ${row}.${link}_organisation) END`;
const typed = (type, members) => ({ __typename: `'"${type}"'`, ...members });

const parties = members => list(object(members), 'p.ordinal', 'party p WHERE p.agreement = a.key');
const agreements = (members, limit) =>
  object({ nodes: list(object(members), 'a.key', `(SELECT a.* FROM party s JOIN agreement a ON a.key = s.agreement WHERE s.actor_city = t.key ORDER BY s.agreement LIMIT ${limit}) a`) }); // prettier-ignore

/** A page of a hundred rows `r`, and whether there are more. */
const page = (
  members,
  cursor,
  rows,
) => `SELECT '{"nodes":[' || coalesce(string_agg(${object(members)}, ',' ORDER BY r.n) FILTER (WHERE r.n <= 100), '') ||
  '],"pageInfo":{"hasNextPage":' || (count(*) > 100)::text || ',"endCursor":' || coalesce((array_agg(${cursor} ORDER BY r.n DESC) FILTER (WHERE r.n <= 100))[1], 'null') || '}}'
  FROM (SELECT *, row_number() OVER () AS n FROM (${rows} LIMIT 101) s) r`;
const cursorOf = (row, sorted) =>
  `'"' || translate(encode(convert_to('[' || ${sorted ? `'"' || ${row}.${sorted} || '",'` : `''`} || '"' || ${row}.key || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_') || '"'`;
const placeOf = after => JSON.parse(Buffer.from(after, 'base64url').toString());

const byKey = ({ key }) => [key];
const cursor = (table, sorted) => ({
  text: `SELECT ${object({ cursor: cursorOf('r', sorted) })} FROM ${table} r WHERE r.key = $1`,
  values: byKey,
});

const statements = {
  city: {
    text: `SELECT ${object({ city: object({ ...named('c'), lat: orNull('c.lat::text'), long: orNull('c.long::text'), population: orNull('c.population::text'), populationOn: orNull(plain('c.population_on')), homepage: orNull(json('c.homepage')), country: object(named('l')) }) })}
      FROM city c JOIN country l ON l.key = c.country WHERE c.key = $1`,
    values: byKey,
  },

  'city-agreements': {
    text: `SELECT ${object({ city: object({ ...named('t'), agreements: agreements({ key: plain('a.key'), type: plain('a.type'), status: plain('a.status'), validFrom: orNull(plain('a.valid_from')), parties: parties({ role: plain('p.role'), actor: either('p', 'actor', typed('City', named('c')), typed('Organisation', named('o'))) }) }, 20) }) })}
      FROM city t WHERE t.key = $1`,
    values: byKey,
  },

  'cities-agreements': {
    text: `SELECT ${object({ cities: object({ nodes: list(object({ ...named('t'), agreements: agreements({ key: plain('a.key'), type: plain('a.type'), status: plain('a.status'), parties: parties({ role: plain('p.role'), actor: either('p', 'actor', { name: english('c.names') }, { name: english('o.names') }) }) }, 10) }), 't.key', '(SELECT * FROM city WHERE key > $1 ORDER BY key LIMIT 20) t') }) })}`,
    values: ({ after }) => placeOf(after),
  },

  'agreements-page': {
    text: `SELECT ${object({ agreements: `(${page({ key: plain('r.key'), type: plain('r.type'), status: plain('r.status'), validFrom: orNull(plain('r.valid_from')), validTo: orNull(plain('r.valid_to')), signed: orNull(plain('r.signed')), partyCount: 'r.party_count::text' }, cursorOf('r', 'valid_from_first'), 'SELECT * FROM agreement WHERE type = $1 AND (valid_from_first, key) > ($2::date, $3) ORDER BY valid_from_first, key')})` })}`,
    values: ({ type, after }) => [type, ...placeOf(after)],
  },

  'memberships-page': {
    text: `SELECT ${object({ memberships: `(${page({ key: plain('r.key'), role: plain('r.role'), status: plain('r.status'), validFrom: orNull(plain('r.valid_from')), organisation: `(SELECT ${object({ ...named('g'), kind: plain('g.kind') })} FROM organisation g WHERE g.key = r.organisation)`, member: either('r', 'member', typed('City', { ...named('c'), country: `'{"key":"' || c.country || '"}'` }), typed('Organisation', named('o'))) }, cursorOf('r'), 'SELECT * FROM membership WHERE key > $1 ORDER BY key')})` })}`,
    values: ({ after }) => placeOf(after),
  },

  counts: {
    text: `SELECT ${object({ counts: list(object({ country: plain('g.country'), count: 'g.count::text' }), 'g.count DESC, g.country COLLATE "C"', '(SELECT country, count(*) AS count FROM (SELECT p.agreement, c.country FROM party p JOIN city c ON c.key = p.actor_city UNION SELECT p.agreement, o.country FROM party p JOIN organisation o ON o.key = p.actor_organisation WHERE o.country IS NOT NULL) s GROUP BY country) g') })}`,
    values: () => [],
  },

  search: {
    text: `SELECT ${object({ cities: object({ nodes: list(object({ ...named('c'), population: orNull('c.population::text'), country: countryOf('c') }), 'c.key', '(SELECT * FROM city WHERE search @@ search_query($1) ORDER BY key LIMIT 20) c') }) })}`,
    values: ({ text }) => [text],
  },

  deep: {
    text: `SELECT ${object({
      city: `(SELECT ${object({
        ...place('t'),
        population: orNull('t.population::text'),
        agreements: agreements(
          {
            key: plain('a.key'),
            type: plain('a.type'),
            status: plain('a.status'),
            title: orNull(english('a.titles')),
            validFrom: orNull(plain('a.valid_from')),
            parties: parties({
              role: plain('p.role'),
              recognition: plain('p.recognition'),
              actor: either('p', 'actor', typed('City', place('c')), typed('Organisation', body('o'))),
            }),
            events: object({
              nodes: list(
                object({ type: plain('e.type'), date: orNull(plain('e.date')), order: 'e."order"::text' }),
                'e.key',
                '(SELECT * FROM event WHERE about_agreement = a.key ORDER BY key LIMIT 5) e',
              ),
            }),
          },
          5,
        ),
        memberships: object({
          nodes: list(
            object({
              role: plain('m.role'),
              status: plain('m.status'),
              validFrom: orNull(plain('m.valid_from')),
              organisation: `(SELECT ${object({ ...body('g'), seat: orNull(`(SELECT ${object(place('h'))} FROM city h WHERE h.key = g.seat)`) })} FROM organisation g WHERE g.key = m.organisation)`,
            }),
            'm.key',
            '(SELECT * FROM membership WHERE member_city = t.key ORDER BY key LIMIT 5) m',
          ),
        }),
      })} FROM city t WHERE t.key = $1)`,
      organisation: `(SELECT ${object({
        ...body('t'),
        members: object({
          nodes: list(
            object({
              role: plain('m.role'),
              status: plain('m.status'),
              member: either('m', 'member', typed('City', place('c')), typed('Organisation', body('o'))),
            }),
            'm.key',
            '(SELECT * FROM membership WHERE organisation = t.key ORDER BY key LIMIT 10) m',
          ),
        }),
        strategies: object({
          nodes: list(
            object({ key: plain('y.key'), title: english('y.titles'), kind: plain('y.kind'), adopted: orNull(plain('y.adopted')) }),
            'y.key',
            '(SELECT * FROM strategy WHERE adopted_by = t.key ORDER BY key LIMIT 3) y',
          ),
        }),
      })} FROM organisation t WHERE t.key = $2)`,
    })}`,
    values: ({ city, organisation }) => [city, organisation],
  },
};

const cursors = {
  'cities-agreements': cursor('city'),
  'agreements-page': cursor('agreement', 'valid_from_first'),
  'memberships-page': cursor('membership'),
};

for (const statement of [...Object.values(statements), ...Object.values(cursors)]) statement.text = seamless(statement.text);

module.exports = { cursors, statements };
