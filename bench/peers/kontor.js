const { join } = require('node:path');
const { sameSchema } = require('./same-schema');

module.exports = {
  name: 'kontor',
  what: 'Kontor',
  ...sameSchema,
  /** Beside peers that keep no answers and count no requests it does neither; `env` may say otherwise. */
  command: ({ url, port, kontor, varDir, env }) => ({
    program: join(kontor, 'bin/kontor.js'),
    args: ['serve'],
    env: {
      DATABASE_URL: url,
      PORT: port,
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      VAR_DIR: varDir,
      LOG_LEVEL: 'error',
      RESPONSE_CACHE_MB: '0',
      RATE_LIMIT: '0',
      LOAD_LIMIT: '0',
      ...env,
    },
  }),
};
