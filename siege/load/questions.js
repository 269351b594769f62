/** Stands in the text of a question for a number that is another each time, so that no answer is one that was kept. */
const place = '987654321';

/** Questions that take as much work as a page of a portal does, of a hundred cities. Throws where they are refused. */
async function questions(service) {
  const { cities } = await service.ask('{ cities(first: 100) { nodes { key } } }');
  const query = `query ($key: String!, $population: Int!) {
    city(key: $key) { key name country { key name } agreements(first: 20) { totalCount nodes { key status parties { role actor { ... on City { name } } } } } }
    cities(first: 30, where: { population: { not: $population } }) {
      totalCount nodes { key name country { name } identifiers { scheme value } agreements(first: 3) { nodes { key type status parties { role actor { ... on City { key name } } } } } }
    }
  }`;
  await service.ask(query, { key: cities.nodes[0].key, population: Number(place) });
  return cities.nodes.map(({ key }) => ({ path: '/graphql', body: JSON.stringify({ query, variables: { key, population: Number(place) } }) }));
} // prettier-ignore

module.exports = { place, questions };
