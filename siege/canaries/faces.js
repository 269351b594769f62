/** Every answer that anybody can get, each with what it is called; those that are only found by following links where `crawl` says so. */
async function* faces(service, concepts, { say, crawl }) {
  say('Canaries: GraphQL');
  for (const concept of concepts) yield* lists(service, concept);
  say('Canaries: files, documents and feeds');
  for (const path of paths(concepts)) yield { what: path, ...(await service.get(path)) };
  if (!crawl) return;
  say('Canaries: every page that is linked to');
  yield* crawled(service);
}

const scalars = ({ kind }) => kind !== 'link' && kind !== 'clique';

async function* lists(service, { name, plural, properties }) {
  const ask = async (what, query) => {
    const { status, ...told } = await service.answer(query);
    return { what: `${what} of ${name}`, status, text: JSON.stringify(told) };
  };
  const { __type } = await service.ask(`{ __type(name: "${name}") { fields { name type { kind ofType { kind } } } } }`);
  const fields = __type.fields.filter(({ type }) => ['SCALAR', 'ENUM'].includes((type.ofType ?? type).kind)).map(field => field.name).join(' ');
  const property = properties.find(scalars).name;
  for (const order of ['first: 100', 'last: 100', `knownAt: "${new Date().toISOString()}", first: 100`]) yield await ask(order, `{ ${plural}(${order}) { totalCount nodes { ${fields} } } }`);
  yield await ask('a search', `{ ${plural}(search: "canary") { totalCount nodes { key } } }`);
  yield await ask('a wrong condition', `{ ${plural}(where: { ${property}: { eq: {} } }) { totalCount } }`);
} // prettier-ignore

const endings = ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'rdf'];

function paths(concepts) {
  const tables = concepts.map(({ table }) => table.replaceAll('_', '-'));
  return [
    ...[...endings, 'html'].flatMap(ending => [`/data/all.${ending}`, `/data/bergen.${ending}`, `/.well-known/void.${ending}`, `/feed.${ending}`]),
    ...['datasets', 'services', 'models', 'concepts'].flatMap(name => endings.map(ending => `/catalog/${name}.${ending}`)),
    ...concepts.map(({ path }) => `/doc/${path}`),
    ...tables.map(table => `/data/bergen/${table}.csv`),
    ...['/data/bergen/csv-metadata.json', '/feed', '/feed/after/0', '/feed/after/1', '/', '/readyz', '/metrics', '/schema.graphql', '/catalog'],
  ];
} // prettier-ignore

/** So many pages are asked for at once. */
const atOnce = 4;

/** What can be reached from the front page by links. */
async function* crawled(service) {
  const found = new Set(['/']);
  const open = ['/'];
  while (open.length) {
    const answers = await Promise.all(
      open.splice(0, atOnce).map(async what => ({ what, ...(await service.get(what, { accept: 'text/html,*/*;q=0.8' })) })),
    );
    yield* answers;
    for (const link of answers.flatMap(linksOf).map(link => ours(link, service.origin)))
      if (link && !found.has(link)) {
        found.add(link);
        open.push(link);
      }
  }
}

function linksOf({ status, headers = {}, text }) {
  if (status === 303) return [headers.location];
  return headers['content-type']?.startsWith('text/html')
    ? [...text.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link.replace(/&amp;/g, '&'))
    : [];
}

function ours(link, origin) {
  const path = (link.startsWith(origin) ? link.slice(origin.length) : link).replace(/#.*/, '');
  return path.startsWith('/') && !/^\/doc\/.*\.(?!html$)[a-z]+$/.test(path) ? path : undefined;
}

module.exports = { faces };
