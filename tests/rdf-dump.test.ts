import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { NotFound } from '../src/errors';
import { writeDump } from '../src/rdf/dump';
import { syntaxes, syntaxOf, type Extension, type Syntax } from '../src/rdf/syntax';
import { reread } from './reread';
import { base, concepts, openRegister, records } from './rdf-register';

let register: Awaited<ReturnType<typeof openRegister>>;
let folder: string;
beforeAll(async () => {
  register = await openRegister();
  folder = await mkdtemp(join(tmpdir(), 'kontor-dumps-'));
});
afterAll(async () => {
  await register.close();
  await rm(folder, { recursive: true });
});

const ways = (extension: Extension) => syntaxOf(extension)!;
async function dump(syntax: Syntax, dataset?: string, options: { session?: Client; name?: string; snapshot?: string } = {}) {
  const file = join(folder, options.name ?? `${dataset ?? 'all'}.${syntax.extension}`);
  const made = await writeDump(options.session ?? register.session, concepts, { dataset, syntax, file, base, snapshot: options.snapshot });
  return { ...made, file, text: await readFile(file, 'utf8') };
}
const linesOf = (text: string) => text.split('\n').filter(Boolean);
const about = (text: string, path: string) => linesOf(text).filter(line => line.startsWith(`<${base}${path}>`));

test('every concept has a record here, so that each rule below is tried on it', () => {
  expect(concepts.filter(({ name }) => !records.some(({ concept }) => concept === name)).map(({ name }) => name)).toEqual([]);
});

test('every property that is told has a value here', async () => {
  const { text } = await dump(ways('nt'));
  const terms = concepts.flatMap(({ name, properties }) =>
    properties.flatMap(({ name: property, term }) => (term ? [[name, property, term]] : [])),
  );
  expect(terms.filter(([, , term]) => !text.includes(`> <${term}> `))).toEqual([]);
});

test.each(syntaxes)('$label says the same as N-Quads, and counts the same', async syntax => {
  const [quads, other] = [await dump(ways('nq'), 'bergen'), await dump(syntax, 'bergen')];
  const expected = await reread(ways(syntax.graphs ? 'nq' : 'nt'), syntax.graphs ? quads.text : (await dump(ways('nt'), 'bergen')).text);
  expect(isomorphic(await reread(syntax, other.text), expected)).toBe(true);
  expect(other.triples).toBe(quads.triples);
  expect(expected).toHaveLength(quads.triples);
});

test.each(syntaxes)('$label is the same bytes when nothing changed', async syntax => {
  const [one, other] = [await dump(syntax), await dump(syntax, undefined, { name: 'again' })];
  expect(other.text).toBe(one.text);
  expect(other.sha256).toBe(one.sha256);
});

test('a file comes with its checksum and a compressed twin', async () => {
  const { file, bytes, sha256, text } = await dump(ways('ttl'), 'bergen');
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(await readFile(`${file}.sha256`, 'utf8')).toBe(`${sha256}  bergen.ttl\n`);
  expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(text);
  expect(bytes).toBe(Buffer.byteLength(text));
});

test('no statement comes twice, and all of one subject come together', async () => {
  const lines = linesOf((await dump(ways('nq'))).text);
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  const own = linesOf((await dump(ways('nt'), 'bergen')).text).map(line => line.slice(0, line.indexOf(' ')));
  const turns = own.filter((subject, index) => subject !== own[index - 1]);
  const inverse = new Set([
    `<${base}/id/organisation/bergen-kommune>`,
    ...['bergen', 'turku', 'aarhus'].map(key => `<${base}/id/city/${key}>`),
  ]);
  expect(turns.filter((subject, index) => turns.indexOf(subject) !== index && !inverse.has(subject))).toEqual([]);
});

test.each([
  [60.3925, '6.03925E1'],
  [5, '5.0E0'],
  [0, '0.0E0'],
  [0.001, '1.0E-3'],
  [1e21, '1.0E21'],
])('the number %d is told in its canonical form', async (number, told) => {
  await register.session.query(`UPDATE project SET budget = $1, currency = 'EUR', modified = now() WHERE key = 'nordic-schools'`, [number]);
  const { text } = await dump(ways('nt'));
  await register.session.query(`UPDATE project SET budget = 12500.5 WHERE key = 'nordic-schools'`);
  expect(text).toContain(`#budget> "${told}"^^`);
});

test('nothing is without a name', async () => {
  const quads = new Parser().parse((await dump(ways('nq'))).text);
  expect(quads.filter(({ subject, object }) => [subject.termType, object.termType].includes('BlankNode'))).toEqual([]);
});

