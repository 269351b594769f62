const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const sources = ['src', 'migrations'];

/**
 * Brings `dist/` up to date with `src/` and `migrations/` and gives the paths of what it wrote. TypeScript becomes JavaScript, other files are copied.
 * An output has the time of its source: one that is older or newer is made anew, one without a source is removed.
 */
function build(root) {
  const dist = join(root, 'dist');
  if (recipeChanged(root, dist)) rmSync(dist, { recursive: true, force: true });
  const wanted = sources.flatMap(folder => filesIn(root, folder)).map(source => ({ source, output: outputOf(source) }));
  removeOthers(dist, new Set(wanted.flatMap(({ output }) => [output, `${output}.map`])));
  const stale = wanted.filter(({ source, output }) => !sameTime(join(root, source), join(dist, output)));
  // First, so that another start that builds at the same moment does not take what is here for made by another recipe.
  write(join(dist, 'recipe'), recipe(root));
  for (const { source, output } of stale) make(root, source, join(dist, output));
  return stale.map(({ output }) => output);
}

const outputOf = source => source.replace(/\.ts$/, '.js');

function filesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && !/^\.|\.d\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

function make(root, source, output) {
  const file = join(root, source);
  const { mtime } = statSync(file);
  mkdirSync(dirname(output), { recursive: true });
  if (!source.endsWith('.ts')) return write(output, readFileSync(file), mtime);
  const { transformSync } = require('@swc/core');
  const { code, map } = transformSync(readFileSync(file, 'utf8'), { ...swc(root), filename: file, sourceFileName: file, sourceMaps: true });
  write(`${output}.map`, map);
  write(output, `${code}\n//# sourceMappingURL=${output.slice(output.lastIndexOf('/') + 1)}.map\n`, mtime);
}

/** Written whole under another name first: another start may be building, or reading, at the same moment. */
function write(file, content, mtime) {
  const unfinished = `${file}.${process.pid}~`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, content);
  if (mtime) utimesSync(unfinished, mtime, mtime);
  renameSync(unfinished, file);
}

function removeOthers(dist, wanted) {
  for (const folder of sources)
    for (const file of filesIn(dist, folder)) if (!wanted.has(file) && !file.endsWith('~')) rmSync(join(dist, file), { force: true });
}

/** A time that is set on a file may lose what is less than a millisecond. */
const sameTime = (source, output) =>
  Math.abs(statSync(source).mtimeMs - (statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? -1)) < 1.5;

const swc = root => require(join(root, 'swc.config.js'));
const recipe = root => JSON.stringify([swc(root), require('@swc/core/package.json').version]);
const recipeChanged = (root, dist) => existsSync(join(dist, 'recipe')) && readFileSync(join(dist, 'recipe'), 'utf8') !== recipe(root);

module.exports = { build };

if (require.main === module) {
  const [root = join(__dirname, '..')] = process.argv.slice(2);
  const began = Date.now();
  const { length } = build(root);
  process.stdout.write(`${length} files built in ${Date.now() - began} ms\n`);
}
