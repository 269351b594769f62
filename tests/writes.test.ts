import { publicUrl, startService, type Answer, type Service } from './service';
import { keyOf } from './keys';
import { writer } from './writer';

let service: Service;
let office: Awaited<ReturnType<typeof writer>>;
beforeAll(async () => {
  service = await startService();
  office = await writer(service);
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const iri = (path: string, key: string) => `${publicUrl}/id/${path}/${key}`;
const newest = async () => (await service.ask<{ register: { revision: number } }>('{ register { revision } }')).register.revision;
const create = (concept: string, input: object) =>
  office.answer(`mutation ($input: Create${concept}Input!) { create${concept}(input: $input) { revision } }`, { input });
const change = (concept: string, input: object) =>
  office.answer(`mutation ($input: Change${concept}Input!) { change${concept}(input: $input) { revision } }`, { input });
const commit = (changes: object[], reason?: string) =>
  office.answer(
    `mutation ($changes: [ChangeInput!]!, $reason: String) { commit(changes: $changes, reason: $reason) { revision records { key } } }`,
    {
      changes,
      reason,
    },
  );
const city = (key: string, more: object = {}) => ({ key, dataset: 'bergen', country: 'no', names: [{ lang: 'nb', value: key }], ...more });
const agreement = (key: string, actors: string[], more: object = {}) => ({
  ...{ key, dataset: 'bergen', type: 'COOPERATION', sources: ['s01'] },
  ...{ parties: actors.map(actor => ({ actor: iri('city', actor) })), ...more },
});
const event = (about: string, type: string, more: object = {}) => ({
  ...{ about: iri('agreement', about), type, sources: ['s01'], ...more },
});
const first = ({ errors }: Answer) => errors?.[0] as { message: string; extensions: Record<string, unknown> } | undefined;

test('a record is made, changed, removed and restored, each as one revision that says who and why', async () => {
  const start = await newest();
  expect(
    await create('City', city('askøy'.replace('ø', 'o'), { identifiers: [{ scheme: 'WIKIDATA', value: 'Q1', verified: false }] })),
  ).toEqual({
    data: { createCity: { revision: start + 1 } },
  });
  expect(await change('City', { key: 'askoy', expectedRevision: start + 1, homepage: 'https://askoy.kommune.no' })).toEqual({
    data: { changeCity: { revision: start + 2 } },
  });
  const is = async () =>
    service.ask('{ city(key: "askoy") { homepage name identifiers { value } } cities(search: "askoy") { totalCount } }');
  const there = await is();
  expect(there).toEqual({
    city: { homepage: 'https://askoy.kommune.no', name: 'askoy', identifiers: [{ value: 'Q1' }] },
    cities: { totalCount: 1 },
  });
  const gone = await office.write(
    `mutation { removeCity(input: { key: "askoy", expectedRevision: ${start + 2} }, reason: "made by mistake") { revision city { key } } }`,
  );
  expect(gone).toEqual({ removeCity: { revision: start + 3, city: null } });
  expect(await is()).toEqual({ city: null, cities: { totalCount: 0 } });
  await office.write(`mutation { restoreCity(input: { key: "askoy", expectedRevision: ${start + 3} }) { revision } }`);
  expect(await is()).toEqual(there);
  const { rows } = await service.app.pool.query(`SELECT number, actor, reason FROM revision WHERE number > ${start} ORDER BY number`);
  expect(rows).toEqual([
    { number: start + 1, actor: 'the office', reason: null },
    { number: start + 2, actor: 'the office', reason: null },
    { number: start + 3, actor: 'the office', reason: 'made by mistake' },
    { number: start + 4, actor: 'the office', reason: null },
  ]);
});

test('what changes nothing makes no revision', async () => {
  const data = await service.ask('{ city(key: "turku") { revision names { lang value } country { id } } register { revision } }');
  const { city, register } = data as {
    city: { revision: number; names: object[]; country: { id: string } };
    register: { revision: number };
  };
  expect(await change('City', { key: 'turku', expectedRevision: city.revision, names: city.names, country: city.country.id })).toEqual({
    data: { changeCity: { revision: null } },
  });
  expect(await newest()).toBe(register.revision);
});

test('a change without the revision it was made from is refused, a stale one is told how things stand', async () => {
  const { city: aarhus } = await service.ask<{ city: { revision: number } }>('{ city(key: "aarhus") { revision } }');
  const { revision } = aarhus;
  expect(first(await change('City', { key: 'aarhus', lat: 1, long: 1 }))).toMatchObject({ extensions: { code: 'PRECONDITION_REQUIRED' } });
  const { data: done } = await change('City', { key: 'aarhus', expectedRevision: revision, homepage: 'https://aarhus.dk' });
  const stale = first(await change('City', { key: 'aarhus', expectedRevision: revision, homepage: 'https://other.example' }));
  expect(stale).toMatchObject({
    extensions: {
      code: 'CONFLICT',
      field: 'input.expectedRevision',
      current: {
        key: 'aarhus',
        homepage: 'https://aarhus.dk',
        revision: (done as { changeCity: { revision: number } }).changeCity.revision,
      },
    },
  });
  expect(first(await change('City', { key: 'aarhus', expectedRevision: 100_000 }))).toMatchObject({ extensions: { code: 'CONFLICT' } });
  expect(first(await change('City', { key: 'nowhere', expectedRevision: 1 }))).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('several changes are one revision or nothing', async () => {
  const before = await newest();
  const changes = [
    { createCity: city('os') },
    { createAgreement: agreement('bergen-os', ['bergen', 'os']) },
    { recordEvent: event('bergen-os', 'SIGNED', { date: '2026-05-01' }) },
  ];
  const wrong = await commit([...changes, { recordEvent: event('bergen-os', 'JOINED', { date: '2026-06-01' }) }]);
  expect(first(wrong)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'changes[3].recordEvent' } });
  expect(await newest()).toBe(before);
  expect(await service.ask('{ city(key: "os") { key } }')).toEqual({ city: null });
  expect(await commit(changes, 'a new neighbour')).toEqual({
    data: { commit: { revision: before + 1, records: [{ key: 'os' }, { key: 'bergen-os' }, { key: 'bergen-os-1' }] } },
  });
  expect(first(await commit([{ createCity: city('one'), removeCity: { key: 'os' } }]))).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'changes[0]' },
  });
  expect(first(await commit([]))).toMatchObject({ extensions: { field: 'changes' } });
});

