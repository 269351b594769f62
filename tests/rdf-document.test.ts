import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../src/rdf/document';
import { writeDump } from '../src/rdf/dump';
import { syntaxOf } from '../src/rdf/syntax';
import { written } from '../src/rdf/write';
import { base, concepts, openRegister } from './rdf-register';

let register: Awaited<ReturnType<typeof openRegister>>;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

const read = documents(concepts, base);
const nq = syntaxOf('nq')!;
const called = (name: string) => concepts.find(concept => concept.name === name)!;
const documentOf = (name: string, key: string) => read(called(name), key, register.session);
const linesOf = async (name: string, key: string) =>
  written(nq, (await documentOf(name, key))!.statements, {})
    .split('\n')
    .filter(Boolean);
const subjects = (lines: readonly string[]) => new Set(lines.map(line => line.slice(1 + base.length, line.indexOf('> '))));

async function dumped() {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-document-'));
  await writeDump(register.session, concepts, { syntax: nq, file: join(folder, 'all.nq'), base });
  const text = await readFile(join(folder, 'all.nq'), 'utf8');
  await rm(folder, { recursive: true });
  return text.split('\n').filter(Boolean);
}

test('all documents together say what the dump says', async () => {
  const said = new Set<string>();
  for (const { name, table } of concepts.filter(({ whole }) => !whole)) {
    const { rows } = await register.session.query<{ key: string }>(`SELECT key FROM "${table}" WHERE dataset <> 'drafts'`);
    for (const { key } of rows) for (const line of await linesOf(name, key)) said.add(line);
  }
  expect([...said].sort()).toEqual((await dumped()).sort());
});

test.each(concepts.filter(({ whole }) => !whole))(
  'a document of $name tells the record, its parts, and when it changed',
  async ({ name, path, table }) => {
    const { rows } = await register.session.query<{ key: string }>(
      `SELECT key FROM "${table}" WHERE dataset <> 'drafts' ORDER BY key LIMIT 1`,
    );
    const { key } = rows[0]!;
    const lines = await linesOf(name, key);
    const own = (await dumped()).filter(
      line =>
        new RegExp(`^<${base}/(id|doc)/${path}/${key}[#>]`).test(line) && !line.includes('twinnedWith') && !line.includes('contactPoint>'),
    );
    expect(own.filter(line => !lines.includes(line))).toEqual([]);
    expect(lines.join('\n')).toContain(
      `<${base}/doc/${path}/${key}> <http://purl.org/dc/terms/hasVersion> <${base}/doc/${path}/${key}/v/1> `,
    );
  },
);

test('an agreement tells its events, and the claims about it and about its parties', async () => {
  const told = subjects(await linesOf('Agreement', 'bergen-turku-aarhus-twinning'));
  for (const path of [
    'agreement/bergen-turku-aarhus-twinning#party-2',
    'event/bergen-turku-aarhus-twinning-1',
    'claim/c001-type',
    'claim/c002-recognition',
  ])
    expect(told).toContain(`/id/${path}`);
  for (const path of ['event/draft-event', 'claim/c003-date', 'event/bergen-ubc-1']) expect(told).not.toContain(`/id/${path}`);
});

test('what is told of another dataset stands in that graph', async () => {
  const lines = await linesOf('Membership', 'bergen-ubc');
  const event = lines.filter(line => line.startsWith(`<${base}/id/event/bergen-ubc-1>`));
  expect(event.length).toBeGreaterThan(3);
  expect(event.filter(line => !line.endsWith(`<${base}/id/dataset/other> .`))).toEqual([]);
});

test('there is no document of what is not there, not public, or a part', async () => {
  expect(await documentOf('City', 'atlantis')).toBeUndefined();
  expect(await documentOf('City', 'hidden')).toBeUndefined();
  expect(await documentOf('Dataset', 'drafts')).toBeUndefined();
  expect(await documentOf('Party', 'plain#party-1')).toBeUndefined();
});

test('a document does not lead to what is not public', async () => {
  await register.session.query(`UPDATE organisation SET seat = 'hidden' WHERE key = 'ubc'`);
  const lines = await linesOf('Organisation', 'ubc');
  await register.session.query(`UPDATE organisation SET seat = NULL WHERE key = 'ubc'`);
  expect(lines.filter(line => line.includes('hidden'))).toEqual([]);
});

test('it says of which dataset it is, and of the newest revision that it tells', async () => {
  expect(await documentOf('City', 'aarhus')).toMatchObject({ dataset: 'other', revision: 1, modified: '2026-11-25' });
  await register.session.query(
    `SET kontor.now = '2026-11-26T12:00:00Z'; UPDATE claim SET reason = 'Because.' WHERE key = 'c002-recognition'`,
  );
  expect(await documentOf('Agreement', 'bergen-turku-aarhus-twinning')).toMatchObject({
    revision: expect.any(Number) as number,
    modified: '2026-11-26',
  });
  expect(await documentOf('City', 'aarhus')).toMatchObject({ revision: 1 });
});
