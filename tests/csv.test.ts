import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type Quad } from 'n3';
import { Client } from 'pg';
import type { Back, Concept, Property } from '../src/model/concept';
import { readTable, type Metadata, type Row, type Schema, type Triple } from './csvw';
import { insert, oddRecords } from './oracle/odd';
import { startService, type Service } from './service';

/** The tables are read by their CSVW alone, and have to say what GraphQL says of the two datasets that come with Kontor, and of odd records. */
let service: Service;
const datasets = ['bergen', 'official-claims'];
const tables = new Map<string, Row[]>();
const body = async (path: string) => {
  const response = await service.get(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.text();
};
const read = async (dataset: string, path: string) =>
  readTable(JSON.parse(await body(`/data/${dataset}/${path}.csv-metadata.json`)) as Metadata, await body(`/data/${dataset}/${path}.csv`));

beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  await insert(service, oddRecords);
  for (const { path, name } of service.app.concepts)
    tables.set(name, (await Promise.all(datasets.map(dataset => read(dataset, path)))).flat());
}, 120_000);
afterAll(() => service.stop());

type Node = Readonly<Record<string, unknown>>;
const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** What to ask GraphQL about a property, and what the row makes of it, by alias. */
function asked(property: Property, { values, leadsTo }: Row): { fields: string; expected: Node } {
  const { name, kind, max, to, pick, all } = property;
  if (kind === 'link') {
    const columns = to.map(target => ({ target: target.name, column: to.length > 1 ? name + target.name : name }));
    if (max) {
      const found = columns.map(({ column }) => leadsTo[column]).find(Boolean);
      return { fields: `${name} { ... on Node { id } }`, expected: { [name]: found ? { id: found } : null } };
    }
    const keys = columns.flatMap(({ target, column }) => (values[column] as string[]).map(key => ({ __typename: target, key })));
    return { fields: `${name} { __typename ... on Node { key } }`, expected: { [name]: keys.sort((a, b) => bytes(a.key, b.key)) } };
  }
  if (kind !== 'map' && kind !== 'texts') return { fields: name, expected: { [name]: values[name] } };
  const texts = (values[name] ?? {}) as Record<string, string | string[]>;
  const langTexts = Object.entries(texts).flatMap(([lang, each]) => [each].flat().map(value => ({ lang, value })));
  if (kind === 'texts') return { fields: `${name} { lang value }`, expected: { [name]: langTexts } };
  const languages = ['en', 'nb', 'nn'];
  for (const lang of languages) expect(values[`${name}_${lang}`]).toBe(texts[lang] ?? null);
  return {
    fields: `${all} { lang value } ${languages.map(lang => `${pick}_${lang}: ${pick}(lang: ["${lang}"])`).join(' ')}`,
    expected: {
      [all!]: langTexts,
      ...Object.fromEntries(languages.map(lang => [`${pick}_${lang}`, texts[lang] ?? Object.values(texts)[0] ?? null])),
    },
  };
}

/** The parts that a whole has, by the table of the parts. */
function partsOf({ by, property, name }: Back, row: Row) {
  const rows = tables
    .get(by)!
    .filter(({ leadsTo }) => Object.entries(leadsTo).some(([column, to]) => column.startsWith(property) && to === row.about));
  rows.sort((a, b) => (a.values.ordinal as number) - (b.values.ordinal as number) || bytes(String(a.values.key), String(b.values.key)));
  return { fields: `${name} { id }`, expected: { [name]: rows.map(({ about }) => ({ id: about })) } };
}

const concepts = () => service.app.concepts;

test('every field of every record is in the tables as GraphQL answers it', async () => {
  let compared = 0;
  for (const concept of concepts())
    for (const rows of together(tables.get(concept.name)!, 10)) {
      compared += rows.length;
      await Promise.all(rows.map(row => compare(concept, row)));
    }
  expect(compared).toBeGreaterThan(300);
}, 120_000);

async function compare({ name, properties, backs }: Concept, row: Row) {
  const own = properties.filter(({ kind }) => kind !== 'clique').map(property => asked(property, row));
  const all = [...own, ...backs.filter(({ parts }) => parts).map(back => partsOf(back, row))];
  const fields = ['id', 'key', ...all.map(({ fields }) => fields)].join(' ');
  const query = `query ($id: ID!) { node(id: $id) { ... on ${name} { ${fields} } } }`;
  const { node } = await service.ask<{ node: Node }>(query, { id: row.about });
  expect(node).toEqual(Object.assign({ id: row.about, key: row.values.key }, ...all.map(({ expected }) => expected)) as Node);
}
const together = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