test('an impossible transition is refused, with the state, what is allowed there and the way out', async () => {
  await commit([
    { createAgreement: agreement('bergen-turku-plan', ['bergen', 'turku']) },
    { recordEvent: event('bergen-turku-plan', 'SIGNED', { date: '2020' }) },
    { recordEvent: event('bergen-turku-plan', 'TERMINATED', { date: '2024' }) },
  ]);
  const before = await newest();
  for (const type of ['SIGNED', 'RENEWED', 'RESUMED']) {
    const error = first(
      await office.answer('mutation ($input: RecordEventInput!) { recordEvent(input: $input) { revision } }', {
        input: event('bergen-turku-plan', type, { date: '2025', expectedRevision: before }),
      }),
    );
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toMatch(new RegExp(`${type} is not allowed in the state TERMINATED\\. Allowed there: .*successor`));
  }
  expect(await newest()).toBe(before);
});

test('a preferred claim becomes the statement, with the reason and the day; the one before steps back', async () => {
  const was = await service.ask<{ claims: { nodes: { key: string; rank: string; value: string }[] }; agreement: { revision: number } }>(
    '{ claims(where: { about: { agreement: { key: { eq: "bergen-dalian-friendship" } } }, property: { eq: "type" } }) { nodes { key rank value revision } } agreement(key: "bergen-dalian-friendship") { revision } }',
  );
  const other = was.claims.nodes.find(({ rank }) => rank === 'NORMAL')!;
  const revision = await newest();
  const answer = await office.answer(
    `mutation { prefer(input: { key: "${other.key}", expectedRevision: ${revision}, reason: "the embassy saw the text" }) { revision claim { rank reason decided about { ... on Agreement { type care } } } } }`,
  );
  expect(answer.data).toMatchObject({
    prefer: {
      revision: revision + 1,
      claim: { rank: 'PREFERRED', reason: 'the embassy saw the text', decided: '2026-12-01', about: { type: other.value } },
    },
  });
  const now = await service.ask<typeof was>(
    '{ claims(where: { about: { agreement: { key: { eq: "bergen-dalian-friendship" } } }, rank: { eq: PREFERRED } }) { nodes { key } } agreement(key: "bergen-dalian-friendship") { revision } }',
  );
  expect([now.claims.nodes.map(({ key }) => key), now.agreement.revision]).toEqual([[other.key], revision + 1]);
});

