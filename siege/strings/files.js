const { send } = require('../send');

const columns = ['city1', 'country1', 'lat1', 'lng1', 'city2', 'country2', 'lat2', 'lng2'];
const mapping = 'twin-cities-wikipedia-2026';
const quoted = text => `"${text.replaceAll('"', '""')}"`;

async function upload(service, type, body, query = '') {
  const headers = { ...(await service.administrator()), 'content-type': type };
  const { status, text, failed } = await send(service, { path: `/import/bergen${query}`, headers, body, deadline: 120_000 });
  return failed ? { status: 0, detail: failed } : { status, ...JSON.parse(text) };
}

/** Each text as the name of a city in a table: as it is, and within other words, since a name that is known in another spelling is not kept. */
async function asCells(service, texts) {
  // Names are kept in normal form C, whatever form a file has them in.
  const rowsOf = nameOf => texts.map((text, n) => ({ name: nameOf(text.normalize('NFC'), n), n }));
  const bare = await taken(
    service,
    tableOf,
    rowsOf(text => text),
  );
  const { faults, rows, rejects } = await taken(
    service,
    tableOf,
    rowsOf((text, n) => `Naughty ${n} ${text} place`),
  );
  const refused = new Set(rejects?.map(({ line }) => line - 2));
  const kept = rows.filter((_, at) => !refused.has(at));
  const query = 'query ($text: String!) { cities(where: { names: { eq: $text } }) { totalCount } }';
  for (const { name } of kept)
    if (!(await service.ask(query, { text: name })).cities.totalCount)
      faults.push(`${JSON.stringify(name)} was taken, and is no name of a city`);
  return [...bare.faults, ...faults];
}

/** Each text as the title and publisher of a source in Turtle. */
async function asLiterals(service, texts) {
  const document = turtleOf(service);
  const { faults, rows } = await taken(service, document, texts.map((text, n) => ({ name: text, n })));
  for (const { name, n } of rows) {
    const { source } = await service.ask('query ($key: String) { source(key: $key) { titles { value } publisher } }', { key: `literal-${n}` });
    if (source?.titles[0].value !== name || source.publisher !== name) faults.push(`${JSON.stringify(name)} is stored as ${JSON.stringify(source)}`);
  }
  return faults;
} // prettier-ignore

const tableOf = {
  type: 'text/csv',
  query: `?mapping=${mapping}`,
  write: rows => [columns, ...rows.map(({ name, n }) => [quoted(name), 'Norway', '', '', `Other place ${n}`, 'Germany', '', ''])].map(row => `${row.join()}\n`).join(''),
  refused: (detail, rows) => [...detail.matchAll(/upload:(\d+)/g)].map(([, line]) => rows[line - 2]),
}; // prettier-ignore

const turtleOf = ({ origin }) => ({
  type: 'text/turtle',
  query: '',
  write: rows => rows.map(({ name, n }) => statements(origin, `literal-${n}`, `"${[...name].map(escaped).join('')}"`)).join(''),
  refused: (detail, rows) => [...detail.matchAll(/literal-(\d+)/g)].map(([, n]) => rows.find(row => row.n === Number(n))),
});

const escaped = sign => (/["\\\p{Cc}]/u.test(sign) ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign);

const statements = (origin, key, literal) => `<${origin}/id/source/${key}> a <${origin}/def#Source> ;
  <http://purl.org/dc/terms/title> ${literal}@en ; <http://purl.org/dc/elements/1.1/publisher> ${literal} ;
  <http://purl.org/dc/terms/bibliographicCitation> "x" ; <http://purl.org/dc/terms/type> <${origin}/def#SourceKind-RESEARCH> ;
  <${origin}/def#closeness> <${origin}/def#Closeness-TERTIARY> .\n`;

/** Sends a file of these rows. One with a row that cannot be is refused whole: the rows that are named are left out, and it is sent again. */
async function taken(service, { type, query, write, refused }, rows) {
  for (;;) {
    const { status, detail, rejects } = await upload(service, type, write(rows), query);
    if (status === 200) return { faults: [], rows, rejects };
    const named = new Set(refused(detail, rows).filter(Boolean));
    if (status !== 400 || !named.size) return { faults: [`${status} ${detail}`], rows: [] };
    rows = rows.filter(row => !named.has(row));
  }
}

module.exports = { asCells, asLiterals, upload };