test('each triple of all stands in the graph of its dataset, and each dataset alone says the same', async () => {
  const all = linesOf((await dump(ways('nq'))).text);
  const apart = [await dump(ways('nq'), 'bergen'), await dump(ways('nq'), 'other')];
  expect(all.sort()).toEqual(apart.flatMap(({ text }) => linesOf(text)).sort());
  expect(apart.map(({ text }) => new Set(linesOf(text).map(line => line.split(' ').at(-2))))).toEqual(
    ['bergen', 'other'].map(key => new Set([`<${base}/id/dataset/${key}>`])),
  );
});

test('what is not public is neither told nor led to', async () => {
  await expect(dump(ways('nt'), 'drafts')).rejects.toThrow(NotFound);
  await expect(dump(ways('nt'), 'nothing')).rejects.toThrow(NotFound);
  const before = (await dump(ways('nq'))).text;
  await register.session.query(`
    INSERT INTO organisation (key, dataset, names, kind, seat, modified) VALUES ('visible', 'bergen', '{"nb": "Synlig"}', 'OTHER', 'hidden', now());
    INSERT INTO historical_tie (key, dataset, names, kind, modified) VALUES ('led', 'bergen', '{"nb": "Ført"}', 'SCHEME', now());
    INSERT INTO historical_tie_actors_city VALUES ('led', 'hidden'), ('led', 'turku');
    INSERT INTO claim (key, dataset, about_city, property, value, claimant, source, modified) VALUES ('a-first', 'bergen', 'hidden', 'names', '{"nb": "Hemmelig"}', 'A book', 's01', now());
    UPDATE agreement SET twins = '{bergen,hidden,turku}' WHERE key = 'plain'`);
  const { text } = await dump(ways('nq'));
  expect(text).not.toMatch(/hidden|drafts|Hemmelig/);
  expect(about(text, '/id/historical-tie/led').filter(line => line.includes('#actor>'))).toHaveLength(1);
  await register.session.query(`
    DELETE FROM organisation WHERE key = 'visible'; DELETE FROM historical_tie WHERE key = 'led'; DELETE FROM claim WHERE key = 'a-first';
    UPDATE agreement SET twins = '{}' WHERE key = 'plain'`);
  expect(linesOf((await dump(ways('nq'))).text)).toHaveLength(linesOf(before).length);
});

test('an identifier is told once it is verified, and leads out of the register by its scheme', async () => {
  const { text } = await dump(ways('nt'));
  expect(text).not.toMatch(/NO0A2|identifier-2|europa.eu\/nuts/);
  expect(about(text, '/id/city/bergen').join('\n')).toContain(
    '<http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q26793> .',
  );
  await register.session.query(`UPDATE identifier SET verified = true WHERE key = 'bergen#identifier-2'`);
  const verified = (await dump(ways('nt'))).text;
  await register.session.query(`UPDATE identifier SET verified = false WHERE key = 'bergen#identifier-2'`);
  expect(verified).toContain('<http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/nuts/code/NO0A2> .');
});

test('parts come in their own order, the tenth after the second', async () => {
  await register.session.query(`UPDATE identifier SET verified = true WHERE key = 'bergen#identifier-2'`);
  const { text } = await dump(ways('nt'));
  await register.session.query(`UPDATE identifier SET verified = false WHERE key = 'bergen#identifier-2'`);
  const parts = about(text, '/id/city/bergen').filter(line => line.includes('adms#identifier>'));
  expect(parts.map(line => /identifier-\d+/.exec(line)![0])).toEqual(['identifier-1', 'identifier-2', 'identifier-10']);
});

test('a record that its gate holds back takes its own parts with it, and no others', async () => {
  const gated = concepts.map(concept => (concept.name === 'Agreement' ? { ...concept, gate: 'tacit_renewal' } : concept));
  await register.session.query(`UPDATE agreement SET tacit_renewal = key = 'plain'`);
  const file = join(folder, 'gated.nt');
  await writeDump(register.session, gated, { syntax: ways('nt'), file, base });
  await register.session.query(`UPDATE agreement SET tacit_renewal = CASE WHEN key <> 'plain' THEN true END`);
  const subjects = linesOf(await readFile(file, 'utf8')).map(line => line.slice(0, line.indexOf(' ')));
  expect(new Set(subjects.filter(subject => subject.includes('/id/agreement/')))).toEqual(
    new Set(['', '#party-1', '#party-2'].map(part => `<${base}/id/agreement/plain${part}>`)),
  );
});

test('two twins are twins both ways, once, though two agreements say so', async () => {
  await register.session.query(`UPDATE agreement SET twins = '{bergen,turku}' WHERE key = 'plain'`);
  const { text } = await dump(ways('nt'));
  await register.session.query(`UPDATE agreement SET twins = '{}' WHERE key = 'plain'`);
  const pairs = linesOf(text).filter(line => line.includes('#twinnedWith>'));
  expect(pairs).toHaveLength(6);
  expect(pairs.filter(line => /city\/turku> .* <.*city\/bergen>/.test(line))).toHaveLength(1);
});

