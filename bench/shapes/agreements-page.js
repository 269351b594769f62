/** A page in the middle of a long list that is narrowed and sorted. */
module.exports = {
  name: 'agreements-page',
  what: '100 agreements by type and date, from a cursor in the middle',
  kind: 'page',
  query: `query AgreementsPage($type: AgreementType!, $after: Cursor!) {
  agreements(first: 100, after: $after, where: { type: { eq: $type } }, orderBy: VALID_FROM_ASC) {
    nodes { key type status validFrom validTo signed partyCount }
    pageInfo { hasNextPage endCursor }
  }
}`,
  draw: ({ agreement, type }) => ({ type: type(), after: agreement() }),
  cursor: {
    query: `query Cursor($key: String!) { agreements(first: 1, where: { key: { eq: $key } }, orderBy: VALID_FROM_ASC) { edges { cursor } } }`,
    read: ({ agreements }) => agreements.edges[0].cursor,
  },
};
