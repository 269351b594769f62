import fc from 'fast-check';
import { edtfPattern, edtfProblem } from '../src/model/edtf';
import { edtf } from '../src/store/routines/edtf';
import { withRoutines, type Routines } from './routines';

let db: Routines;
beforeAll(async () => (db = await withRoutines(edtf)));
afterAll(() => db.close());

const bounds = (value: string) => db.ask<string>(`SELECT edtf_first($1)::text || ' ' || edtf_last($1)::text`, value);
const refusal = (value: string) =>
  bounds(value).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );

test.each([
  ['2010-05-23', '2010-05-23 2010-05-23'],
  ['2010-05', '2010-05-01 2010-05-31'],
  ['2024-02', '2024-02-01 2024-02-29'],
  ['1900-02', '1900-02-01 1900-02-28'],
  ['1946', '1946-01-01 1946-12-31'],
  ['0001', '0001-01-01 0001-12-31'],
  ['9999-12', '9999-12-01 9999-12-31'],
  ['196X', '1960-01-01 1969-12-31'],
  ['13XX', '1300-01-01 1399-12-31'],
  ['2016/2020', '2016-01-01 2020-12-31'],
  ['2016-05/2016', '2016-05-01 2016-12-31'],
  ['../2022-11-02', '-infinity 2022-11-02'],
  ['2024/..', '2024-01-01 infinity'],
  ['2010?', '2010-01-01 2010-12-31'],
  ['2010-05~/2011%', '2010-05-01 2011-12-31'],
])('%s means the days %s, at a point in time', async (value, days) => {
  expect(edtfProblem(value, false)).toBeUndefined();
  expect(await bounds(value)).toBe(days);
});

test.each([
  ['1343/', '1343-01-01 infinity'],
  ['/1343', '-infinity 1343-12-31'],
])('%s means the days %s, and only as a stretch', async (value, days) => {
  expect(edtfProblem(value, true)).toBeUndefined();
  expect(edtfProblem(value, false)).toMatch(/^A date of EDTF/);
  expect(await bounds(value)).toBe(days);
});

test.each(['2023-02-30', '2023-02-29', '1900-02-29', '2023-04-31', '2020/2016', '2020-02/2020-01', '2020/2023-02-30', '2023-02-30?'])(
  '%s has the form of a date and means none',
  async value => {
    expect(edtfProblem(value, false)).toMatch(/^(Only a day that exists|The end of an interval)/);
    expect(await refusal(value)).toBe('22008');
  },
);

const formless = [
  '',
  'x',
  '2010-13',
  '2010-00',
  '2010-01-32',
  '0000',
  '000X',
  '00XX',
  '196x',
  '1XXX',
  '196X-05',
  '2010-21',
  '2010-05-23T10:00',
  '[2010,2011]',
];
test.each([...formless, '/', '../..', '../', '/..', '2010/2011/2012', '2010-5', '10000', '-0044', '2010??', '..?/2010', '٢٠١٠', '2010\n'])(
  '%j is refused, and the refusal says what is allowed',
  async value => {
    expect(edtfProblem(value, true)).toMatch(/2010-05-23.*196X.*1343/s);
    expect(await refusal(value)).toBe('22007');
  },
);

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123459X'), minLength: length, maxLength: length });
const someDate = fc
  .tuple(digits(4), fc.constantFrom('', '-02', '-12', '-13', '-02-29', '-04-31', '-11-30'), fc.constantFrom('', '', '?', '%'))
  .map(parts => parts.join(''));
const someEnd = fc.oneof({ weight: 4, arbitrary: someDate }, fc.constantFrom('..', ''));
const something = fc.oneof(
  someDate,
  fc.tuple(someEnd, someEnd).map(ends => ends.join('/')),
);

test('JavaScript and Postgres agree on what is a date, and its first day is never after its last', () =>
  fc.assert(
    fc.asyncProperty(something, fc.boolean(), async (value, extent) => {
      const form = await db.ask<boolean>('SELECT $1 ~ $2', value, edtfPattern(extent));
      expect(form).toBe(new RegExp(edtfPattern(extent)).test(value));
      const refused = await refusal(value);
      expect(refused === undefined).toBe(edtfProblem(value, true) === undefined);
      if (refused === undefined) expect(await db.ask('SELECT edtf_first($1) <= edtf_last($1)', value)).toBe(true);
    }),
    { numRuns: 1000 },
  ));

test('Generated columns work under any search path and date style, as while a dump is restored', async () => {
  await db.client.query(
    'CREATE TABLE moment (at text, first date GENERATED ALWAYS AS (edtf_first(at)) STORED, last date GENERATED ALWAYS AS (edtf_last(at)) STORED)',
  );
  await db.client.query(`BEGIN; SET LOCAL search_path = pg_catalog; SET LOCAL datestyle = 'German, DMY'`);
  await db.client.query(`INSERT INTO register.moment (at) VALUES ('2010-05'), (NULL)`);
  await db.client.query('COMMIT');
  expect(await db.ask(`SELECT string_agg(concat_ws(' ', at, first, last), ';') FROM moment`)).toBe('2010-05 2010-05-01 2010-05-31;');
});
