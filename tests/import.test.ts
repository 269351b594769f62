import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { connect } from '../src/store/connection/connect';
import { administrator, openImports, outcomeOf, publications, twins, wikipedia, type Imports, type Sent } from './imports';

/** Imports through the commands and over HTTP, of small files of the form of the lists of twins on Wikipedia. */
let imports: Imports;
const dataset = 'wikipedia-2026';
const publication = join(publications, `${dataset}.json`);
const mapped = `?mapping=${wikipedia}`;
const upload = (body: Sent, headers?: Record<string, string>, query = mapped) =>
  imports.upload(dataset, 'text/csv', body, { query, headers });
const first = twins(['Bergen', 'Germany', 'Śrem', 'Poland'], ['Bergen', 'Norway', 'Aarhus', 'Denmark']);

beforeAll(async () => {
  imports = await openImports();
}, 120_000);
afterAll(() => imports.stop());

describe('kontor import', () => {
  const run = async (name: string, text: string, ...more: readonly string[]) =>
    imports.kontor('import', await imports.file(name, text), '--dataset', dataset, '--mapping', wikipedia, ...more);

  test('a dry run does everything and leaves nothing', async () => {
    const before = await imports.revision();
    const { code, out } = await run('first.csv', first, '--publication', publication, '--dry-run');
    expect([code, out]).toEqual([
      0,
      // The dataset, a source, Poland, two cities of which the register holds none, and two agreements with a claim each.
      'Tried first.csv into wikipedia-2026: 2 rows, 2 accepted, 0 merged, 0 rejected; 9 records created, 0 changed, 0 unchanged, 0 left as they were; taken back.\n',
    ]);
    expect([await imports.revision(), await imports.rows('SELECT key FROM dataset')]).toEqual([before, [{ key: 'bergen' }]]);
  });

  test('a file makes its dataset, one revision that says who and why, and agreements without events', async () => {
    const before = await imports.revision();
    const { code } = await run('first.csv', first, '--publication', publication);
    expect([code, await imports.revision()]).toEqual([0, before + 1]);
    expect(await imports.rows('SELECT actor, reason FROM revision WHERE number = $1', [before + 1])).toEqual([
      { actor: 'kontor import', reason: 'Import of first.csv' },
    ]);
    expect(await imports.rows(`SELECT key, type, status FROM agreement WHERE dataset = 'wikipedia-2026' ORDER BY key`)).toEqual([
      { key: 'aarhus-bergen-wikipedia-2026', type: 'TWINNING', status: 'UNKNOWN' },
      { key: 'bergen-de-srem-wikipedia-2026', type: 'TWINNING', status: 'UNKNOWN' },
    ]);
    expect(
      await imports.rows(`SELECT property, value, rank, source FROM claim WHERE about_agreement = 'aarhus-bergen-wikipedia-2026'`),
    ).toEqual([{ property: 'type', value: 'TWINNING', rank: 'PREFERRED', source: 'wikipedia-2026' }]);
  });

  test('the same file again changes nothing', async () => {
    const before = await imports.revision();
    const { out } = await run('first.csv', first);
    expect(out).toBe(
      'Imported first.csv into wikipedia-2026: 2 rows, 2 accepted, 0 merged, 0 rejected; 0 records created, 0 changed, 8 unchanged, 0 left as they were; nothing changed.\n',
    );
    expect(await imports.revision()).toBe(before);
  });

  test('what a file does not have any more stays, and is counted', async () => {
    const { out } = await run('second.csv', twins(['Bergen', 'Norway', 'Aarhus', 'Denmark']));
    expect(out).toContain('5 left as they were; nothing changed.');
  });

  test('rows not taken are told, and stand in the report', async () => {
    const text = twins(
      ['Oslo', 'Norway', 'Schleswig', 'Germany'],
      ['Schleswig', 'Germany', 'Oslo', 'Norway'],
      ['Oslo', 'Norwegia', 'Lund', 'Sweden'],
      ['Oslo', 'Norway', 'Óslo', 'Noreg'],
      ['Oslo', 'Atlantis', 'Lund', 'Sweden'],
    );
    const { code, err, out } = await run('third.csv', text, '--report', 'report.csv');
    expect([code, err.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        'third.csv:5 city2: SAME "oslo". Both sides are the same.',
        'third.csv:6 country1: COUNTRY "Atlantis". This country is not known by that name.',
      ],
    ]);
    expect(out).toMatch(/: 5 rows, 2 accepted, 1 merged, 2 rejected; .*\nRows not taken on their own are in report\.csv\.\n$/);
    const rows = parse(await readFile(join(imports.folder, 'report.csv'), 'utf8'), { columns: true });
    expect(rows).toEqual([
      { line: '3', column: '', code: 'MERGED', value: 'Agreement oslo-schleswig-wikipedia-2026', reason: 'It says the same as line 2.', candidates: '' }, // prettier-ignore
      { line: '5', column: 'city2', code: 'SAME', value: 'oslo', reason: 'Both sides are the same.', candidates: '' },
      {
        line: '6',
        column: 'country1',
        code: 'COUNTRY',
        value: 'Atlantis',
        reason: 'This country is not known by that name.',
        candidates: '',
      },
    ]);
  });

  test('a row that could mean several is told with whom, and is settled by a file that is kept', async () => {
    const client = await connect(imports.service.app.database.url);
    const values = `SELECT 'norddorf', '{"de":"Norddorf"}'::jsonb, 'de', 'bergen' UNION ALL SELECT 'norddorf-de', '{"de":"Norddorf"}', 'de', 'bergen'`;
    await client.query(`INSERT INTO city (key, names, country, dataset) ${values}`).finally(() => client.end());
    const text = twins(['Norddorf', 'Germany', 'Lund', 'Sweden']);
    const { err } = await run('fourth.csv', text);
    expect(err).toBe(
      'fourth.csv:2 city1: AMBIGUOUS "Norddorf, Germany". 2 cities of this name lie in this country. Meant may be norddorf (Norddorf, de); norddorf-de (Norddorf, de).\n',
    );
    const settled = await imports.file('settled.csv', 'file,at,key\nfourth.csv,"Norddorf, Germany",norddorf-de\n');
    const { out } = await run('fourth.csv', text, '--settle', settled);
    expect(out).toContain('1 rows, 1 accepted');
    expect(await imports.rows(`SELECT key FROM agreement WHERE key LIKE '%norddorf%'`)).toEqual([
      { key: 'lund-norddorf-de-wikipedia-2026' },
    ]);
    expect((await run('fourth.csv', text, '--settle', settled)).out).toContain('nothing changed');
  });

  test.each([
    ['--dataset other', /dataset: "other" is not allowed\. It is not there\. Say with a publication file .*/],
    ['--dataset bergen', /wikipedia|This key is that of a record of the dataset .*/],
    ['--mapping nothing', /mapping: "nothing" is not allowed\. There is no such file; and built in are only .*/],
    ['--settle nothing.csv', /settle: "nothing\.csv" is not allowed\. It has to be a file that can be read .*/],
    ['--publication nothing.json', /nothing\.json: .* It cannot be read as JSON.*/],
  ])('%s is told in one line', async (words, line) => {
    const { code, out, err } = await run('first.csv', first, ...words.split(' '));
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(line)]);
  });

  test('the example that data/README.md gives of a mapping takes a table', async () => {
    const [, mapping] = /```json\n([^]*?)```/.exec(await readFile(join(__dirname, '../data/README.md'), 'utf8'))!;
    const rows =
      'town,land,wikidata,partner,partner_land,kind,until,note\nBergen,Norge,Q26793,Turku,Finland,twins,2030,\nBergen,NO,,Yangon,Burma,friends,soon,ended\n';
    const files = [await imports.file('partners.csv', rows), await imports.file('partners.json', mapping!)];
    const { err, out } = await imports.kontor('import', files[0]!, '--dataset', dataset, '--mapping', files[1]!, '--dry-run');
    expect(err).toBe('partners.csv:3 note: NOTED "ended". The office doubts it.\n');
    expect(out).toContain('2 rows, 1 accepted, 0 merged, 1 rejected; 2 records created');
  });

  test.each([['nothing.csv'], ['first.xlsx']])('%s is no file to import', async name => {
    const { code, err } = await imports.kontor('import', name, '--dataset', dataset, '--mapping', wikipedia);
    expect([code, err]).toEqual([1, expect.stringMatching(/^file: ".*" is not allowed\. It.*\n$/)]);
  });
});

