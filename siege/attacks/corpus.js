const { documents } = require('./documents');
const { paths } = require('./paths');
const { transport, writes } = require('./transport');
const { values } = require('./values');

/** All cases. Each has a name, a size, a request that is made when it is needed, and what is wanted of the answer. */
const corpus = [...documents, ...values, ...transport, ...writes, ...paths];

module.exports = { corpus };
