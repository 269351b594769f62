import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stable } from '../src/validate/stable';
import { connect } from '../src/store/connection/connect';
import { freshDatabase } from './database';
import { shapesFolder, testWithShapes } from './official-shapes';
import { base, changed, sound } from './portal-documents';
import { inSyntax, publishingServer } from './portal-server';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-validate-'));
  await Promise.all(
    Object.entries({
      'sound.ttl': sound.datasets,
      'wrong.ttl': changed(sound.datasets, 'mailto:post@', 'mailto:first.last@'),
      'half.ttl': sound.datasets.slice(0, 2000),
      'latin1.ttl': Buffer.from(sound.datasets.replace('Bergens', 'Bærgens'), 'latin1'),
      'marked.ttl': `\ufeff${sound.datasets}`,
      'sound.nt': inSyntax(sound.datasets, 'nt'),
      'sound.rdf': inSyntax(sound.datasets, 'rdf'),
      'sound.jsonld': inSyntax(sound.datasets, 'jsonld'),
    }).map(([name, text]) => writeFile(join(folder, name), text)),
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** The command as people give it: a process of its own, in the folder of the files. */
const validate = (...args: readonly string[]) => kontor({}, 'validate', ...args);

async function kontor(settings: Record<string, string>, ...args: readonly string[]) {
  const program = join(__dirname, '../bin/kontor.js');
  const env = { ...process.env, NODE_ENV: '', DATABASE_URL: '', PUBLIC_URL: '', LOG_LEVEL: '', ...settings };
  const command = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  command.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  command.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const [code] = (await once(command, 'close')) as [number | null];
  return { code, ...said };
}

test('a sound file is told with its points, and exit code 0', async () => {
  const { code, out, err } = await validate('--file', 'sound.ttl', '--kind', 'datasets');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^note {3}The official shapes were not run\. .*SEMICeu\/DCAT-AP.*\nno faults, no losses, 1 note\.\n\nDataset "Bergens avtaler/,
  );
  expect(out).toMatch(/\n {2}keyword +30\/30 +30\/30\n/);
  expect(out).toMatch(/\n {2}sum +330\/435 +360\/405\n {2}by file: bergen\.jsonld 330 and 360, bergen\.ttl 320 and 350\n/);
});

test.each([
  ['latin1.ttl', 'it is not in UTF-8'],
  ['marked.ttl', 'it begins with a byte-order mark'],
])('%s is told for what it is', async (file, problem) => {
  const { code, out } = await validate('--file', file, '--kind', 'datasets');
  expect([code, out]).toEqual([1, expect.stringContaining(`fault  The datasets document: ${problem}`)]);
});

test.each(['sound.nt', 'sound.rdf', 'sound.jsonld'])('%s is the same in another syntax', async file => {
  const [ttl, other] = [await validate('--file', 'sound.ttl', '--kind', 'datasets'), await validate('--file', file, '--kind', 'datasets')];
  expect(other.code).toBe(0);
  expect(other.out.split('\n').sort()).toEqual(ttl.out.split('\n').sort());
});

testWithShapes('with the shapes it is 360 points', async () => {
  const { code, out } = await validate('--file', 'sound.ttl', '--kind', 'datasets', '--shapes', shapesFolder);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^no faults, no losses, no notes\.\n\nDataset "Bergens avtaler i utlandet" \(bergen\): 360 of 435 by data\.norge\.no/,
  );
});

test('a fault is told as people speak, and exit code 1', async () => {
  const { code, out } = await validate('--file', 'wrong.ttl', '--kind', 'datasets');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^fault {2}Dataset "Bergens avtaler i utlandet" \(bergen\): the contact point "Bergen kommune": first\.last@kontor\.example is the address of a person, .*\n {7}Give the mailbox of an office\.\n {7}vcard:hasEmail/,
  );
});

test('half a file is a fault with the line', async () => {
  const { code, out } = await validate('--file', 'half.ttl', '--kind', 'datasets');
  expect([code, out.split('\n')[0]]).toEqual([
    1,
    expect.stringMatching(/^fault {2}The datasets document: it cannot be read; the reader gave up at line \d+: /),
  ]);
});

test('what is gone since the last harvest is a fault', async () => {
  await writeFile(join(folder, 'moved.ttl'), sound.datasets.replaceAll(base, 'https://moved.example'));
  const { code, out } = await validate('--file', 'moved.ttl', '--kind', 'datasets', '--against', 'sound.ttl');
  expect(code).toBe(1);
  expect(out).toMatch(/^fault {2}The datasets document: 2 of the 2 that the portal has are gone\./);
});

