import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { domain } from '../src/domain';
import { readConcepts } from '../src/model/read';

/** Inner to outer. A file may import its own layer and inner ones; layers in one row are siblings and do not meet. */
const rows = [
  ['errors', 'log', 'version'],
  ['model'],
  ['domain'],
  ['store'],
  ['graphql', 'rdf', 'csv', 'intake', 'validate'],
  ['catalog'],
  ['http'],
  ['config'],
  ['app'],
  ['cli'],
  ['main'],
];
const src = join(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
const text = (name: string) => readFileSync(join(src, name), 'utf8');
const layerOf = (path: string) => path.split(/[/.]/)[0]!;
const rowOf = (path: string) => rows.findIndex(row => row.includes(layerOf(path)));

const importsOf = (name: string, code: string) =>
  [...code.matchAll(/(?:from|import|require)\s*\(?\s*['"](\.[^'"]*)['"]/g)]
    .map(([, path]) => relative(src, join(src, dirname(name), path!)))
    .filter(path => !path.startsWith('..'));
const outward = (name: string, code: string) =>
  importsOf(name, code).filter(path => layerOf(path) !== layerOf(name) && rowOf(path) >= rowOf(name));

/** What lies right in a layer: a folder, with a slash at its end, or a file beside such folders. */
const placeOf = (path: string) => /^[^/]+\/[^/]+\/?/.exec(path.replace(/\.ts$/, ''))?.[0] ?? `${path}/index`;

/** The imports of the shortest circle within a layer on which a folder lies; none where there is none. */
function circle(sources: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(sources)
    .flatMap(([name, code]) => importsOf(name, code).map(path => ({ name, path, from: placeOf(name), to: placeOf(path) })))
    .filter(({ name, path, from, to }) => layerOf(name) === layerOf(path) && from !== to);
  const arrows = [...new Map(all.map(arrow => [`${arrow.from} ${arrow.to}`, arrow])).values()];
  const round = (first: (typeof arrows)[number]) => {
    const [ways, seen] = [[[first]], new Set([first.to])];
    for (const way of ways) {
      const { to } = way.at(-1)!;
      if (to === first.from) return way;
      for (const next of arrows) if (next.from === to && !seen.has(next.to) && seen.add(next.to)) ways.push([...way, next]);
    }
    return [];
  };
  const circles = arrows
    .filter(({ from }) => from.endsWith('/'))
    .map(round)
    .filter(way => way.length);
  const [shortest = []] = circles.sort((one, other) => one.length - other.length);
  return shortest.map(({ name, path }) => `${name} -> ${path}`);
}

const conceptNames = new RegExp(`(?<![.])\\b(${domain.map(({ name }) => name).join('|')})\\b`);
/** The libraries and the language itself have words that are also concepts of ours; what is meant is said in prose or in a term, which do not count. */
const withoutProse = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^']*'/g, '');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
/** Every way to spell a concept in a text. Everything has a dataset, which is what bounds it, and which others call so too. */
const spellings = new Set(
  readConcepts(domain, 'https://kontor.example/def#')
    .flatMap(({ name, one, plural, path, table }) => [name, one, plural, path, table])
    .filter(spelling => !/^datasets?$/i.test(spelling)),
);
/** The terms of standards, some of which are called as ours. */
const standards = 'model/vocabulary.ts';
const spelt = (code: string) => [...withoutComments(code).matchAll(/['"`](\w[\w-]*)['"`]/g)].find(([, text]) => spellings.has(text!));
const concepts = (name: string, code: string) =>
  layerOf(name) === 'domain' ? null : (conceptNames.exec(withoutProse(code)) ?? (name === standards ? null : (spelt(code) ?? null)));

test('every folder and file of src has its place in the order of layers', () => {
  expect(files.filter(name => rowOf(name) < 0)).toEqual([]);
});

test.each(files)('%s imports inward only', name => {
  expect(outward(name, text(name))).toEqual([]);
});

test('no folder within a layer imports what leads back to it', () => {
  expect(circle(Object.fromEntries(files.map(name => [name, text(name)])))).toEqual([]);
});

test('only the domain names a concept', () => {
  expect(files.filter(name => concepts(name, text(name)))).toEqual([]);
});

test('a planted import outward, a planted circle, and a planted name of a concept, are found', () => {
  expect(outward('store/connection/pool.ts', `import { answer } from '../../graphql/reads';`)).toEqual(['graphql/reads']);
  expect(outward('rdf/emitter.ts', `import { reads } from '../graphql/reads';`)).toEqual(['graphql/reads']);
  expect(outward('model/read.ts', `const { domain } = await import('../domain');`)).toEqual(['domain']);
  expect(outward('graphql/reads.ts', `import "../rdf/write";`)).toEqual(['rdf/write']);
  expect(outward('graphql/reads.ts', `require('../rdf/write');`)).toEqual(['rdf/write']);
  expect(
    circle({
      'store/erasing/erase.ts': `import { undo } from '../history/undo';`,
      'store/history/undo.ts': `import type { Database } from '../database';`,
      'store/database.ts': `import { erase } from './erasing/erase';`,
      'store/sql/rows.ts': `import { erase } from '../erasing/erase';`,
    }),
  ).toEqual([
    'store/erasing/erase.ts -> store/history/undo',
    'store/history/undo.ts -> store/database',
    'store/database.ts -> store/erasing/erase',
  ]);
  for (const code of [
    'const isCity = (thing: City) => true;',
    `const isOne = (concept: Concept) => concept.name === 'Agreement';`,
    `const found = { path: 'historical-tie' };`,
    'const [table] = ["historical_tie"];',
  ])
    expect(concepts('rdf/emitter.ts', code)).not.toBeNull();
});
