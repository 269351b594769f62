/** Two roots, five levels, fragments on things and on what either may be. */
module.exports = {
  name: 'deep',
  what: 'deep and mixed, with fragments',
  kind: 'nested',
  query: `fragment Place on City { key name(lang: ["en"]) country { key name(lang: ["en"]) } }
fragment Body on Organisation { key name(lang: ["en"]) kind abbreviation }
fragment Side on Party { role recognition actor { __typename ...Place ...Body } }
fragment Tie on Agreement { key type status title(lang: ["en"]) validFrom parties { ...Side } }
query Deep($city: String!, $organisation: String!) {
  city(key: $city) {
    ...Place
    population
    agreements(first: 5) { nodes { ...Tie events(first: 5) { nodes { type date order } } } }
    memberships(first: 5) { nodes { role status validFrom organisation { ...Body seat { ...Place } } } }
  }
  organisation(key: $organisation) {
    ...Body
    members(first: 10) { nodes { role status member { __typename ...Place ...Body } } }
    strategies(first: 3) { nodes { key title(lang: ["en"]) kind adopted } }
  }
}`,
  draw: ({ city, organisation }) => ({ city: city(), organisation: organisation() }),
};
