const { join } = require('node:path');
const { sameSchema } = require('../same-schema');

module.exports = {
  name: 'mercurius',
  what: 'Mercurius with loaders and jit',
  ...sameSchema,
  command: ({ url, port }) => ({ program: process.execPath, args: [join(__dirname, 'server.js')], env: { DATABASE_URL: url, PORT: port } }),
};
