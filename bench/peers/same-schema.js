/** What peers have in common that serve Kontor's schema, or the part of it that is asked for. */
const sameSchema = {
  request: ({ query }, variables) => ({ path: '/graphql', body: { query, variables } }),
  content: (_, data) => data,
  cursor: ({ cursor }) => cursor,
};

module.exports = { sameSchema };