test('parts keep their keys, new ones get keys that none had', async () => {
  await create('Agreement', agreement('bergen-lviv-plan', ['bergen', 'lviv', 'turku']));
  const parties = async () =>
    (
      await service.ask<{ agreement: { revision: number; parties: { key: string; actor: { key: string } }[] } }>(
        '{ agreement(key: "bergen-lviv-plan") { revision parties { key actor { ... on City { key } } } } }',
      )
    ).agreement;
  const { revision } = await parties();
  const answer = await change('Agreement', {
    ...{ key: 'bergen-lviv-plan', expectedRevision: revision },
    parties: [
      { key: 'bergen-lviv-plan#party-2', level: 'MUNICIPALITY' },
      { key: 'bergen-lviv-plan#party-1' },
      { actor: iri('city', 'seattle') },
    ].map(it => ({
      actor: iri(
        'city',
        { 'bergen-lviv-plan#party-2': 'lviv', 'bergen-lviv-plan#party-1': 'bergen' }[(it as { key?: string }).key ?? ''] ?? 'seattle',
      ),
      ...it,
    })),
  });
  expect(answer.errors).toBeUndefined();
  expect((await parties()).parties.map(({ key, actor }) => [key, actor.key])).toEqual([
    ['bergen-lviv-plan#party-2', 'lviv'],
    ['bergen-lviv-plan#party-1', 'bergen'],
    ['bergen-lviv-plan#party-4', 'seattle'],
  ]);
});

