const { buildClientSchema, getIntrospectionQuery, getNamedType } = require('graphql');

/** So many records of each concept are drawn from. */
const most = 100;

/** What questions are drawn from: the schema as the service tells it, and keys, addresses and identifiers that are in the register. */
async function readKnown(service) {
  const schema = buildClientSchema(await service.ask(getIntrospectionQuery()));
  const fields = Object.values(schema.getQueryType().getFields());
  const records = new Map();
  for (const { name, type } of fields) {
    const connection = getNamedType(type).name;
    if (!connection.endsWith('Connection') || name === 'changes') continue;
    const { nodes } = (await service.ask(`{ ${name}(first: ${most}) { nodes { key id } } }`))[name];
    records.set(connection.replace(/Connection$/, ''), nodes);
  }
  const { identifiers } = await service.ask(`{ identifiers(first: ${most}) { nodes { scheme value } } }`);
  return { schema, records, identifiers: identifiers.nodes, counts: await countable(service, schema) };
}

/** What can be counted, and by what: the schema has one list of dimensions for all. */
async function countable(service, schema) {
  const ways = [];
  for (const { name: of } of schema.getType('Countable').getValues())
    for (const { name: by } of schema.getType('CountBy').getValues()) {
      const { errors } = await service.answer(`{ counts(of: ${of}, by: [${by}]) { count } }`);
      if (!errors) ways.push({ of, by });
    }
  return ways;
}

module.exports = { readKnown };
