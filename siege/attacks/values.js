const { answered, graphql, posted, refused, refusedOrTooLarge, sizes, status, tooLarge } = require('./asked');

const pageInPage = (outer, inner) => `{ cities(first: ${outer}) { nodes { country { cities(first: ${inner}) { nodes { key } } } } } }`;
const byVariable = `query ($n: Int) ${pageInPage('$n', '$n')}`;
const nestedLists = `{ countries { nodes { cities { nodes { country { cities { nodes { country { cities { nodes { key } } } } } } } } } }`;
const firstOf = `query ($n: Int) { cities(first: $n) { totalCount } }`;
const among = 'query ($in: [String!]) { cities(where: { key: { in: $in } }) { totalCount } }';
const fitting = 'query ($where: CityWhere) { cities(where: $where) { totalCount } }';
const nested = (levels, [open, close], within = '') => `${open.repeat(levels)}${within}${close.repeat(levels)}`;
const withVariables = (query, variables) => posted(`{"query":${JSON.stringify(query)},"variables":${variables}}`);

/** Valid documents whose values ask for too much, or are none. */
const values = [
  ...sizes('page in page', ['100 × 100'], () => graphql(pageInPage(100, 100)), refused()),
  ...sizes('page in page by a variable', ['100 × 100'], () => graphql(byVariable, { n: 100 }), refused()),
  ...sizes('default pages in each other', [4], () => graphql(nestedLists), refused()),
  ...sizes('page in page', ['300 × 300', '1000 × 1000'], size => graphql(pageInPage(...size.split(' × '))), refused()),
  ...sizes('first', [100], n => graphql(firstOf, { n }), answered),
  ...sizes('first', [0, -1, 101, 10_000_000, 2 ** 31, '1', 1.5], n => graphql(firstOf, { n }), refused()),
  ...sizes('first, in the text', ['0', '-1', '101', '10000000', '2147483648', '"1"', '1.5'], n => graphql(`{ cities(first: ${n}) { nodes { key } } }`), refused()),
  ...sizes('a list in a variable', [1000], size => graphql(among, { in: Array.from({ length: size }, String) }), answered),
  ...sizes('a list in a variable', [1001], size => graphql(among, { in: Array.from({ length: size }, String) }), refused()),
  ...sizes('a list in a variable', [1_000_000], size => graphql(among, { in: Array.from({ length: size }, (_, n) => n) }), tooLarge),
  ...sizes('conditions in each other', [11, 5000], size => withVariables(fitting, nested(size, ['{"not":', '}'], '{}')), refused()),
  ...sizes('conditions in each other', [20_000], size => withVariables(fitting, nested(size, ['{"not":', '}'], '{}')), refusedOrTooLarge),
  ...sizes('lists in lists in a variable', [30_000, 1_000_000], size => withVariables(fitting, nested(size, '[]')), refusedOrTooLarge),
  ...sizes('a long text in a variable', [10_001], size => graphql('query ($key: String) { city(key: $key) { key } }', { key: 'x'.repeat(size) }), refused()),
  ...sizes('a long search', [201, 10_000], size => graphql('query ($s: String) { cities(search: $s) { totalCount } }', { s: 'x '.repeat(size / 2) + 'x' }), refused()),
  ...sizes('__proto__ in variables', [1], () => withVariables(firstOf, '{"__proto__":{"n":5},"constructor":{"prototype":{"n":5}},"n":1}'), status(200, 400)),
  ...sizes('__proto__ in a condition', [1], () => withVariables(fitting, '{"where":{"__proto__":{"key":1},"constructor":{}}}'), refused()),
  ...sizes('a code that is nearly one', [1], () => graphql('query ($t: AgreementType!) { agreements(where: { type: { eq: $t } }) { totalCount } }', { t: 'TWINING' }), refused()),
]; // prettier-ignore

module.exports = { values };
