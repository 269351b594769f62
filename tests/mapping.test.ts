import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { domain } from '../src/domain';
import { NotLoaded } from '../src/intake/problem';
import { readMapping } from '../src/intake/mapping/read-mapping';
import { readConcepts } from '../src/model/read';

/** The form of mapping files: as data/README.md tells it, and what is told of one that is wrong. */
type Json = Record<string, unknown>;
const told = readFileSync(join(__dirname, '../data/README.md'), 'utf8');
const example = () => JSON.parse(/```json\n([^]*?)```/.exec(told)![1]!) as Json;
const concepts = readConcepts(domain, 'https://kontor.example/def#');
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'kontor-mapping-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is wrong with a mapping, a line each, without the name of its file. */
async function faults(mapping: unknown): Promise<readonly string[]> {
  const file = join(folder, 'm.json');
  await writeFile(file, JSON.stringify(mapping));
  try {
    await readMapping(file, concepts, { files: true });
    return [];
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    return error.problems.map(({ message }) => message.replace(/^m\.json /, ''));
  }
}

const at = (mapping: Json, path: string) =>
  path
    .split('.')
    .filter(Boolean)
    .reduce((value, name) => value[name] as Json, mapping);

test('the example is a mapping', async () => {
  expect(await faults(example())).toEqual([]);
});

test.each([
  ['The file', ''],
  ['A row', 'rows.0'],
  ['A row that is not taken', 'rows.0.skip.0'],
  ['A condition', 'rows.0.skip.0.when'],
  ['A condition', 'rows.0.records.0.when'],
  ['A thing to be found', 'rows.0.find.own'],
  ['A record', 'once.0'],
  ['A record', 'rows.0.records.0'],
  ['A value', 'rows.0.records.0.values.type'],
])('%s has the keys that are told of it, and no others (%s)', async (heading, path) => {
  const section = told.split(/^### /m).find(text => text.startsWith(`${heading}\n`))!;
  const rows = [...section.matchAll(/^\| `(\w+)` +\| (yes|no) +\|/gm)].map(([, key, needed]) => ({ key: key!, needed: needed === 'yes' }));
  const mapping = example();
  at(mapping, path).unheardOf = 1;
  const [fault] = await faults(mapping);
  const [, known] = /unheardOf: 1 is not allowed\. It is not known; (.*) are\.$/.exec(fault!)!;
  expect(known!.split(', ').sort()).toEqual(rows.map(({ key }) => key).sort());
  for (const { key, needed } of rows) {
    const without = example();
    const there = at(without, path);
    const had = key in there;
    delete there[key];
    // Where its form is told by this key, the whole is wrong without it.
    const place = path.endsWith('.type') ? path : [path, key].filter(Boolean).join('.');
    const missed = (await faults(without)).some(fault => fault.startsWith(`${place}: `));
    if (had || needed) expect([key, missed]).toEqual([key, needed]);
  }
});

test.each(['rows.0.find.own.name', 'rows.0.find.own.country', 'rows.0.find.own.identifiers.WIKIDATA', 'rows.0.records.0.parts.0'])(
  'what is told of %s in a line is all of it',
  async path => {
    const mapping = example();
    const keys = Object.keys(at(mapping, path));
    at(mapping, path).unheardOf = 1;
    expect((await faults(mapping))[0]).toContain(`It is not known; ${keys.join(', ')} are.`);
  },
);

test('all that is wrong is told at once, of form and of names, in order of place', async () => {
  const mapping = example();
  at(mapping, 'once.0').concept = 'Fountain';
  at(mapping, 'rows.0').comment = 'x';
  at(mapping, 'rows.0.find.own.name').column = 'city';
  at(mapping, 'rows.0.find.other').country = 'partner_land';
  at(mapping, 'rows.0.find.own.identifiers').WIKI = { column: 'wikidata' };
  mapping.format = 'xlsx';
  expect(await faults(mapping)).toEqual([
    expect.stringMatching(/^format: "xlsx" is not allowed\. One of csv, gexf\./),
    expect.stringMatching(/^once\.0\.concept: "Fountain" is not allowed\. One of /),
    expect.stringMatching(/^rows\.0\.find\.own\.identifiers\.WIKI: .* is not allowed\. It is not known; WIKIDATA, /),
    expect.stringMatching(/^rows\.0\.find\.other\.country: "partner_land" is not allowed\. An object with column\./),
    expect.stringMatching(/^rows\.0\.comment: "x" is not allowed\. It is not known; of, skip, /),
  ]);
});

test('whatever is broken in a mapping that comes with us is told, and is no error of ours', async () => {
  const names = ['covenant-of-mayors-jrc-2024', 'wikidata-sister-cities-2022'];
  const texts = await Promise.all(names.map(name => readFile(join(__dirname, `../data/mappings/${name}.json`), 'utf8')));
  const junk = fc.constantFrom<unknown>(null, 0, '', 'x', [], {}, [null], { a: null }, undefined);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }), junk), { minLength: 1, maxLength: 3 }), async (text, breaks) => {
      const mapping = JSON.parse(text) as Json;
      for (const [path, value] of breaks) broken(mapping, path, value);
      expect(Array.isArray(await faults(mapping))).toBe(true);
    }),
    { numRuns: 300 },
  ); // prettier-ignore
});

/** Puts a value at a place to which these numbers lead. */
function broken(inside: Json, [first = 0, ...rest]: readonly number[], value: unknown) {
  const keys = Object.keys(inside);
  const key = keys[first % keys.length];
  if (key === undefined) return;
  const next = inside[key];
  if (rest.length && typeof next === 'object' && next !== null) broken(next as Json, rest, value);
  // What is broken next may be this one.
  else inside[key] = structuredClone(value);
}
