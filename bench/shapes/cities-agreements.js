/** A page of things, each with a page of its own: about 9,000 of the cost limit. */
module.exports = {
  name: 'cities-agreements',
  what: '20 cities → 10 agreements each → parties',
  kind: 'nested',
  query: `query CitiesAgreements($after: Cursor) {
  cities(first: 20, after: $after) {
    nodes {
      key
      name(lang: ["en"])
      agreements(first: 10) {
        nodes { key type status parties { role actor { ... on City { name(lang: ["en"]) } ... on Organisation { name(lang: ["en"]) } } } }
      }
    }
  }
}`,
  draw: ({ city }) => ({ after: city() }),
  cursor: {
    query: `query Cursor($key: String!) { cities(first: 1, where: { key: { eq: $key } }) { edges { cursor } } }`,
    read: ({ cities }) => cities.edges[0].cursor,
  },
};
