const { GraphQLScalarType } = require('graphql');
const { Field, ObjectType } = require('type-graphql');
const { decorate } = require('./decorate');
const { Agreement, City, Event, Membership, Strategy } = require('./entities');

const Cursor = new GraphQLScalarType({ name: 'Cursor' });
class PageInfo {}
decorate(PageInfo, [ObjectType('PageInfo')], {
  hasNextPage: [Field(() => Boolean)],
  endCursor: [Field(() => Cursor, { nullable: true })],
});

function connection(type) {
  class Edge {}
  decorate(Edge, [ObjectType(`${type.name}Edge`)], { cursor: [Field(() => Cursor)], node: [Field(() => type)] });
  class Connection {}
  return decorate(Connection, [ObjectType(`${type.name}Connection`)], {
    nodes: [Field(() => [type])],
    edges: [Field(() => [Edge])],
    pageInfo: [Field(() => PageInfo)],
  });
}
const connections = new Map([Agreement, City, Event, Membership, Strategy].map(type => [type, connection(type)]));

const cursorOf = place => Buffer.from(JSON.stringify(place)).toString('base64url');
const placeOf = cursor => JSON.parse(Buffer.from(cursor, 'base64url').toString());

/** A page of these records, of which there is one more than was asked for if there are more. */
function page(records, size, place = ({ key }) => [key]) {
  const nodes = records.slice(0, size);
  const edges = nodes.map(node => ({ node, cursor: cursorOf(place(node)) }));
  return { nodes, edges, pageInfo: { hasNextPage: records.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

module.exports = { Cursor, connections, page, placeOf };
