const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const fastify = require('fastify');
const mercurius = require('mercurius');
const { loaders } = require('./loaders');
const { resolvers } = require('./resolvers');

const app = fastify();
app.register(mercurius, { schema: readFileSync(join(__dirname, 'schema.graphql'), 'utf8'), resolvers, loaders, jit: 1 });
app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' }).then(() => process.stdout.write(`ready on ${process.env.PORT}\n`));
process.once('SIGTERM', () => process.exit());
