const { send } = require('../send');

const codes = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_LIMIT',
  'QUERY_TOO_COSTLY',
  'NOT_FOUND',
]);

/** Each asks with a text in one place, and gives what is wrong with the answer, if anything. */
const asking = (what, query) => [
  `${what} of GraphQL`,
  async (service, text) => {
    const { status, errors } = await service.answer(
      query.replace('$literal', () => JSON.stringify(text)),
      { text },
    );
    const wrong = errors?.find(({ extensions }) => !codes.has(extensions?.code));
    return status >= 500 || status === 0 || wrong ? `${status} ${wrong?.message ?? ''}` : undefined;
  },
];

const variable = (what, field) => asking(what, `query ($text: String!) { ${field} }`);
const cities = condition => `cities(where: { ${condition} }) { totalCount nodes { key } }`;

/** As bytes in UTF-8; what Node itself will not send is no header. `from` is the address of a client of its own, where others would suffer. */
const header = (names, from) => [
  `the headers ${names.join(', ')}`,
  async (service, text) => {
    const value = Buffer.from(text).toString('latin1');
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) return undefined;
    const headers = Object.fromEntries(names.map(name => [name, value]));
    const { status, failed } = await send(service, { method: 'GET', path: '/doc/city/bergen.ttl', headers, from });
    return failed ?? (status >= 500 ? String(status) : undefined);
  },
];

const path = (before, after = '') => [
  `the path ${before}…${after}`,
  async (service, text) => {
    const { status, failed } = await service.get(before + encodeURIComponent(text.toWellFormed?.() ?? text) + after);
    return failed ?? (status >= 500 ? String(status) : undefined);
  },
];

/** Raw: not even a percent sign is escaped that needs to be. */
const rawPath = [
  'the path /doc/city/… as it is',
  async (service, text) => {
    const value = Buffer.from(text).toString('latin1');
    if (/[^\x21-\xff]/.test(value)) return undefined;
    const { status, failed } = await send(service, { method: 'GET', path: `/doc/city/${value}` });
    return failed ?? (status >= 500 ? String(status) : undefined);
  },
];

const reads = [
  asking('a literal', '{ city(key: $literal) { key } }'),
  variable('a key', 'city(key: $text) { key }'),
  asking('an id', 'query ($text: ID!) { node(id: $text) { key } }'),
  variable('a search', 'cities(search: $text) { totalCount nodes { key } }'),
  variable('a dataset', 'cities(dataset: $text) { totalCount }'),
  asking('a place', 'query ($text: Cursor!) { cities(after: $text) { totalCount } }'),
  asking('a moment', 'query ($text: RevisionOrTime!) { cities(knownAt: $text) { totalCount } }'),
  variable('a name', 'city(key: "bergen") { name(lang: [$text]) }'),
  ...['eq', 'contains', 'startsWith', 'lang'].map(how => variable(`names ${how}`, cities(`names: { ${how}: $text }`))),
  ...['eq', 'startsWith', 'not'].map(how => variable(`key ${how}`, cities(`key: { ${how}: $text }`))),
  header(['accept']),
  header(['accept-language', 'accept-encoding', 'if-none-match', 'range', 'host', 'x-forwarded-for']),
  header(['authorization'], '127.0.0.2'),
  ...['/doc/city/', '/id/city/', '/data/', '/catalog/', '/feed/after/', '/'].map(before => path(before)),
  path('/doc/city/', '.ttl'),
  path('/data/bergen/', '.csv'),
  path('/doc/city/bergen?x='),
  path('/graphql?query='),
  rawPath,
];

module.exports = { reads };
