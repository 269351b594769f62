/** A long page whose every row leads to two other things. */
module.exports = {
  name: 'memberships-page',
  what: '100 memberships with both ends',
  kind: 'nested',
  query: `query MembershipsPage($after: Cursor!) {
  memberships(first: 100, after: $after) {
    nodes {
      key role status validFrom
      organisation { key name(lang: ["en"]) kind }
      member { __typename ... on City { key name(lang: ["en"]) country { key } } ... on Organisation { key name(lang: ["en"]) } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  draw: ({ membership }) => ({ after: membership() }),
  cursor: {
    query: `query Cursor($key: String!) { memberships(first: 1, where: { key: { eq: $key } }) { edges { cursor } } }`,
    read: ({ memberships }) => memberships.edges[0].cursor,
  },
};
