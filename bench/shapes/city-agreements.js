/** One thing, a page of its relations, and who is bound by each. */
module.exports = {
  name: 'city-agreements',
  what: 'city → agreements → parties',
  kind: 'nested',
  query: `query CityAgreements($key: String!) {
  city(key: $key) {
    key
    name(lang: ["en"])
    agreements(first: 20) {
      nodes {
        key type status validFrom
        parties { role actor { __typename ... on City { key name(lang: ["en"]) } ... on Organisation { key name(lang: ["en"]) } } }
      }
    }
  }
}`,
  draw: ({ city }) => ({ key: city() }),
};
