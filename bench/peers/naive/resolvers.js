const { links } = require('./links');
const { names } = require('./names');
const { Queries } = require('./queries');

module.exports = { resolvers: [Queries, ...links, ...names] };