test('for programs it is JSON', async () => {
  const { code, out } = await validate('--file', 'wrong.ttl', '--kind', 'datasets', '--json');
  const { findings, scores } = JSON.parse(out) as {
    findings: { check: string; level: string }[];
    scores: { points: object; metrics: object[] }[];
  };
  expect([code, findings.map(({ check, level }) => `${check} ${level}`)]).toEqual([1, ['P09 fault']]);
  expect(scores[0]!.points).toEqual({ no: { got: 330, possible: 435 }, eu: { got: 360, possible: 405 } });
  expect(scores[0]!.metrics).toContainEqual({ name: 'dcatApCompliance', label: 'no result from the shapes', no: { got: null, possible: 30 }, eu: { got: null, possible: 30 } }); // prettier-ignore
});

test('a service is checked as it is published', async () => {
  const server = await publishingServer();
  try {
    const { code, out, err } = await validate('--url', `${server.url}/`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('no faults, no losses, 1 note.');
    expect(out).not.toContain('Addresses were not tried');
  } finally {
    await server.close();
  }
});

test.each([
  [
    '--file sound.ttl',
    /--file: "sound\.ttl" is not allowed\. Say with --kind which document it is: datasets, services, concepts, models\./,
  ],
  ['--file sound.csv --kind datasets', /--file: "sound\.csv" is not allowed\. Its name has to end in one of ttl, jsonld, rdf, nt\./],
  ['--file gone.ttl --kind datasets', /--file: "gone\.ttl" is not allowed\. It has to be a file that can be read .*/],
  ['--against sound.ttl', /--against: "sound\.ttl" is not allowed\. Say with --kind .*/],
  ['--file sound.ttl --kind models --url http://localhost', /--file: .* Either --url or --file, not both\./],
  ['--url localhost:4000', /--url: "localhost:4000" is not allowed\. An http or https address\./],
  ['--url http://127.0.0.1:1', /http:\/\/127\.0\.0\.1:1\/catalog\/datasets cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:1\./],
  ['--file sound.ttl --kind datasets --shapes .', /The shapes in dcat-ap-no-2\/.* cannot be read .*/],
  ['--file sound.ttl --kind cities', /option '--kind <kind>' argument 'cities' is invalid\. .*/],
  ['--profile se', /option '--profile <profile>' argument 'se' is invalid\. .*/],
])('`%s` cannot be checked: one line, and exit code 2', async (words, line) => {
  const { code, out, err } = await validate(...words.split(' '));
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(new RegExp(`^${line.source}\n$`)) });
});

describe('without a file and an address it judges this register’s own documents', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase();
    for (const command of ['migrate', 'seed']) expect((await kontor({ DATABASE_URL: database.url }, command)).code).toBe(0);
  });
  afterAll(() => database.drop());
  const ownAt = (base: string, ...args: string[]) => kontor({ DATABASE_URL: database.url, PUBLIC_URL: base }, 'validate', ...args);
  const own = (...args: string[]) => ownAt('https://kontor.example', ...args);

  test('all four, without a fault', async () => {
    const { code, out, err } = await own();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/no faults, no losses, 1 note\.\n\nDataset "/);
    expect(out).toMatch(/\n {2}sum +330\/435 +360\/405\n/);
  });

  testWithShapes('with the shapes 360 of 435 points', async () => {
    const { code, out } = await own('--shapes', shapesFolder);
    expect(code).toBe(0);
    expect(out).toMatch(/^no faults, no losses, no notes\.\n\nDataset "[^"]*" \(bergen\): 360 of 435 by data\.norge\.no/);
  });

  test('with an address that is not https it says what a later move would do', async () => {
    const { code, out } = await ownAt('http://kontor.example');
    expect([code, out]).toEqual([1, expect.stringMatching(/which is not https/)]);
  });

  test('what keeps a document from being published is a fault, with the name of what lacks it', async () => {
    const client = await connect(database.url);
    await client.query(`UPDATE identifier SET verified = false WHERE scheme = 'ORGNR'`);
    const { code, out } = await own('--kind', 'datasets');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^fault {2}The datasets document: it cannot be published\. The publisher: no verified number of the scheme ORGNR\. The portal gets an error \(503\)/,
    );
    await client.query(`UPDATE identifier SET verified = true WHERE scheme = 'ORGNR'`);
    await client.end();
  });

  test('a register that is empty has nothing to publish, and cannot be checked', async () => {
    const empty = await freshDatabase();
    expect(await kontor({ DATABASE_URL: empty.url }, 'validate')).toMatchObject({ code: 2, out: '' });
    await empty.drop();
  });
});

test('what was not made the same twice is a fault', () => {
  expect(stable('models', 'a', 'a')).toEqual([]);
  expect(stable('models', 'a', 'b')).toMatchObject([{ check: 'P16', level: 'fault', thing: 'The models document' }]);
});
