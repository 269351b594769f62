/** Requests, as they are sent. What has a body of JSON says so, and wants statuses that tell what happened. */
const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

const graphql = (query, variables) => ({ path: '/graphql', headers: json, body: JSON.stringify({ query, variables }) });
const posted = (body, headers = {}) => ({ path: '/graphql', headers: { ...json, ...headers }, body });
const gotten = (path, headers = {}) => ({ method: 'GET', path, headers });

/** What is wanted of an answer. `refused`: it has errors, at most five, that help nobody to guess, and no data. */
const refused = (...statuses) => ({ statuses: statuses.length ? statuses : [400], refused: true });
const tooLarge = { statuses: [413], refused: true };
const refusedOrTooLarge = refused(400, 413);
const answered = { statuses: [200], data: true };
const status = (...statuses) => ({ statuses });

const times = (count, make) => Array.from({ length: count }, (_, n) => make(n)).join(' ');

/** The same case in several sizes. */
const sizes = (name, counts, make, wanted) =>
  counts.map(size => ({ name, size, make: () => make(size), wanted: typeof wanted === 'function' ? wanted(size) : wanted }));

module.exports = { answered, gotten, graphql, json, posted, refused, refusedOrTooLarge, sizes, status, times, tooLarge };
