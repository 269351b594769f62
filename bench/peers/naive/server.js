require('reflect-metadata');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { buildSchema } = require('type-graphql');
const { DataSource } = require('typeorm');
const entities = require('./entities');
const { loaders } = require('./loaders');
const { resolvers } = require('./resolvers');

async function main({ DATABASE_URL, PORT }) {
  const db = new DataSource({ type: 'postgres', url: DATABASE_URL, entities: Object.values(entities), extra: { max: 10 } });
  await db.initialize();
  const server = new ApolloServer({ schema: await buildSchema({ resolvers, validate: false }), stopOnTerminationSignals: false });
  const context = () => Promise.resolve({ db, load: loaders(db) });
  await startStandaloneServer(server, { context, listen: { port: Number(PORT), host: '127.0.0.1' } });
  process.stdout.write(`ready on ${PORT}\n`);
}

process.once('SIGTERM', () => process.exit());
main(process.env).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
