import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../src/intake/load-seed';
import type { NotLoaded } from '../src/intake/problem';
import type { Property } from '../src/model/concept';
import { formulaProblem } from '../src/model/formula';
import { startService, type Service } from './service';

/** A text that a spreadsheet would compute comes in by no door, so that every export is safe as it is. */
const formulas = ['=1+1', '+1+1', '-1+1', '+47', '-3', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1', '=HYPERLINK("https://kontor.example")'];
const texts = ['a=1', '1-1', '“=1+1”', "'=1+1", '(+1)', 'Å', '–1', '−1', '#1', '..'];

let service: Service;
beforeAll(async () => void (service = await startService(['bergen', 'official-claims'])), 120_000);
afterAll(() => service.stop());

/** What a text is in a column of each kind that holds texts of people. */
const held: Partial<Record<Property['kind'], (text: string) => unknown>> = {
  text: text => text,
  predicate: text => text,
  map: text => JSON.stringify({ nb: text, nn: 'a', en: 'a' }),
  texts: text => JSON.stringify({ nb: ['a', text] }),
};

/** Whether each check on this column alone lets the value pass; other columns are as the type has them. */
async function passes(table: string, column: string, value: unknown): Promise<boolean> {
  const { rows } = await service.app.pool.query<{ says: string }>(
    `SELECT pg_get_expr(conbin, conrelid) AS says FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND conkey = ARRAY[attnum]
     WHERE contype = 'c' AND conrelid = $1::regclass AND attname = $2`,
    [table, column],
  );
  expect(rows.length).toBeGreaterThan(0);
  const all = rows.map(({ says }) => `(${says})`).join(' AND ');
  const found = await service.app.pool.query<{ passes: boolean }>(
    `SELECT ${all} AS passes FROM jsonb_populate_record(NULL::"${table}", jsonb_build_object($1::text, $2::jsonb)) AS "${table}"`,
    [column, JSON.stringify(typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value)],
  );
  return found.rows[0]!.passes;
}

const columns = () =>
  service.app.concepts.flatMap(({ table, properties }) =>
    properties
      .filter(({ kind, stored, derived, pattern }) => held[kind] && stored && !derived && !pattern)
      .map(({ kind, column }) => ({ table, column, hold: held[kind]! })),
  );

test('no column of texts takes one, and all take what only looks like one', async () => {
  expect(columns().length).toBeGreaterThan(40);
  const taken: string[] = [];
  for (const { table, column, hold } of columns())
    for (const text of formulas) if (await passes(table, column, hold(text))) taken.push(`${table}.${column}: ${text}`);
  expect(taken).toEqual([]);
  for (const { table, column, hold } of columns().filter(
    ({ column }) => column !== 'language' && column !== 'value' && column !== 'alpha3',
  ))
    for (const text of texts) expect([table, column, text, await passes(table, column, hold(text))]).toEqual([table, column, text, true]);
});

test('what a record is refused for is a check on values', async () => {
  await expect(service.app.db.query(`UPDATE city SET names = '{"nb": "=1+1"}' WHERE key = 'bergen'`)).rejects.toMatchObject({
    code: '23514',
  });
});

test.each([
  ['contact_point', 'email', ['postmottak@bergen.kommune.no', '1+1@bergen.no'], ['=1+1@bergen.no', '+x@bergen.no', '-x@bergen.no']],
  ['contact_point', 'telephone', ['+47 55 56 55 56', '02180'], ['+47 55+1', '=02180', '-1', '+', '+ 47', '+A1', '47  1', '+47 '.padEnd(9)]],
  ['claim', 'value', ['-4.41667', '1e-7', '..2/x', 'Bergen'], ['-4.41667+1', '=1', '+1', '-A1', '@x', '\t1']],
])('%s.%s takes %j and not %j', async (table, column, good, bad) => {
  const taken = await Promise.all([...good, ...bad].map(async text => [text, await passes(table, column, text)] as const));
  expect(taken).toEqual([...good.map(text => [text, true]), ...bad.map(text => [text, false])]);
});

test('JavaScript refuses what Postgres refuses', () => {
  expect(formulas.filter(text => !formulaProblem(text))).toEqual([]);
  expect(texts.filter(formulaProblem)).toEqual([]);
});

describe('a seed', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'kontor-formulas-'));
    await cp(join(__dirname, '../data'), dir, { recursive: true });
  });
  afterEach(() => rm(dir, { recursive: true }));

  const spoilt = async (file: string, from: string, to: string) => {
    const text = await readFile(join(dir, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(dir, file), text.replace(from, to));
    return readSeed('bergen', dir).then(
      () => [],
      (error: NotLoaded) => error.problems.map(({ message }) => message),
    );
  };
  const why = /A text may not begin with =, \+, -, @, a tab or a line break: a spreadsheet would compute it\.$/.source;

  test.each([
    [
      'bergen/agreements.csv',
      'encyclopaedic claim only',
      '"=HYPERLINK(""https://kontor.example"")"',
      /^agreements\.csv:\d+ note: "=HYPER.*/,
    ],
    ['bergen/cities.csv', ',Québec,', ',+Québec,', /^cities\.csv:\d+ name_nb: "\+Québec" .*/],
    ['bergen/projects.csv', 'Building Dignity', '@SUM(A1)', /^projects\.csv:\d+ name: "@SUM\(A1\)" .*/],
    ['bergen/register.json', 'International relations', '-1 International relations', /^register\.json dataset\.titles: "-1 .*/],
  ])('with one in %s is refused, and told where', async (file, from, to, told) => {
    expect(await spoilt(file, from, to)).toEqual([expect.stringMatching(told.source + why)]);
  });

  test('with a telephone number that is none is refused', async () => {
    expect(await spoilt('bergen/contact_points.csv', 'postmottak@bergen.kommune.no,,', 'postmottak@bergen.kommune.no,+A1,')).toEqual([
      expect.stringMatching(/^contact_points\.csv:2 telephone: "\+A1" is not allowed\. Digits in groups/),
    ]);
    expect(await spoilt('bergen/contact_points.csv', '+A1', '+47 55 56 55 56')).toEqual([]);
  });
});
