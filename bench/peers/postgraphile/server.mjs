import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { extendSchema, gql } from 'postgraphile/utils';

const { DATABASE_URL, PORT } = process.env;

/** A name in English as a field of its own, picked in SQL, as the others have it; the whole map of languages would be more to read and to send. */
const names = extendSchema(({ sql, dataplanPg: { TYPES } }) => {
  const english = column => ({
    plan: $row => $row.select(sql`(${$row.getClassStep().alias}.${sql.identifier(column)} ->> 'en')`, TYPES.text),
  });
  return {
    typeDefs: gql`
      extend type City {
        name: String
      }
      extend type Organisation {
        name: String
      }
      extend type Country {
        name: String
      }
      extend type Agreement {
        title: String
      }
      extend type Strategy {
        title: String
      }
    `,
    objects: {
      City: { plans: { name: english('names') } },
      Organisation: { plans: { name: english('names') } },
      Country: { plans: { name: english('names') } },
      Agreement: { plans: { title: english('titles') } },
      Strategy: { plans: { title: english('titles') } },
    },
  };
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  // It would leave out the conditions and orders of columns without an index.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ['public', 'bench'], poolConfig: { max: 10 } })],
  grafserv: { port: Number(PORT), graphqlPath: '/graphql', watch: false, graphiql: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(PORT, '127.0.0.1', () => process.stdout.write(`ready on ${PORT}\n`));
process.once('SIGTERM', () => process.exit());
