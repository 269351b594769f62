const { join } = require('node:path');

module.exports = {
  name: 'limit',
  what: 'the limit: `node:http` and one hand-written statement',
  command: ({ url, port }) => ({ program: process.execPath, args: [join(__dirname, 'server.js')], env: { DATABASE_URL: url, PORT: port } }),
  request: ({ name }, variables) => ({ path: `/${name}`, body: variables }),
  content: (_, data) => data,
  cursor: ({ name }) => ({ path: `/${name}/cursor`, read: ({ cursor }) => cursor }),
};