/** The dataset, for tests that want it to be there. */
const begun = async () => void (await imports.kontor('import', await imports.file('first.csv', first), '--dataset', dataset, '--mapping', wikipedia, '--publication', publication)); // prettier-ignore

describe('POST /import/{dataset}', () => {
  beforeAll(begun);

  test.each([
    ['nobody', undefined, 401],
    ['a reader', { ...administrator, role: 'reader' }, 403],
    ['an editor', { ...administrator, role: 'editor' }, 403],
    ['a publisher of another dataset', { ...administrator, role: 'publisher', datasets: ['bergen'] }, 403],
    ['a publisher of this one', { ...administrator, role: 'publisher', datasets: [dataset] }, 200],
    ['an administrator', administrator, 200],
  ] as const)('%s is answered as the role says', async (_, viewer, status) => {
    imports.door.viewer = viewer;
    const before = await imports.revision();
    const { status: answered } = await upload(first);
    imports.door.viewer = administrator;
    expect([answered, await imports.revision()]).toEqual([status, before]);
  });

  test('the report is the answer, and the revision is signed by who asked', async () => {
    const { records, rejects, ...counts } = await outcomeOf(
      upload(twins(['Malmö', 'Sweden', 'Stralsund', 'Germany'], ['Malmö', '', 'Turku', 'Finland'])),
    );
    expect(counts).toMatchObject({ file: 'upload', dataset, dryRun: false, rows: 2, accepted: 1, merged: 0, rejected: 1 });
    expect([records.created, rejects]).toEqual([4, [{ line: 3, column: 'country1', code: 'COUNTRY', value: '', reason: 'This country is not known by that name.', candidates: [] }]]); // prettier-ignore
    expect(await imports.rows('SELECT actor FROM revision WHERE number = $1', [counts.revision])).toEqual([{ actor: 'tests' }]);
  });

  test('a dry run over HTTP leaves nothing', async () => {
    const before = await imports.revision();
    const { dryRun, records } = await outcomeOf(upload(twins(['Visby', 'Sweden', 'Turku', 'Finland']), {}, `${mapped}&dryRun=true`));
    expect([dryRun, records.created, await imports.revision()]).toEqual([true, 3, before]);
  });

  test('a compressed body is read, and any other encoding refused', async () => {
    expect((await outcomeOf(upload(gzipSync(first), { 'content-encoding': 'gzip' }))).accepted).toBe(2);
    expect((await upload(first, { 'content-encoding': 'br' })).status).toBe(415);
  });

  test.each([
    ['application/json', mapped, 415],
    ['text/csv; charset=iso-8859-1', mapped, 415],
    ['text/csv', '', 400],
    ['text/csv', '?mapping=../../package.json', 400],
    ['text/csv', `${mapped}&dryRun=yes`, 400],
    ['text/csv', `${mapped}&force=1`, 400],
    ['application/gexf+xml', mapped, 400],
  ])('%s with %s is answered %s %d', async (type, query, status) => {
    expect((await imports.upload(dataset, type, first, { query })).status).toBe(status);
  });

  test('a dataset that is not there is not made', async () => {
    expect((await imports.upload('nothing', 'text/csv', first, { query: mapped })).status).toBe(404);
  });

  test('there is one import at a time', async () => {
    const client = await connect(imports.service.app.database.url);
    await client.query(`SELECT pg_advisory_lock(hashtext('kontor.import'))`);
    const response = await upload(first);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([409, 'UNDER_WAY']);
    await client.end();
    expect((await upload(first)).status).toBe(200);
  });
});