test.each([
  ['a point', '/id/city/bergen#geometry', ['type> <http://www.opengis.net/ont/geosparql#Geometry>', '"POINT(5.3233 60.3925)"^^']],
  [
    'an interval',
    '/id/membership/bergen-ubc#during',
    ['type> <http://www.w3.org/2006/time#Interval>', 'hasBeginning> <http://localhost:4000/id/membership/bergen-ubc#begin>'],
  ],
  ['its begin', '/id/membership/bergen-ubc#begin', ['type> <http://www.w3.org/2006/time#Instant>', 'inXSDgYearMonth> "1991-09"^^']],
  ['an end that is no instant', '/id/membership/bergen-ubc#end', []],
  ['an interval without ends', '/id/membership/kommune-ubc#during', []],
])('%s is told as a node', async (_, path, told) => {
  const lines = about((await dump(ways('nt'))).text, path);
  expect(lines).toHaveLength(told.length);
  for (const [index, line] of lines.entries()) expect(line).toContain(told[index]);
});

test.each([
  ['c001-type', '<http://purl.org/dc/terms/type>', ['<http://localhost:4000/def#AgreementType-TWINNING>']],
  ['c002-recognition', '<http://localhost:4000/def#recognition>', ['<http://localhost:4000/def#RecognitionStatus-RECOGNISED>']],
  ['c003-date', '<http://purl.org/dc/terms/date>', ['"1946-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>']],
  ['c004-names', '<http://www.w3.org/2004/02/skos/core#prefLabel>', ['"Bergen"@nb', '"Bergen"@de']],
  ['c005-lat', '<http://www.w3.org/2003/01/geo/wgs84_pos#lat>', ['"6.039E1"^^<http://www.w3.org/2001/XMLSchema#double>']],
  ['c006-odd', '<http://www.w3.org/2004/02/skos/core#prefLabel>', ['"no map at all"']],
  ['c007-works', '<http://localhost:4000/def#internationalWork>', ['"true"^^<http://www.w3.org/2001/XMLSchema#boolean>']],
  ['c008-country', '<http://schema.org/containedInPlace>', ['<http://localhost:4000/id/country/no>']],
])('the claim %s is a statement about a statement', async (key, predicate, objects) => {
  const lines = about((await dump(ways('nt'))).text, `/id/claim/${key}`);
  const said = (term: string) => lines.flatMap(line => line.match(new RegExp(`rdf-syntax-ns#${term}> (.*) \\.$`))?.[1] ?? []);
  expect(said('predicate')).toEqual([predicate]);
  expect(said('object')).toEqual(objects);
});

test('a dump is of the moment of its snapshot, whatever is written beside it', async () => {
  const [reader, writer] = [await register.connect(), await register.connect()];
  const before = (await dump(ways('nt'))).text;
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await reader.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  await writer.query(`UPDATE city SET population = 1 WHERE key = 'bergen'`);
  expect((await dump(ways('nt'), undefined, { snapshot: rows[0]!.snapshot })).text).toBe(before);
  expect((await dump(ways('nt'))).text).not.toBe(before);
  await writer.query(`UPDATE city SET population = 291940 WHERE key = 'bergen'`);
  await Promise.all([reader.end(), writer.end()]);
});

test('a dump that loses its database midway leaves the old file and nothing new', async () => {
  const session = await register.connect();
  session.on('error', () => undefined);
  const whole = await dump(ways('nt'), undefined, { name: 'kept.nt' });
  const before = await readdir(folder);
  let count = 0;
  const dying: Syntax = {
    ...ways('nt'),
    writer: prefixes => ({ ...ways('nt').writer(prefixes), add: () => (count++ === 100 ? lose() : '') }),
  };
  const lose = () => {
    session.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    return '';
  };
  await expect(dump(dying, undefined, { session, name: 'kept.nt' })).rejects.toThrow(/terminat|connection/);
  await expect(dump(dying, undefined, { session, name: 'new.nt' })).rejects.toThrow();
  expect(await readdir(folder)).toEqual(before);
  expect(await readFile(join(folder, 'kept.nt'), 'utf8')).toBe(whole.text);
  await session.end().catch(() => undefined);
});

test('after a dump that failed the session can be used again', async () => {
  const failing: Syntax = { ...ways('nt'), writer: () => ({ start: '', add: () => { throw new Error('disk full'); }, end: () => '' }) }; // prettier-ignore
  await expect(dump(failing)).rejects.toThrow('disk full');
  expect((await dump(ways('nt'))).triples).toBeGreaterThan(100);
});
