import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What comes from others is what we chose, whole, of a licence that fits, and new enough. */
const home = join(__dirname, '..');
const read = (path: string) => readFileSync(join(home, path), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
const lockedIn = (folder: string) =>
  Object.entries(json<{ packages: Record<string, Locked> }>(join(folder, 'package-lock.json')).packages)
    .filter(([path]) => path)
    .map(([path, locked]) => ({ ...locked, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
const locked = lockedIn('.');
const used = locked.filter(({ dev }) => !dev);
const named = ({ name, version }: { readonly name: string; readonly version: string }) => `${name}@${version}`;

describe.each(['.', 'bench'])('in %s', folder => {
  test('G1: each package is of the public registry, with its checksum; none is of a repository or an address', () => {
    expect(lockedIn(folder).filter(({ integrity, resolved, link }) => !integrity?.startsWith('sha512-') || resolved || link)).toEqual([]);
  });

  test('G1: what we ask for, we ask for by its exact version', () => {
    const { dependencies = {}, devDependencies = {} } = json<Record<string, Record<string, string>>>(join(folder, 'package.json'));
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('G2: no package runs a script on being installed, and none is taken that is younger than a week', () => {
    const settings = read(join(folder, '.npmrc')).split('\n');
    expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true', 'min-release-age=7']));
    expect(settings.filter(line => line.startsWith('engine-strict'))).toEqual([]);
  });
});

/** The first in which what is known against them is mended. */
const least: Readonly<Record<string, string>> = {
  '@apollo/server': '5.5.1',
  graphql: '16.15.0',
  'type-graphql': '2.0.0',
  typeorm: '1.1.1',
  pg: '8.23.1',
  n3: '2.13.12',
  'rdfxml-streaming-parser': '3.3.0',
  fastify: '5.8.3',
  jose: '6.0.0',
};
const numbers = (version: string) => version.split('-')[0]!.split('.').map(Number);
const isBefore = (one: string, other: string) => {
  const [a, b] = [numbers(one), numbers(other)];
  const at = a.findIndex((part, place) => part !== b[place]);
  return at >= 0 && a[at]! < b[at]!;
};

test('G3: what has known weaknesses in older versions is newer than those', () => {
  expect(isBefore('5.8.2', '5.8.3') && !isBefore('5.12.0', '5.8.3') && !isBefore('5.8.3', '5.8.3')).toBe(true);
  // The engine for shapes brings older ones of its own along, and reads nothing with them: it is given statements, not texts.
  const found = used.filter(({ name, path }) => name in least && path === `node_modules/${name}`);
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(Object.keys(least)));
  expect(found.filter(({ name, version }) => isBefore(version, least[name]!)).map(named)).toEqual([]);
  expect(found.filter(one => one.name === 'graphql' && !isBefore(one.version, '17.0.0')).map(named)).toEqual([]);
});

test('D3: rows are fetched a thousand at a time, and not by what fails silently in between', () => {
  expect(locked.filter(({ name }) => /^pg-(query-stream|cursor)$/.test(name)).map(named)).toEqual([]);
});

test('G4: the bill of materials names each package that is used', () => {
  const { bomFormat, components } = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: home, maxBuffer: 2 ** 26 }).toString(),
  ) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(named));
  // Those for other kinds of machines are not installed here.
  const missing = used.filter(one => !one.optional && !listed.has(named(one))).map(named);
  expect(missing).toEqual([]);
  const known = new Set(locked.map(named));
  expect([...listed].filter(one => !known.has(one))).toEqual([]);
}, 60_000);

/** Under these anyone may use, change and pass on; none asks that what uses it has the same licence. */
const fitting = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD', 'Python-2.0', 'CC0-1.0']);
/** Says in its own way that it is under the licence of FreeBSD, which is BSD-2-Clause. */
const toldElsewhere = ['negotiate'];
const fits = (licence: string): boolean => {
  const [one, ...others] = licence.replace(/^\((.*)\)$/, '$1').split(/ OR /);
  return others.length ? [one!, ...others].some(fits) : one!.split(' AND ').every(part => fitting.has(part));
};

test('G5: no licence is in conflict with ours', () => {
  expect([fits('(WTFPL OR MIT)'), fits('MIT AND GPL-3.0'), fits('AGPL-3.0')]).toEqual([true, false, false]);
  const others = used.filter(({ name, license }) => !toldElsewhere.includes(name) && !(license && fits(license)));
  expect(others.map(one => `${named(one)}: ${one.license}`)).toEqual([]);
});

test('G6: code made of text, and processes started elsewhere than by the launcher, do not pass', () => {
  const planted = `import { spawn } from 'child_process';
    import { exec } from 'node:child_process';
    eval('1');
    new Function('return 1');
    export const started = [spawn, exec];`;
  const eslint = join(home, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--stdin', '--stdin-filename', 'src/http/answers/send.ts', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: home, input: planted, maxBuffer: 2 ** 24 });
  const [{ messages }] = JSON.parse(stdout.toString()) as [{ messages: { line: number; ruleId: string }[] }];
  const found = messages.map(({ line, ruleId }) => `${line} ${ruleId}`);
  const wanted = ['1 no-restricted-imports', '2 no-restricted-imports', '3 no-eval', '4 no-new-func'];
  expect(found).toEqual(expect.arrayContaining(wanted));
}, 60_000);