test('no field but ways back is left out, since those are read from their other end', async () => {
  for (const { name, properties, backs } of concepts()) {
    const { __type } = await service.ask<{ __type: { fields: { name: string }[] } }>(`{ __type(name: "${name}") { fields { name } } }`);
    const told = properties.filter(({ kind }) => kind !== 'clique').flatMap(({ name, pick, all }) => (pick && all ? [pick, all] : [name]));
    expect(__type.fields.map(({ name }) => name).sort()).toEqual(['id', 'key', ...told, ...new Set(backs.map(({ name }) => name))].sort());
  }
});

test('no record is left out, and rows go by key', async () => {
  const keysOf = async ({ plural }: Concept, dataset: string) => {
    const keys: string[] = [];
    for (let after = ''; ;) {
      const args = `first: 100, dataset: "${dataset}"${after ? `, after: "${after}"` : ''}`;
      const answer = await service.ask<Record<string, { nodes: { key: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>>(
        `{ ${plural}(${args}) { nodes { key } pageInfo { hasNextPage endCursor } } }`,
      );
      const { nodes, pageInfo } = answer[plural]!;
      keys.push(...nodes.map(({ key }) => key));
      if (!pageInfo.hasNextPage) return keys.sort(bytes);
      after = pageInfo.endCursor;
    }
  };
  for (const concept of concepts().filter(({ whole }) => !whole))
    for (const dataset of datasets)
      expect((await read(dataset, concept.path)).map(({ values }) => values.key)).toEqual(await keysOf(concept, dataset));
  for (const concept of concepts().filter(({ whole }) => whole))
    for (const dataset of datasets) {
      const keys = (await read(dataset, concept.path)).map(({ values }) => String(values.key));
      expect(keys).toEqual([...keys].sort(bytes));
    }
});

interface Group {
  readonly dialect: Metadata['dialect'];
  readonly tables: readonly { readonly url: string; readonly suppressOutput?: boolean; readonly tableSchema: Schema }[];
}

test.each(datasets)('the tables of %s belong together: each foreign key is the key of a row', async dataset => {
  const group = JSON.parse(await body(`/data/${dataset}/csv-metadata.json`)) as Group;
  expect(group.tables.map(({ url }) => url)).toEqual(concepts().map(({ path }) => `${path}.csv`));
  const keys = new Map<string, Set<unknown>>();
  const rows = new Map<string, Row[]>();
  for (const { url, ...table } of group.tables) {
    rows.set(url, readTable({ dialect: group.dialect, ...table }, await body(`/data/${dataset}/${url}`)));
    keys.set(url, new Set(rows.get(url)!.map(({ values }) => values.key)));
  }
  const all = group.tables.flatMap(({ url, tableSchema }) => tableSchema.foreignKeys!.map(key => ({ url, ...key })));
  for (const { url, columnReference, reference } of all)
    for (const { values } of rows.get(url)!)
      if (values[columnReference] !== null) expect([...keys.get(reference.resource)!]).toContain(values[columnReference]);
  expect(all.length).toBeGreaterThan(20);
});

test('a link that leads out of a dataset is no foreign key there', async () => {
  const keysOf = async (dataset: string) =>
    (JSON.parse(await body(`/data/${dataset}/csv-metadata.json`)) as Group).tables
      .find(({ url }) => url === 'party.csv')!
      .tableSchema.foreignKeys!.map(({ columnReference }) => columnReference);
  expect(await keysOf('bergen')).toContain('actorCity');
  expect(await keysOf('official-claims')).toEqual(['agreement', 'actorOrganisation']);
});

/** What a quad or a triple of a table says, numbers by value. */
const said = (subject: string, predicate: string, object: Triple['object']) =>
  'url' in object
    ? `${subject} ${predicate} <${object.url}>`
    : `${subject} ${predicate} ${JSON.stringify(/double$/.test(object.datatype) ? Number(object.value) : object.value)} ${object.lang ?? ''} ${object.datatype}`;
const ofQuad = ({ subject, predicate, object }: Quad) =>
  said(
    subject.value,
    predicate.value,
    object.termType === 'Literal'
      ? { value: object.value, lang: object.language || undefined, datatype: object.datatype.value }
      : { url: object.value },
  );

test.each(datasets)('what a converter makes RDF of %s by its CSVW, our RDF says too', async dataset => {
  const dump = new Set(new Parser({ format: 'N-Triples' }).parse(await body(`/data/${dataset}.nt`)).map(ofQuad));
  const made = (await Promise.all(concepts().map(({ path }) => read(dataset, path))))
    .flat()
    .flatMap(({ triples }) => triples.map(({ subject, predicate, object }) => said(subject, predicate, object)));
  expect(made.filter(statement => !dump.has(statement))).toEqual([]);
  expect(made.length / dump.size).toBeGreaterThan(0.3);
});

describe('a file', () => {
  test('is RFC 4180 in UTF-8, with a header, whatever its texts hold', async () => {
    const bytes = Buffer.from(await (await service.get('/data/bergen/city.csv')).arrayBuffer());
    const text = bytes.toString();
    expect(bytes.equals(Buffer.from(text))).toBe(true);
    expect(text).not.toMatch(/^﻿/);
    const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
    expect(unquoted).not.toMatch(/"|[^\r]\n|\r[^\n]/);
    expect(unquoted.endsWith('\r\n')).toBe(true);
    const odd = tables.get('City')!.find(({ values }) => values.key === 'odd')!;
    expect(odd.values.names_nb).toContain('a "quote", a \\, a \ttab,\na line\u2028, 🏙');
  });

  test('is given as a file to keep, with where it is described', async () => {
    const { status, headers } = await service.get('/data/bergen/city.csv');
    expect([status, ...['content-type', 'content-disposition', 'link', 'content-encoding'].map(name => headers.get(name))]).toEqual([
      ...[200, 'text/csv; charset=utf-8; header=present', 'attachment; filename="city.csv"'],
      '<https://kontor.example/data/bergen/city.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
      null,
    ]);
    expect((await service.get('/data/bergen/csv-metadata.json')).headers.get('content-type')).toBe('application/csvm+json');
  });

  test.each(['city.csv', 'city.csv-metadata.json', 'csv-metadata.json', 'party.csv.gz', 'party.csv.sha256'])(
    '%s answers HEAD, and a client that has it',
    async name => {
      const path = `${service.origin}/data/bergen/${name}`;
      const whole = await fetch(path);
      const size = (await whole.arrayBuffer()).byteLength;
      const head = await fetch(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length'), (await head.text()).length]).toEqual([200, String(size), 0]);
      const etag = whole.headers.get('etag')!;
      expect((await fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await fetch(path, { method: 'POST' })).status).toBe(405);
    },
  );

  test.each(['bergen/town.csv', 'bergen/city', 'bergen/city.json', 'bergen/city.csv.zip', 'oslo/city.csv', 'oslo/csv-metadata.json'])(
    '/data/%s is not there, and not called a file to keep',
    async path => {
      const { status, headers } = await service.get(`/data/${path}`);
      expect([status, headers.get('content-disposition'), headers.get('content-type')]).toEqual([404, null, 'application/problem+json']);
    },
  );
});

test('the same register gives the same bytes, whatever the order of its rows', async () => {
  const files = concepts().flatMap(({ path }) => [`${path}.csv`, `${path}.csv-metadata.json`]);
  const sums = async (get: Service['get']) => {
    const each = [...files, 'csv-metadata.json'].map(async name => [name, sum(await (await get(`/data/bergen/${name}`)).text())] as const);
    return Object.fromEntries(await Promise.all(each));
  };
  const before = await sums(service.get);
  const client = new Client(service.app.database.url);
  await client.connect();
  const order = async () => (await client.query<{ key: string }>('SELECT key FROM city ORDER BY ctid')).rows.map(({ key }) => key);
  const stored = await order();
  await client.query('SET session_replication_role = replica');
  for (const { table } of concepts()) await client.query(`UPDATE "${table}" SET key = key WHERE md5(key) < '8'`);
  expect(await order()).not.toEqual(stored);
  await client.end();
  const other = await service.again();
  const after = await sums(other.get);
  await other.stop();
  expect(after).toEqual(before);
});
const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** A cell that a spreadsheet would compute. A number and a telephone number are not. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n]/.test(cell) && !/^[+-]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(cell.replaceAll(' ', ''));
const cellsOf = (text: string) => parse(text).flat();

test('F4: no cell of any export is a formula', async () => {
  const served = await Promise.all(datasets.flatMap(dataset => concepts().map(({ path }) => body(`/data/${dataset}/${path}.csv`))));
  const folder = join(__dirname, '../exports/bergen');
  const kept = readdirSync(folder).filter(name => name.endsWith('.csv')).map(name => readFileSync(join(folder, name), 'utf8')); // prettier-ignore
  expect([served.length, kept.length]).toEqual([2 * concepts().length, concepts().length]);
  expect([...served, ...kept].flatMap(cellsOf).filter(isFormula)).toEqual([]);
  expect(cellsOf('a,"=1+1",-3.5,@b\r\n').filter(isFormula)).toEqual(['=1+1', '@b']);
});