describe('bad input has one clear error with the field, the code and what is allowed, and stores nothing', () => {
  const wrongs: readonly (readonly [string, () => Promise<Answer>, string, RegExp])[] = [
    ['a wrong code', () => create('City', city('x', { identifiers: [{ scheme: 'QID', value: 'Q1', verified: true }] })), '', /"QID"/],
    ['an unknown field', () => create('City', city('x', { mayor: 'somebody' })), '', /"mayor"/],
    ['a derived field', () => create('Agreement', agreement('x', ['bergen', 'turku'], { status: 'ACTIVE' })), '', /"status"/],
    ['a key with capitals', () => create('City', city('Oslo')), 'input.key', /lower-case/],
    ['a key that is taken', () => create('City', city('bergen')), 'input.key', /one already/],
    ['an agreement with one party', () => create('Agreement', agreement('x', ['bergen'])), 'input.parties', /At least 2/],
    ['a party listed twice', () => create('Agreement', agreement('x', ['bergen', 'turku', 'bergen'])), 'input.parties', /one already/],
    ['an actor that is not there', () => create('Agreement', agreement('x', ['bergen', 'atlantis'])), 'input.parties[1].actor', /no such city/],
    ['an IRI that is not ours', () => create('Agreement', agreement('x', ['bergen'], { parties: [{ actor: iri('city', 'bergen') }, { actor: 'https://elsewhere.example/id/city/turku' }] })), 'input.parties[1].actor', /IRI of this register/],
    ['an IRI of another kind', () => create('City', city('x', { country: iri('city', 'bergen') })), 'input.country', /leads to country/],
    ['no source', () => create('Agreement', agreement('x', ['bergen', 'turku'], { sources: [] })), 'input.sources', /At least 1/],
    ['a date with a time', () => create('Agreement', agreement('x', ['bergen', 'turku'], { agreedUntil: '2026-01-01T10:00' })), 'input.agreedUntil', /EDTF/],
    ['a day that does not exist', () => create('City', city('x', { population: 1, populationOn: '2026-02-30' })), 'input.populationOn', /exists/],
    ['a formula', () => create('City', city('x', { names: [{ lang: 'nb', value: '=1+1' }] })), 'input.names.nb', /spreadsheet/],
    ['a text with NUL', () => create('City', city('x', { names: [{ lang: 'nb', value: 'a\u0000b' }] })), 'input.names.nb', /control/],
    ['half a character', () => create('City', city('x', { names: [{ lang: 'nb', value: 'a\ud800' }] })), 'input.names.nb', /whole characters/],
    ['two names in one language', () => create('City', city('x', { names: [{ lang: 'nb', value: 'a' }, { lang: 'nb', value: 'b' }] })), 'input.names[1].lang', /each language/],
    ['a language that is none', () => create('City', city('x', { names: [{ lang: 'norsk bokmål', value: 'a' }] })), 'input.names', /BCP 47/],
    ['an empty name', () => create('City', city('x', { names: [{ lang: 'nb', value: ' ' }] })), 'input.names.nb', /not empty/],
    ['a text of fifty thousand characters', () => create('City', city('x', { names: [{ lang: 'nb', value: 'x'.repeat(50_000) }] })), '', /50000 or more, where 10000 are allowed/],
    ['half a point', () => create('City', city('x', { lat: 60 })), 'input.lat, input.long', /long IS NULL/],
    ['a latitude beyond the pole', () => create('City', city('x', { lat: 91, long: 0 })), 'input.lat', /90/],
    ['a membership of an actor in itself', () => create('Membership', { key: 'x', dataset: 'bergen', role: 'MEMBER', sources: ['s01'], member: iri('organisation', 'ubc'), organisation: 'ubc' }), 'input', /organisation/],
    ['an event before the one before', () => office.answer('mutation ($input: RecordEventInput!) { recordEvent(input: $input) { revision } }', { input: event('bergen-lviv-cooperation', 'AMENDED', { date: '1999', expectedRevision: 100 }) }), '', /CONFLICT|lies wholly before|newest/],
    ['a mailbox of a person', () => create('ContactPoint', { key: 'x', dataset: 'bergen', names: [{ lang: 'nb', value: 'x' }], organisation: 'bergen-kommune', email: 'kari.nordmann@bergen.kommune.no' }), 'input.email', /./],
    ['a record that others link to', async () => office.answer(`mutation { removeCity(input: { key: "bergen", expectedRevision: ${await newest()} }) { revision } }`), 'input.key', /links to it/],
    ['a parent below itself', async () => commit([{ createOrganisation: { key: 'a', dataset: 'bergen', kind: 'OTHER', names: [{ lang: 'nb', value: 'a' }], partOf: 'b' } }, { createOrganisation: { key: 'b', dataset: 'bergen', kind: 'OTHER', names: [{ lang: 'nb', value: 'b' }], partOf: 'a' } }]), 'changes[', /above itself/],
  ]; // prettier-ignore
  test.each(wrongs)('%s', async (_, wrong, field, allowed) => {
    const before = await newest();
    const answer = await wrong();
    const error = first(answer)!;
    expect(answer.errors).toHaveLength(1);
    expect(error.message).toMatch(allowed);
    expect(error.message.length).toBeLessThan(1000);
    if (field) expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: expect.stringContaining(field) as string });
    expect(await newest()).toBe(before);
  });
});

