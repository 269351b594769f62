import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
let folder: string;

/** A small checkout with a folder in a folder, a style sheet and a migration. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kontor-build-'));
  for (const name of ['src/pages', 'migrations', 'bin']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['swc.config.js', 'bin/kontor.js', 'scripts']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'src/main.ts'),
    `import { greeting } from './pages/greeting';\nprocess.stdout.write(greeting satisfies string);\n`,
  );
  writeFileSync(join(folder, 'src/pages/greeting.ts'), `export const greeting: string = 'Moin';\n`);
  writeFileSync(join(folder, 'src/pages/page.css'), 'body { margin: 0 }\n');
  writeFileSync(join(folder, 'migrations/1-first.ts'), 'export class First {}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
const build = () => Number(/^\d+/.exec(node(join(root, 'scripts/build.js'), folder))?.[0]);
const kontor = () => node(join(folder, 'bin/kontor.js'));
const built = () =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.\w+$/.test(name))
    .sort();

test('TypeScript becomes JavaScript with its map, and other files come along', () => {
  expect(build()).toBe(4);
  const scripts = ['migrations/1-first.js', 'src/main.js', 'src/pages/greeting.js'];
  expect(built()).toEqual([...scripts.flatMap(name => [name, `${name}.map`]), 'src/pages/page.css']);
  expect(readFileSync(join(folder, 'dist/src/pages/page.css'), 'utf8')).toBe('body { margin: 0 }\n');
});

test('only what changed is built again, forwards or back in time', () => {
  build();
  expect(build()).toBe(0);
  const source = join(folder, 'src/pages/greeting.ts');
  writeFileSync(source, `export const greeting = 'Hei';\n`);
  expect(build()).toBe(1);
  utimesSync(source, 1_000_000_000, 1_000_000_000);
  expect(build()).toBe(1);
  expect(build()).toBe(0);
});

test('what has no source any more goes', () => {
  build();
  rmSync(join(folder, 'migrations/1-first.ts'));
  rmSync(join(folder, 'src/pages/page.css'));
  expect(build()).toBe(0);
  expect(built().filter(name => /first|css/.test(name))).toEqual([]);
});

test('a changed recipe builds everything anew', () => {
  build();
  const config = join(folder, 'swc.config.js');
  writeFileSync(config, readFileSync(config, 'utf8').replace('es2022', 'es2020'));
  expect(build()).toBe(4);
});

test('in a checkout the command builds what changed before it runs', () => {
  expect(kontor()).toBe('Moin');
  writeFileSync(join(folder, 'src/pages/greeting.ts'), `export const greeting = 'God dag';\n`);
  expect(kontor()).toBe('God dag');
});

test('without the sources the command runs what was built', () => {
  build();
  rmSync(join(folder, 'src'), { recursive: true });
  rmSync(join(folder, 'scripts'), { recursive: true });
  expect(kontor()).toBe('Moin');
});

test('a mistake in a source is told, not run, and leaves no half file', () => {
  writeFileSync(join(folder, 'src/main.ts'), 'const = ;\n');
  expect(kontor).toThrow(/Kontor cannot be built:[^]*main\.ts/);
  expect([existsSync(join(folder, 'dist/src/main.js')), built().filter(name => name.endsWith('~'))]).toEqual([false, []]);
});
