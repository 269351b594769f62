const { join } = require('node:path');
const { sameSchema } = require('./same-schema');

module.exports = {
  name: 'kontor',
  what: 'Kontor',
  ...sameSchema,
  command: ({ url, port, kontor, varDir }) => ({
    program: join(kontor, 'bin/kontor.js'),
    args: ['serve'],
    env: { DATABASE_URL: url, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${port}`, VAR_DIR: varDir, LOG_LEVEL: 'error' },
  }),
};