describe('what is refused whole, with nothing stored', () => {
  beforeAll(begun);
  const row = (text: string) => `${twins(['Visby', 'Sweden', 'Turku', 'Finland'])}${text}`;
  test.each<[string, Sent, RegExp]>([
    ['a bare quote', row('Visby,Sweden,,,Tu"rku,Finland,,\n'), /upload:3: "the row" is not allowed\. It is no CSV: .*uot.* at line 3/i],
    ['a quote that never ends', row('"Visby,Sweden,,,Turku,Finland,,\n'), /It is no CSV: /],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from(row('Vis')), Buffer.from([0xff]), Buffer.from('by,Sweden,,,Turku,Finland,,\n')]), /upload:3 character 4: "bytes" is not allowed\. It has to be UTF-8/], // prettier-ignore
    [
      'half of a surrogate pair',
      Buffer.concat([Buffer.from(row('Visby,')), Buffer.from([0xed, 0xa0, 0x80])]),
      /upload:3 character 7: "bytes"/,
    ],
    ['a character cut short', Buffer.concat([Buffer.from(row('Visby,')), Buffer.from([0xc3])]), /upload:3 character 7: "bytes"/],
    ['NUL', row('Vis\0by,Sweden,,,Turku,Finland,,\n'), /upload:3 character 4: "NUL" is not allowed\. A text may hold no NUL\./],
    ['a formula', row('"=HYPERLINK(""http://evil"")",Sweden,,,Turku,Finland,,\n'), /upload:3 city1: .* A text may not begin with =/],
    ['a formula after a blank', row('Visby,Sweden,,," @SUM(A1)",Finland,,\n'), /upload:3 city2: .* A text may not begin with =/],
    [
      'a row without end',
      row(`${'x'.repeat(1.1 * 2 ** 20)},Sweden,,,Turku,Finland,,\n`),
      /upload:3: "the row" is not allowed\. It is no CSV: .*[Mm]ax/,
    ],
    ['another header', 'city1,country1\nVisby,Sweden\n', /upload:1 lat1: "lat1" is not allowed\. This column is missing\./],
    ['nothing', '', /upload:1 city1: "city1" is not allowed\. This column is missing\./],
  ])('%s', async (_, body, detail) => {
    const before = await imports.revision();
    const response = await upload(body);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([400, expect.stringMatching(detail)]);
    expect(await imports.revision()).toBe(before);
  });

  test('a bomb, and what is more than we read', async () => {
    const detail = async (response: Response) => [response.status, ((await response.json()) as { detail: string }).detail];
    const bomb = gzipSync(twins() + 'a,b,,,c,d,,\n'.repeat(500_000));
    expect(await detail(await upload(bomb, { 'content-encoding': 'gzip' }))).toEqual([413, expect.stringContaining('100 times its size')]);
    expect(await detail(await upload(Buffer.from('x'), { 'content-encoding': 'gzip' }))).toEqual([
      400,
      expect.stringContaining('compressed with gzip'),
    ]);
    expect(await detail(await upload(Buffer.alloc(100 * 2 ** 20 + 1, 'x')))).toEqual([413, expect.stringContaining('104857600 bytes')]);
  });

  const many = process.env.KONTOR_MANY_ROWS ? test : test.skip;
  many(
    `a million rows and one${process.env.KONTOR_MANY_ROWS ? '' : ' (takes a minute: set KONTOR_MANY_ROWS)'}`,
    async () => {
      const response = await upload(twins() + 'a,b,,,c,d,,\n'.repeat(1_000_001), {}, `${mapped}&dryRun=true`);
      expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('1000000 rows')]);
    },
    240_000,
  );
});

describe('random rows', () => {
  beforeAll(begun);
  test('each is accepted, merged or rejected', async () => {
    const name = fc.oneof(fc.constantFrom('Bergen', 'Åbo', 'Turku', 'Lübeck', 'Luebeck', 'New "Town"', 'A, B', '', '大连市'), fc.string({ maxLength: 8 }).map(text => `x${text}`)); // prettier-ignore
    const country = fc.constantFrom('Norway', 'Norge', 'NO', 'Finland', 'Germany', 'Tyskland', 'China', 'Atlantis', '');
    const row = fc.oneof({ weight: 9, arbitrary: fc.tuple(name, country, name, country).map(pair => twins(pair).split('lng2\n')[1]!) }, { weight: 1, arbitrary: fc.constant('too,few\n') }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async lines => {
        const outcome = await outcomeOf(upload(twins() + lines.join(''), {}, `${mapped}&dryRun=true`));
        expect(outcome.accepted + outcome.merged + outcome.rejected).toBe(outcome.rows);
        expect([outcome.rows, outcome.rejects.length]).toEqual([lines.length, outcome.rejected]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
