/** Six queries as people ask them, by what they ask. */
const queries = {
  'one agreement, its parties, their cities and countries, its events': `{
    agreement(key: "bergen-turku-twinning") {
      type status validFrom
      parties { recognition actor { ... on City { name country { name } } } }
      events { nodes { type date } }
    }
  }`,
  'the first twenty cities with their countries and ids': `{
    cities(first: 20) { totalCount nodes { key name country { name } identifiers { scheme value } } pageInfo { hasNextPage endCursor } }
  }`,
  'the ties of Bergen on a day': `query ($bergen: ID!) {
    ties(of: $bergen, on: "2026-02-01") { certain { totalCount nodes { key type } } possible { totalCount } }
  }`,
  'a search by an old spelling': `{ cities(search: "Abo") { nodes { key names { lang value } } } }`,
  'agreements counted by type and status': `{ counts(of: Agreement, by: [TYPE, STATUS]) { type status count } }`,
  'four lists at once': `{
    register { name revision }
    agreements(where: { status: { eq: ACTIVE } }) { totalCount }
    memberships(first: 5) { nodes { organisation { name } } }
    events(first: 5) { nodes { type date } }
  }`,
};

module.exports = { queries };
