import { isNonNullType, type GraphQLObjectType } from 'graphql';
import { Store } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { graphqlSchema } from '../src/graphql/schema';
import { domain } from '../src/domain';
import { declared } from '../src/app';
import { syntaxes } from '../src/rdf/syntax';
import { reread } from './reread';
import { publicUrl, startService, type Service } from './service';

/** Every rule below holds for every concept of the list, those of tomorrow included, on the seed as it is served. */
const { concepts, model } = declared({ publicUrl });
const schema = graphqlSchema(model, domain);
let service: Service;
let dump: string;
beforeAll(async () => {
  service = await startService();
  dump = await (await service.get('/data/bergen.nt')).text();
}, 120_000);
afterAll(() => service.stop());

const linesOf = (text: string) => text.split('\n').filter(Boolean).sort();

describe.each(concepts)('$name', concept => {
  const { name, table, path, whole, properties, backs, plural } = concept;
  const fields = (schema.getType(name) as GraphQLObjectType).getFields();

  test('says in a sentence what it and each of its properties is', () => {
    expect([concept, ...properties].filter(({ describe }) => !/^[A-Z].*[.]$/.test(describe)).map(({ describe }) => describe)).toEqual([]);
  });

  test('each property has its column or its table of pairs, its field and, but for what the register keeps for itself, its term', async () => {
    const { rows } = await service.app.pool.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 UNION SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
      [table],
    );
    const there = new Set(rows.map(({ name }) => name));
    const missing = properties
      .filter(({ stored }) => stored)
      .flatMap(({ kind, column, to }) => (kind === 'link' ? to.map(({ pairs, column }) => pairs ?? column) : [column]));
    expect(missing.filter(column => !there.has(column))).toEqual([]);
    for (const { name, pick, all, kind } of properties)
      if (kind !== 'clique') for (const field of [pick ?? name, all ?? name]) expect(fields).toHaveProperty(field);
    const untold = properties.filter(({ term }) => !term).map(({ name }) => name);
    expect(untold.filter(name => !['dataset', 'revision', 'modified', 'care', 'possibleStatuses', 'certainty'].includes(name))).toEqual([]);
  });

  test('Postgres and GraphQL agree on what is optional', async () => {
    const { rows } = await service.app.pool.query<{ name: string; required: boolean }>(
      `SELECT column_name AS name, is_nullable = 'NO' AS required FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    );
    const required = new Map(rows.map(({ name, required }) => [name, required]));
    for (const { name, pick, min, column, to, max, stored, kind } of properties) {
      if (kind === 'clique' || !(max || pick)) continue;
      expect([name, isNonNullType(fields[pick ?? name]!.type)]).toEqual([name, min > 0]);
      if (stored && to.length < 2) expect([name, required.get(column)]).toEqual([name, min > 0]);
    }
  });

  test('Postgres fills one column of a choice, or at most one where it is optional', async () => {
    const { rows } = await service.app.pool.query<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'c' AND conrelid = $1::regclass`,
      [table],
    );
    for (const { to, max, min } of properties.filter(({ to, max }) => to.length > 1 && max)) {
      const columns = to.map(({ column }) => column).join(', ');
      expect(rows.map(({ text }) => text)).toContain(`CHECK ((num_nonnulls(${columns}) ${min ? '=' : '<='} ${max}))`);
    }
  });

  test('is reached from each thing that it links to', () => {
    for (const { name } of backs) expect(fields).toHaveProperty(name);
  });

  test('has records in the seed, and each is told in a document', async () => {
    const { [plural]: list } = await service.ask<Record<string, { nodes: { key: string; id: string }[] }>>(
      `{ ${plural}(first: 100) { nodes { key id } } }`,
    );
    expect(list!.nodes.length).toBeGreaterThan(0);
    if (whole) return;
    for (const { key, id } of list!.nodes.slice(0, 3)) {
      expect(id).toBe(`${publicUrl}/id/${path}/${key}`);
      expect(await (await service.get(`/doc/${path}/${key}.nt`)).text()).toContain(`<${id}> <http`);
    }
  });
});

test('all documents together say what the dump says; that of a dataset also says how it is published', async () => {
  const [said, published] = [new Set<string>(), new Set<string>()];
  const dumped = new Set(linesOf(dump));
  for (const { table, path, whole, boundary } of concepts) {
    if (whole) continue;
    const { rows } = await service.app.pool.query<{ key: string }>(`SELECT key FROM "${table}"`);
    const says = async (key: string) => linesOf(await (await service.get(`/doc/${path}/${key}.nt`)).text());
    for (const { key } of rows)
      for (const line of await says(key)) (table === boundary?.table && !dumped.has(line) ? published : said).add(line);
  }
  expect([...said].sort()).toEqual([...dumped].sort());
  expect([...published].join('\n')).toContain('<http://www.w3.org/ns/dcat#distribution>');
}, 60_000);

test.each(syntaxes)(
  'the dump in $label is the same graph, without a blank node, and the same bytes when made anew',
  async syntax => {
    const address = `/data/bergen.${syntax.extension}`;
    const text = await (await service.get(address)).text();
    const quads = await reread(syntax, text);
    const wanted = await reread({ extension: 'nt', type: 'application/n-triples' }, dump);
    const triples = (from: typeof quads) =>
      new Store(from.map(({ subject, predicate, object }) => ({ subject, predicate, object, graph: wanted[0]!.graph }) as never)).getQuads(
        null,
        null,
        null,
        null,
      );
    expect(isomorphic(byValue(triples(quads)), byValue(triples(wanted)))).toBe(true);
    expect(quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode'))).toEqual([]);
    const again = await startService();
    try {
      expect(await (await again.get(address)).text()).toBe(text);
    } finally {
      await again.stop();
    }
  },
  60_000,
);

/** jsonld.js writes every double anew, so numbers are compared by what they are. */
const byValue = (quads: ReturnType<Store['getQuads']>) =>
  quads.map(quad => {
    const { object } = quad;
    if (object.termType !== 'Literal' || !object.datatype.value.endsWith('#double')) return quad;
    return {
      ...quad,
      subject: quad.subject,
      predicate: quad.predicate,
      graph: quad.graph,
      object: {
        ...object,
        termType: 'Literal',
        value: String(Number(object.value)),
        language: '',
        datatype: object.datatype,
        equals: object.equals,
      },
    } as never;
  });
