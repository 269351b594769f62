const { brotliCompressSync, gzipSync } = require('node:zlib');
const { answered, gotten, json, posted, refused, sizes, status, tooLarge } = require('./asked');

/** A good question that takes so many bytes. */
const padded = bytes => `{"query":"{ __typename }"}`.padEnd(bytes);
const question = '{"query":"{ __typename }"}';
const once = (name, make, wanted) => sizes(name, [1], make, wanted);
const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }, query: '{ __typename }' };
const ranges = count => Array.from({ length: count }, (_, n) => `text/x${n}`).join(', ');
const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', '', 'application/json; charset=utf-7', 'application/json; charset=utf-16']; // prettier-ignore

/** What is wrong before there is a document: bodies, their encodings and types, methods. */
const transport = [
  ...sizes('a body', [65_536], size => posted(padded(size)), answered),
  ...sizes('a body', [65_537, 49_000_000, 60_000_000], size => posted(padded(size)), tooLarge),
  ...sizes('a body that does not say how long it is', [65_537, 10_000_000], size => posted(padded(size), { 'transfer-encoding': 'chunked' }), tooLarge),
  ...sizes('a body in gzip', [100], size => posted(gzipSync(padded(size)), { 'content-encoding': 'gzip' }), refused(415)),
  ...sizes('a bomb in gzip', [48_000_000], size => posted(gzipSync(padded(size)), { 'content-encoding': 'gzip' }), refused(415)),
  ...sizes('a bomb in brotli', [100_000_000], size => posted(brotliCompressSync(padded(size)), { 'content-encoding': 'br' }), refused(415)),
  ...once('malformed JSON', () => posted('{"query":'), refused()),
  ...once('bytes that are not UTF-8', () => posted(Buffer.from([...Buffer.from('{"query":"'), 0xff, 0x22, 0x7d])), refused()),
  ...once('NUL in a text', () => posted('{"query":"{ cities(search: \\"a\\\\u0000b\\") { totalCount } }"}'), refused()),
  ...sizes('a batch', [10], size => posted(`[${Array(size).fill(question).join()}]`), refused()),
  ...once('a persisted query', () => posted(JSON.stringify(persisted)), refused(400, 200)),
  ...once('no query at all', () => posted('{}'), refused()),
  ...once('nothing', () => posted(''), refused()),
  ...types.map(type => ({ name: 'a type of body', size: type || 'none', make: () => posted(question, { 'content-type': type }), wanted: status(415) })),
  ...['PUT', 'DELETE', 'PATCH', 'TRACE'].map(method => ({ name: 'a method', size: method, make: () => ({ method, path: '/graphql', headers: {} }), wanted: status(405) })),
  ...once('OPTIONS from elsewhere', () => ({ method: 'OPTIONS', path: '/graphql', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } }), { ...status(204), without: 'access-control-allow-credentials' }),
  ...sizes('a long Accept', [15_000], size => posted(question, { accept: 'a'.repeat(size) }), { ...status(406, 431), atMost: 1024 }),
  ...sizes('ranges in Accept', [21], size => posted(question, { accept: ranges(size) }), { ...status(406), atMost: 1024 }),
  ...sizes('ranges in Accept of a document', [21], size => gotten('/doc/city/bergen', { accept: ranges(size) }), { ...status(406), atMost: 1024 }),
  ...sizes('headers', [2000], size => posted(question, Object.fromEntries(Array.from({ length: size }, (_, n) => [`x-${n}`, 'x']))), status(200, 400, 431)),
]; // prettier-ignore

/** Attempts to write where no write may happen. `key` is of the city that would be there then. */
const writes = [
  ['a mutation by GET', key => gotten(`/graphql?query=${encodeURIComponent(mutation(key))}`, { accept: json.accept }), status(405)],
  ['a mutation in the address', key => ({ path: `/graphql?query=${encodeURIComponent(mutation(key))}`, headers: json, body: '' }), refused()],
  ...['image/png', 'text/html', 'application/json;q=0'].map(accept => [`a mutation with Accept: ${accept}`, key => posted(written(key), { accept }), status(406)]),
  ...['text/plain', 'application/x-www-form-urlencoded'].map(type => [`a mutation as ${type}`, key => posted(written(key), { 'content-type': type }), status(415)]),
].map(([name, make, wanted], n) => ({ name, size: 1, key: `siege-${n}`, make: () => make(`siege-${n}`), wanted, authorized: true })); // prettier-ignore

function mutation(key) {
  return `mutation { createCity(input: { key: "${key}", dataset: "bergen", country: "no", names: [{ lang: "nb", value: "x" }] }) { revision } }`;
}

function written(key) {
  return JSON.stringify({ query: mutation(key) });
}

module.exports = { transport, writes };
