// The page at /graphql: GraphiQL on our own address.
const { query, variables } = Object.fromEntries(new URLSearchParams(location.search));
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const defaultQuery = '{\n  cities(first: 5) {\n    totalCount\n    nodes { id name(lang: ["en", "nb"]) }\n  }\n}\n';
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, query, variables, defaultQuery }));
