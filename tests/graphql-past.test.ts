import { Client } from 'pg';
import { overhear, type Overheard } from './oracle/statements';
import { publicUrl, startService, type Service } from './service';

/** `knownAt`: what the register said before, in the statements of today. Turku is called another way on the 2nd, on the 3rd and on the 4th. */
let service: Service;
let session: Client;
let [present, past]: [Overheard | undefined, Overheard | undefined] = [undefined, undefined];
beforeAll(async () => {
  service = await startService(['bergen'], String(Date.parse('2026-12-01T12:00:00Z') / 1000));
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  for (const day of [2, 3, 4]) {
    await session.query(`SET kontor.now = '2026-12-0${day}T12:00:00.123456Z'`);
    await session.query(`UPDATE city SET names = '{"en": "On the ${day}th"}' WHERE key = 'turku'`);
  }
  [present, past] = [overhear(service.app.pool), overhear(service.app.pastPool)];
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const turku = 'city(key: "turku"';
const nameAt = async (moment: string | number) => {
  const { data, errors } = await service.answer(`query ($at: RevisionOrTime) { city(key: "turku", knownAt: $at) { name(lang: "en") } }`, {
    at: moment,
  });
  return errors ? errors.map(({ message, extensions }) => `${extensions.code} ${message}`) : (data as { city: { name: string } }).city.name;
};
const said = (statements: Overheard) => statements.texts.filter(text => !/past\.beginning|set_config|\|\| register_day\(\)/.test(text));

test.each([
  [1, 'Turku'],
  [2, 'On the 2th'],
  [4, 'On the 4th'],
  ['2026-12-01T12:00:00Z', 'Turku'],
  ['2026-12-02T11:59:59Z', 'Turku'],
  ['2026-12-02T12:00:00Z', 'On the 2th'],
  ['2026-12-02T13:00:00+01:00', 'On the 2th'],
  ['2026-12-02T12:59:59+01:00', 'Turku'],
  ['2026-12-02T12:00:00.122Z', 'Turku'],
  ['2026-12-02T12:00:00.123Z', 'On the 2th'],
  ['2026-12-02T12:00:00,2Z', 'On the 2th'],
  ['2026-12-03T12:00Z', 'On the 3th'],
  ['2026-12-04T12:00:00.123Z', 'On the 4th'],
])('at %s it was called %s', async (moment, name) => {
  expect(await nameAt(moment)).toBe(name);
});

const range = 'A revision from 1 to 4, or a time with its zone from 2026-12-01T12:00:00.000Z to 2026-12-04T12:00:00.123Z.';
const form = 'A revision as a number, or a time of ISO 8601 with its zone, such as `2026-11-26T12:00:00Z`.';
test.each([
  [0, range],
  [5, range],
  [-1, range],
  [2 ** 40, range],
  ['2026-12-01T11:59:59Z', range],
  ['1946-05-17T12:00:00Z', range],
  ['2026-12-04T12:00:00.124Z', range],
  ['2099-01-01T00:00:00Z', range],
  ['2026-12-02', form],
  ['2026-12-02T12:00:00', form],
  ['2026-02-30T12:00:00Z', form],
  ['2026-12-02T24:00:00Z', form],
  ['2026-12-02 12:00:00Z', form],
  ['2', form],
  ['', form],
  [`2026-12-02T12:00:00Z'; DROP TABLE city; --`, form],
])('%s is refused, with what is allowed', async (moment, allowed) => {
  expect(await nameAt(moment)).toEqual([`BAD_USER_INPUT knownAt: ${JSON.stringify(moment)} is not allowed. ${allowed}`]);
});

test.each(['1.5', 'true', '[1]', '{ at: 1 }', '99999999999999999999', 'now', '-0.0'])(
  '%s in the document is refused as well',
  async literal => {
    const { data, errors } = await service.answer(`{ ${turku}, knownAt: ${literal}) { name } }`);
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'BAD_USER_INPUT']);
  },
);

test('null is now', async () => {
  expect(await service.ask(`{ ${turku}, knownAt: null) { name } }`)).toEqual({ city: { name: 'On the 4th' } });
  expect(await service.ask(`query ($at: RevisionOrTime) { ${turku}, knownAt: $at) { name } }`)).toEqual({ city: { name: 'On the 4th' } });
});

test('fields of one operation may be of several revisions, each in its place, and each revision is one statement', async () => {
  const before = [said(present!).length, said(past!).length];
  const text = await (
    await service.get(
      `/graphql?query=${encodeURIComponent(
        `query ($at: RevisionOrTime = 3) { a: ${turku}, knownAt: 1) { name } now: ${turku}) { name } b: ${turku}, knownAt: $at) { name } c: cities(knownAt: 1, first: 1) { totalCount } __typename d: register { revision } e: register(knownAt: $at) { revision } f: ${turku}, knownAt: "2026-12-02T12:00:00Z") { name } }`,
      )}`,
      { accept: 'application/json' },
    )
  ).text();
  expect(text).toBe(
    `{"data":{"a":{"name":"Turku"},"now":{"name":"On the 4th"},"b":{"name":"On the 3th"},"c":{"totalCount":18},"__typename":"Query","d":{"revision":4},"e":{"revision":3},"f":{"name":"On the 2th"}}}`,
  );
  expect([said(present!).length, said(past!).length].map((count, index) => count - before[index]!)).toEqual([1, 3]);
});