test('a draft is told nowhere until it moves to a public dataset, and stays there', async () => {
  const text = (value: string) => ['nb', 'nn', 'en'].map(lang => ({ lang, value }));
  const drafts = {
    ...{ key: 'drafts', dataset: 'drafts', titles: text('Drafts'), descriptions: text('What is not decided yet.'), public: false },
    ...{
      licence: 'http://publications.europa.eu/resource/authority/licence/CC0',
      publisher: 'bergen-kommune',
      contactPoint: 'bergen-international',
    },
  };
  const { dataset } = await service.ask<{ dataset: { contactPoint: { key: string } } }>(
    '{ dataset(key: "bergen") { contactPoint { key } } }',
  );
  const made = await commit([
    { createDataset: { ...drafts, contactPoint: dataset.contactPoint.key } },
    { createAgreement: agreement('bergen-turku-draft', ['bergen', 'turku'], { dataset: 'drafts' }) },
  ]);
  expect(made.errors).toBeUndefined();
  const told = async () => {
    const { agreement, agreements } = await service.ask<{ agreement: object | null; agreements: { totalCount: number } }>(
      '{ agreement(key: "bergen-turku-draft") { key } agreements { totalCount } }',
    );
    const dump = await (await service.get('/data/all.nq')).text();
    return [
      agreement !== null,
      agreements.totalCount,
      dump.includes('bergen-turku-draft'),
      (await service.get('/doc/agreement/bergen-turku-draft')).status,
    ];
  };
  const [, count] = await told();
  expect(await told()).toEqual([false, count, false, 404]);
  const move = async (to: string) => change('Agreement', { key: 'bergen-turku-draft', expectedRevision: await newest(), dataset: to });
  expect((await move('bergen')).errors).toBeUndefined();
  expect(await told()).toEqual([true, Number(count) + 1, true, 200]);
  expect(first(await move('drafts'))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'input' } });
});

test('a link to what is kept back is refused as one to what is not there', async () => {
  const { header } = await keyOf(service, { name: 'an editor', role: 'editor', datasets: ['bergen'] });
  const text = { lang: 'en', value: 'Kept back' };
  expect((await create('City', city('kept-back', { dataset: 'drafts', names: [text] }))).errors).toBeUndefined();
  const tried = async (key: string) =>
    first(
      await office.answer(
        'mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { revision } }',
        { input: agreement('bergen-kept-back', ['bergen', key]) },
        header,
      ),
    )?.message.replaceAll(key, '…');
  expect(await tried('kept-back')).toBe(await tried('atlantis'));
  expect(await tried('kept-back')).toMatch(/There is no such city/);
});

test('a key that something hidden has or had is refused as one that something public has, and may be told where all may be seen', async () => {
  const { header } = await keyOf(service, { name: 'an editor', role: 'editor', datasets: ['bergen'] });
  const hidden = { dataset: 'drafts' };
  for (const key of ['hidden-and-gone', 'hidden-and-there']) expect((await create('City', city(key, hidden))).errors).toBeUndefined();
  await office.write(`mutation { removeCity(input: { key: "hidden-and-gone", expectedRevision: ${await newest()} }) { revision } }`);
  const tried = async (key: string, headers?: Record<string, string>) => {
    const sent = 'mutation ($input: CreateCityInput!) { createCity(input: $input) { revision } }';
    return JSON.stringify((await office.answer(sent, { input: city(key) }, headers)).errors).replaceAll(key, '…');
  };
  const [shown, gone, there] = [
    await tried('turku', header),
    await tried('hidden-and-gone', header),
    await tried('hidden-and-there', header),
  ];
  expect(shown).toMatch(/There is one already with this key\./);
  expect([gone, there]).toEqual([shown, shown]);
  expect(await tried('hidden-and-gone')).toMatch(/`restoreCity` brings it back/);
});

test('what nobody may is refused, whoever asks', async () => {
  const nobody = await office.answer(`mutation { removeCity(input: { key: "turku", expectedRevision: 1 }) { revision } }`, {}, {});
  expect(first(nobody)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('A7: a change is told though more is asked of the record than an answer may have', async () => {
  await create('City', city('long'));
  await service.app.db.query(`UPDATE city SET names = jsonb_build_object('nb', repeat('x', 180000)) WHERE key = 'long'`);
  const asked = Array.from({ length: 28 }, (_, at) => `a${at}: name`).join(' ');
  const before = await newest();
  const told = await office.answer(`mutation { changeCity(input: { key: "long", expectedRevision: ${before}, homepage: "https://long.example" }) { revision city { ${asked} } } }`); // prettier-ignore
  expect(told).toMatchObject({ data: { changeCity: { revision: before + 1 } } });
  expect(await service.answer(`{ city(key: "long") { ${asked} } }`)).toMatchObject({
    errors: [{ extensions: { code: 'ANSWER_TOO_LARGE' } }],
  });
});
