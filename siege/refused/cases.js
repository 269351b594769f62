const { gotten } = require('../attacks/asked');
const { documents } = require('../attacks/documents');
const { paths } = require('../attacks/paths');
const { transport, writes } = require('../attacks/transport');
const { values } = require('../attacks/values');

const bearer = key => gotten('/doc/city/bergen.ttl', { authorization: `Bearer ${key}` });
const one = (name, request, status) => ({ name, size: 1, make: () => request, wanted: { statuses: [status] } });
/** What is refused at other addresses than GraphQL’s. */
const elsewhere = [
  one('an address of nothing', gotten('/no/such/address'), 404),
  one('a method of a document', { method: 'PUT', path: '/doc/city/bergen' }, 405),
  one('OPTIONS of a document', { method: 'OPTIONS', path: '/doc/city/bergen' }, 204),
  one('a type of a document', gotten('/doc/city/bergen', { accept: 'image/png' }), 406),
  one('a type of a body', { path: '/import/bergen', headers: { 'content-type': 'application/json' }, body: '{}' }, 401),
  one('a key that can be nobody’s', bearer('x'.repeat(40)), 401),
  one('another way to say who asks', gotten('/doc/city/bergen.ttl', { authorization: 'Basic a29udG9yOmtvbnRvcg==' }), 401),
];
const isRefused = ({ wanted }) => !wanted.statuses.includes(200);
const corpus = [...documents, ...values, ...transport, ...writes].filter(isRefused);
/** Paths that may lead to something, as far as one can tell from them. */
const nowhere = paths.filter(isRefused);

module.exports = { bearer, corpus, elsewhere, nowhere };
