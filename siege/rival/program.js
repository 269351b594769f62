const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { buildSchema, getNamedType, getNullableType, isAbstractType, isEnumType, isListType, isObjectType } = require('graphql');

/** Apollo as it comes, with our schema, and with resolvers that give as much as they are asked for and cost nothing themselves. */
const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
const page = 20;
const scalars = { Int: 1, Float: 1, Boolean: true };

function fieldResolver(parent, args, _, { returnType }) {
  const asked = args.first ?? parent?.asked ?? page;
  const one = () => valueOf(getNamedType(returnType), asked);
  return isListType(getNullableType(returnType)) ? Array.from({ length: asked }, one) : one();
}

function valueOf(type, asked) {
  if (isObjectType(type)) return { asked };
  if (isAbstractType(type)) return { asked, __typename: schema.getPossibleTypes(type)[0].name };
  return isEnumType(type) ? type.getValues()[0].name : (scalars[type.name] ?? 'x');
}

startStandaloneServer(new ApolloServer({ schema, fieldResolver }), { listen: { host: '127.0.0.1', port: Number(process.argv[2]) } }).then(
  () => process.send?.('ready'),
);
