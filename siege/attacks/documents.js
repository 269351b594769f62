const { answered, graphql, refused, refusedOrTooLarge, sizes, times } = require('./asked');

/** Documents that are too much in one way or another, by how much. */
const documents = [
  ...sizes('baseline', [1], () => graphql('{ city(key: "bergen") { key name } }'), answered),
  ...sizes('the standard introspection query', [1], () => graphql(require('graphql').getIntrospectionQuery()), answered),
  ...sizes('depth through a relation', [15], size => graphql(deep(size)), answered),
  ...sizes('depth through a relation', [16, 100, 1000, 1800, 2500, 5000, 10_000], size => graphql(deep(size)), refusedOrTooLarge),
  ...sizes('opening braces', [9000], size => graphql('{'.repeat(size)), refused()),
  ...sizes('lists in lists', [20_000], size => graphql(`{ cities(where: ${'['.repeat(size)}) { totalCount } }`), refused()),
  ...sizes('aliases of __typename', [30], size => graphql(`{ city(key: "bergen") { ${times(size, n => `a${n}: __typename`)} } }`), answered),
  ...sizes('aliases of __typename', [31, 101, 1000, 10_000], size => graphql(`{ ${times(size, n => `a${n}: __typename`)} }`), refusedOrTooLarge),
  ...sizes('aliases of a looked-up thing', [10], size => graphql(`{ ${looked(size)} }`), answered),
  ...sizes('aliases of a looked-up thing', [31, 101, 1000, 10_000], size => graphql(`{ ${looked(size)} }`), refusedOrTooLarge),
  ...sizes('one field repeated', [11, 500, 3000, 10_000], size => graphql(`{ ${times(size, () => '__typename')} }`), refusedOrTooLarge),
  ...sizes('one field with a selection repeated', [101, 1000, 9000], size => graphql(`{ ${times(size, () => 'register{name}')} }`), refusedOrTooLarge),
  ...sizes('overlapping fragments before use', [20], size => graphql(`${overlapping(size)} ${using(size)}`), answered),
  ...sizes('overlapping fragments before use', [21, 100, 300, 1000], size => graphql(`${overlapping(size)} ${using(size)}`), refusedOrTooLarge),
  ...sizes('overlapping fragments after use', [21, 100, 300, 1000], size => graphql(`${using(size)} ${overlapping(size)}`), refusedOrTooLarge),
  ...sizes('fragments in a circle', [2, 1000], size => graphql(`{ ...f0 } ${times(size, n => `fragment f${n} on Query { ...f${(n + 1) % size} }`)}`), refusedOrTooLarge),
  ...sizes('a fragment that spreads itself', [5000], size => graphql(`{ ...f } fragment f on Query { ${times(size, () => '...f')} }`), refusedOrTooLarge),
  ...sizes('fragments that each spread the next twice', [12, 16, 18, 30], size => graphql(bomb(size)), refused()),
  ...sizes('@include on one field', [10_000], size => graphql(`{ __typename ${times(size, () => '@include(if: true)')} }`), refusedOrTooLarge),
  ...sizes('an unknown directive', [10, 10_000], size => graphql(`{ __typename ${times(size, () => '@x')} }`), refusedOrTooLarge),
  ...sizes('@skip on many fields', [3000], size => graphql(`{ ${times(size, n => `a${n}: __typename @skip(if: true)`)} }`), refusedOrTooLarge),
  ...sizes('unknown fields', [10_000], size => graphql(`{ ${times(size, n => `cit${n}`)} }`), refusedOrTooLarge),
  ...sizes('an unknown field that is nearly one', [1], () => graphql('{ citys { totalCount } }'), refused()),
  ...sizes('definitions of variables', [10_000], size => graphql(`query (${times(size, n => `$v${n}: Int`)}) { __typename }`), refusedOrTooLarge),
  ...sizes('introspection in circles', [5], size => graphql(`{ __schema { types { ${circle(size)} } } }`), refused()),
  ...sizes('introspection in circles from __type', [8], size => graphql(`{ __type(name: "City") { ${circle(size)} } }`), refused()),
  ...sizes('aliases of __schema', [100], size => graphql(`{ ${times(size, n => `a${n}: __schema { types { name } }`)} }`), refused()),
  ...sizes('comments', [51], size => graphql(`${'#\n'.repeat(size)}{ __typename }`), refused()),
  ...sizes('commas', [20_000_000], size => graphql(`{ __typename ${','.repeat(size)} }`), refused(413)),
  ...sizes('a text', [10_000_000], size => graphql(`{ city(key: "${'x'.repeat(size)}") { key } }`), refused(413)),
]; // prettier-ignore

/** So many fields within each other, each page of one. */
function deep(levels) {
  const ways = ['country', 'cities(first: 1)', 'nodes'];
  const names = ['city(key: "bergen")', ...Array.from({ length: levels - 2 }, (_, n) => ways[n % ways.length])];
  const leaf = names.at(-1).startsWith('cities') ? 'totalCount' : 'key';
  return `{ ${names.join(' { ')} { ${leaf} }${' }'.repeat(names.length)}`;
}

function looked(count) {
  return times(count, n => `a${n}: city(key: "bergen") { key }`);
}

function overlapping(count) {
  return times(count, n => `fragment f${n} on City { key name country { key } }`);
}

function using(count) {
  return `{ city(key: "bergen") { ${times(count, n => `...f${n}`)} } }`;
}

function bomb(count) {
  const each = n => `fragment f${n} on City { ...f${n + 1} ...f${n + 1} }`;
  return `{ city(key: "bergen") { ...f0 } } ${times(count - 1, each)} fragment f${count - 1} on City { key }`;
}

function circle(levels) {
  return `${'fields { type { '.repeat(levels)}name${' } }'.repeat(levels)}`;
}

module.exports = { documents };