test('every field of the query has it, and every one tells then', async () => {
  const { __schema } = await service.ask<{ __schema: { queryType: { fields: { name: string; args: { name: string }[] }[] } } }>(
    '{ __schema { queryType { fields { name args { name } } } } }',
  );
  // What changed is asked from one moment on, up to now.
  for (const { name, args } of __schema.queryType.fields.filter(({ name }) => name !== 'changes')) expect([name, args.map(({ name }) => name)]).toEqual([name, expect.arrayContaining(['knownAt'])]); // prettier-ignore
  const one = `register(knownAt: 2) { revision modified }`;
  expect(await service.ask(`{ ${one} }`)).toEqual({ register: { revision: 2, modified: '2026-12-02T12:00:00Z' } });
});

test('one that is asked beside introspection is of then too', async () => {
  const { city, now } = await service.ask<Record<string, { name: string }>>(
    `{ __schema { queryType { name } } ${turku}, knownAt: 2) { name } now: ${turku}) { name } }`,
  );
  expect([city, now]).toEqual([{ name: 'On the 2th' }, { name: 'On the 4th' }]);
});

test('what is not ASCII is the same beside another moment as by itself', async () => {
  const names = 'cities(first: 100) { nodes { names { value } } }';
  const alone = await service.ask<{ cities: object }>(`{ ${names} }`);
  expect(JSON.stringify(alone)).toContain('Östersund');
  expect(await service.ask(`{ then: ${turku}, knownAt: 2) { key } ${names} }`)).toEqual({ then: { key: 'turku' }, ...alone });
});

test('a cursor of a revision goes on at that revision, by variables as well', async () => {
  const page = `query ($at: RevisionOrTime, $after: Cursor) { cities(first: 7, orderBy: KEY_DESC, knownAt: $at, after: $after) { nodes { key name(lang: "en") } pageInfo { endCursor hasNextPage } } }`;
  const names: string[] = [];
  let after: string | undefined;
  do {
    const { cities } = await service.ask<{ cities: { nodes: { key: string; name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(page, { at: 3, after }); // prettier-ignore
    names.push(...cities.nodes.map(({ key, name }) => `${key} ${name}`));
    after = cities.pageInfo.hasNextPage ? cities.pageInfo.endCursor : undefined;
  } while (after);
  expect([names.length, names.filter(name => name.startsWith('turku'))]).toEqual([18, ['turku On the 3th']]);
});

test('what is wrong besides is told before anything is asked, and of the field that is wrong', async () => {
  const before = [present!.texts.length, past!.texts.length];
  for (const query of [
    `{ a: ${turku}, knownAt: 2) { name } cities(first: 0) { totalCount } }`,
    `{ cities(first: 0, knownAt: 2) { totalCount } }`,
    `{ city(knownAt: 2) { name } }`,
  ]) {
    // prettier-ignore
    const { errors } = await service.answer(query);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  const [{ message } = { message: '' }] = (await service.answer(`{ city(knownAt: 2) { name } }`)).errors ?? [];
  expect(message).toBe('city: [] is not allowed. Exactly one of `key`, `id`, `identifier`.');
  expect(past!.texts.length).toBe(before[1]);
});

test('what is asked of now is asked by the statement that there was before, whether the past is asked besides or not', async () => {
  const field = `cities(search: "turku") { totalCount nodes { key country { name } } }`;
  await service.ask(`{ ${field} }`);
  const alone = present!.texts.at(-1)!;
  await service.ask(`{ ${field} other: ${turku}, knownAt: 1) { name } }`);
  expect(present!.texts).toContain(alone);
  await service.ask(`{ cities(search: "turku", knownAt: 1) { totalCount nodes { key country { name } } } }`);
  expect(past!.texts.at(-1)).toBe(alone);
  expect(await service.ask(`{ node(id: "${publicUrl}/id/city/turku", knownAt: 1) { ... on City { name } } }`)).toEqual({
    node: { name: 'Turku' },
  });
});

test('more moments than are good for others are refused', async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}: ${turku}, knownAt: ${at + 1}) { key }`).join(' ');
  const told = async (count: number) => (await service.answer(`{ now: ${turku}) { key } ${fields(count)} }`)).errors?.[0]?.message;
  expect(await told(10)).toBe('Too many fields of an operation at its root: 11 or more, where 10 are allowed.');
  expect(await told(4)).toBeUndefined();
});

test('before anything is recorded nothing can be asked about', async () => {
  const empty = await startService([]);
  const { errors } = await empty.answer('{ cities(knownAt: 1) { totalCount } }');
  expect(errors?.[0]?.message).toBe('knownAt: 1 is not allowed. Nothing has been recorded yet.');
  await empty.stop();
}, 60_000);

test('many who ask for many revisions at once are each answered from theirs', async () => {
  const asked = Array.from({ length: 80 }, (_, index) => 1 + (index % 4));
  const names = await Promise.all(asked.map(nameAt));
  expect(names).toEqual(asked.map(at => (at === 1 ? 'Turku' : `On the ${at}th`)));
});
