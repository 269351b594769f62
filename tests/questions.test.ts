import { startService, publicUrl, type Service } from './service';

/** The competency questions that reading alone can answer, asked through HTTP of the seed and nothing else. */
let service: Service;
beforeAll(async () => (service = await startService()), 120_000);
afterAll(() => service.stop());

const iri = (concept: string, key: string) => `${publicUrl}/id/${concept}/${key}`;
const keys = ({ nodes }: { nodes: { key: string }[] }) => nodes.map(({ key }) => key).sort();
interface Tie { key: string; type: string; status: string; parties: { actor: { key: string } }[] } // prettier-ignore
interface Ties { certain: { nodes: Tie[] }; possible: { nodes: Tie[] } } // prettier-ignore
const tiesOn = async (on: string, of = 'bergen') => {
  const query = `query ($of: ID!, $on: Date!) { ties(of: $of, on: $on) { certain { nodes { ...tie } } possible { nodes { ...tie } } } }
    fragment tie on Agreement { key type status parties { actor { ... on City { key } ... on Organisation { key } } } }`;
  return (await service.ask<{ ties: Ties }>(query, { of: iri('city', of), on })).ties;
};
const active = [
  ...[
    'bergen-gothenburg-twinning',
    'bergen-turku-twinning',
    'bergen-aarhus-twinning',
    'bergen-newcastle-twinning',
    'bergen-seattle-twinning',
  ],
  ...['bergen-gothenburg-turku-aarhus-twinning', 'bergen-dalian-friendship', 'bergen-lviv-cooperation'],
];

describe('1: which ties of Bergen are active on 2026-02-01', () => {
  test('eight, by type', async () => {
    const { certain, possible } = await tiesOn('2026-02-01');
    expect(keys(certain)).toEqual([...active].sort());
    expect(keys(possible)).toEqual([]);
    expect(new Set(certain.nodes.map(({ status }) => status))).toEqual(new Set(['ACTIVE']));
    const ofType = (wanted: string) => certain.nodes.filter(({ type }) => type === wanted).length;
    expect([ofType('TWINNING'), ofType('FRIENDSHIP'), ofType('COOPERATION')]).toEqual([6, 1, 1]);
    const partners = new Set(certain.nodes.flatMap(({ parties }) => parties.map(({ actor }) => actor.key)).filter(key => key !== 'bergen'));
    expect([...partners].sort()).toEqual(['aarhus', 'dalian', 'gothenburg', 'lviv', 'newcastle', 'seattle', 'turku']);
  });
  test('Rostock sees Bergen as possible', async () => {
    const { certain, possible } = await tiesOn('2026-02-01', 'rostock');
    expect([keys(certain), keys(possible)]).toEqual([[], ['bergen-rostock-twinning']]);
  });
});

test.each([
  ['2025-12-31', false],
  ['2026-01-18', false],
  ['2026-01-19', true],
])('2: on %s, Lviv is there: %s', async (on, there) => {
  const { certain, possible } = await tiesOn(on);
  expect(keys(certain)).toEqual(active.filter(key => there || key !== 'bergen-lviv-cooperation').sort());
  expect(keys(possible)).toEqual([]);
});

describe('3: ties in the past', () => {
  const four = ['bergen-aarhus-twinning', 'bergen-gothenburg-turku-aarhus-twinning', 'bergen-gothenburg-twinning', 'bergen-turku-twinning'];
  const newcastle = 'bergen-newcastle-twinning';
  test('on 1950-01-01 four are certain, and Newcastle is possible', async () => {
    const { certain, possible } = await tiesOn('1950-01-01');
    expect([keys(certain), keys(possible)]).toEqual([four, [newcastle]]);
  });
  test.each([
    ['1946-12-30', [], four],
    ['1946-12-31', four, []],
    ['1945-12-31', [], []],
  ])('on %s the four are as sure as a year allows', async (on, sure, maybe) => {
    const { certain, possible } = await tiesOn(on);
    const among = (list: { nodes: { key: string }[] }) => keys(list).filter(key => four.includes(key));
    expect([among(certain), among(possible)]).toEqual([sure, maybe]);
  });
  test.each([
    ['2023-12-30', 'possible'],
    ['2023-12-31', 'certain'],
  ] as const)('Newcastle on %s is %s', async (on, how) => {
    expect(keys((await tiesOn(on))[how])).toContain(newcastle);
  });
});

test('4: what kind of agreement Dalian’s is, in whose words', async () => {
  const { agreement } = await service.ask<{ agreement: unknown }>(`{ agreement(key: "bergen-dalian-friendship") {
    type validFrom typeAsStated { lang value }
    claims(where: { property: { eq: "type" } }, first: 10) { nodes { value rank claimant asStatedTexts { lang value } source { key } } }
    events { nodes { date type sources { key } } }
    parties { recognition actor { ... on City { key } } }
  } }`);
  expect(agreement).toEqual({
    type: 'FRIENDSHIP',
    validFrom: '2010-05-23',
    typeAsStated: expect.arrayContaining([{ lang: 'en', value: 'friendship agreement' }, { lang: 'en', value: 'agreement on cooperation' }]), // prettier-ignore
    claims: {
      nodes: expect.arrayContaining([
        {
          value: 'FRIENDSHIP',
          rank: 'PREFERRED',
          claimant: 'City of Bergen',
          asStatedTexts: [{ lang: 'en', value: 'friendship agreement' }],
          source: { key: 's01' },
        },
        {
          value: 'COOPERATION',
          rank: 'NORMAL',
          claimant: 'Norwegian embassy in China',
          asStatedTexts: [{ lang: 'en', value: 'agreement on cooperation' }],
          source: { key: 's16' },
        },
      ]),
    },
    events: { nodes: [{ date: '2010-05-23', type: 'SIGNED', sources: [{ key: 's16' }] }] },
    parties: [{ recognition: 'RECOGNISED', actor: { key: 'bergen' } }, { recognition: 'UNKNOWN', actor: { key: 'dalian' } }], // prettier-ignore
  });
});

test('5: one agreement has more than two parties', async () => {
  const { agreements } = await service.ask<{ agreements: { nodes: unknown[] } }>(
    `{ agreements(where: { partyCount: { gt: 2 } }) { nodes { key parties { actor { ... on City { key } } } } } }`,
  );
  const parties = ['bergen', 'gothenburg', 'turku', 'aarhus'].map(key => ({ actor: { key } }));
  expect(agreements.nodes).toEqual([{ key: 'bergen-gothenburg-turku-aarhus-twinning', parties }]);
});

test.each([
  ...['Åbo', 'Abo', 'Turku', 'turku'].map(name => [name, 'turku'] as const),
  ...['Århus', 'Arhus', 'Aarhus'].map(name => [name, 'aarhus'] as const),
  ...['Göteborg', 'Goteborg', 'Gothenburg'].map(name => [name, 'gothenburg'] as const),
  ...([['Luebeck', 'luebeck'], ['Львів', 'lviv'], ['大连市', 'dalian'], ['Bergen', 'bergen']] as const), // prettier-ignore
])('6: a search for %s finds %s only', async (search, key) => {
  const { cities } = await service.ask<{ cities: { nodes: unknown[] } }>(
    `query ($search: String) { cities(search: $search) { nodes { key } } }`,
    { search },
  );
  expect(cities.nodes).toEqual([{ key }]);
});

describe('7: identifiers', () => {
  const city = async (scheme: string, value: string) =>
    await service.answer(`query ($identifier: IdentifierInput) { city(identifier: $identifier) { key } }`, {
      identifier: { scheme, value },
    });
  test.each([
    ['KOMMUNENUMMER', '4601'],
    ['WIKIDATA', 'Q26793'],
    ['GEONAMES', '3161732'],
  ])('%s %s is the city', async (scheme, value) => {
    // prettier-ignore
    expect(await city(scheme, value)).toEqual({ data: { city: { key: 'bergen' } } });
  });
  test('the organisation number is the municipality’s, which is linked both ways', async () => {
    const { organisation } = await service.ask<{ organisation: unknown }>(
      `{ organisation(identifier: { scheme: ORGNR, value: "964338531" }) { key city { key municipality { key } } } }`,
    );
    expect(organisation).toEqual({ key: 'bergen-kommune', city: { key: 'bergen', municipality: { key: 'bergen-kommune' } } });
    expect(await city('ORGNR', '964338531')).toEqual({ data: { city: null } });
    expect(await city('WIKIDATA', 'Q1')).toEqual({ data: { city: null } });
  });
  test.each([
    ['WIKIDATA', 'Q0'],
    ['ORGNR', '964338532'],
  ])('a malformed %s is an input error that names the scheme', async (scheme, value) => {
    // prettier-ignore
    const { errors } = await city(scheme, value);
    expect(errors).toMatchObject([{ message: expect.stringContaining(scheme), extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('10: nothing in the schema is about a person', async () => {
  const sdl = JSON.stringify(
    await service.ask('{ __schema { types { name fields { name args { name } } inputFields { name } enumValues { name } } } }'),
  );
  expect(sdl).not.toMatch(/person|mayor|signatory(?!")|birth|born|mobile|privatePhone/i);
  const { errors, data } = await service.answer('{ organisations { nodes { contactPerson } } }');
  expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
});

describe('24: which records need care on 2026-12-01', () => {
  const concepts = [
    'agreements',
    'memberships',
    'cities',
    'organisations',
    'pillars',
    'historicalTies',
    'strategies',
    'projects',
    'events',
  ];
  const needing = async (on: string) => {
    const fields = concepts.map(name => `${name}(first: 100) { nodes { key care(on: $on) } }`).join(' ');
    const answer = await service.ask<Record<string, { nodes: { key: string; care: string[] }[] }>>(`query ($on: Date) { ${fields} }`, {
      on,
    });
    return Object.values(answer)
      .flatMap(({ nodes }) => nodes)
      .flatMap(({ key, care }) => care.map(code => [code, key] as const));
  };
  const expected: Record<string, string[]> = {
    NO_START: ['bergen-newcastle-twinning', 'bergen-hanse', 'bergen-owhc', 'bergen-icc', 'bergen-gcf'],
    NO_DOCUMENT: active,
    STALE: [
      ...['bergen-gothenburg-twinning', 'bergen-turku-twinning', 'bergen-dalian-friendship'],
      ...['vnb', 'hanse', 'owhc', 'uccn', 'ubc', 'gcf'].map(key => `bergen-${key}`),
    ],
    CONFLICT: ['bergen-dalian-friendship', 'bergen-hebron-letter-of-intent', 'his-1'],
    OPEN_PROPOSAL: ['bergen-hebron-letter-of-intent', 'bergen-eurhr', 'bergen-ubc', 'bergen-gcf'],
    ONE_SIDED: [
      'bergen-rostock-twinning',
      ...['luebeck', 'asmara', 'quebec', 'kabul', 'segou', 'malaga'].map(key => `bergen-${key}-twinning`),
    ],
    OWN_SIDE_SILENT: ['bergen-lviv-cooperation'],
    UNVERIFIED: [
      'bergen',
      'turku',
      'aarhus',
      'gothenburg',
      'eurocities',
      'hanse',
      'ubc',
      'uccn',
      'iclei',
      'bergen-2018-p1',
      'bergen-2018-p2',
      'bergen-2018-p3',
    ],
  };
  test.each(Object.entries(expected))('%s: exactly these', async (code, keys) => {
    const found = (await needing('2026-12-01')).filter(([care]) => care === code).map(([, key]) => key);
    expect(found.sort()).toEqual([...keys].sort());
  });
  test('Aarhus is not stale on 2026-12-01, and is on 2027-01-01', async () => {
    const stale = async (on: string) =>
      (await needing(on)).filter(([code, key]) => code === 'STALE' && key.includes('aarhus')).map(([, key]) => key);
    expect(await stale('2026-12-01')).toEqual([]);
    expect((await stale('2027-01-01')).sort()).toEqual(['bergen-aarhus-twinning', 'bergen-gothenburg-turku-aarhus-twinning']);
  });
});

describe('25: the annual overview for the council', () => {
  const events = async (year: string, types: string[]) => {
    const query = `query ($year: EDTF, $types: [EventType!]) { events(where: { date: { gte: $year, lte: $year }, type: { in: $types } }, orderBy: DATE_ASC) { nodes {
      type date about { ... on Agreement { key pillars { key } } } sources { key } } } }`;
    return (await service.ask<{ events: { nodes: unknown[] } }>(query, { year, types })).events.nodes;
  };
  const line = (type: string, date: string, key: string, source: string) => ({
    type,
    date,
    about: { key, pillars: [] },
    sources: [{ key: source }],
  });
  test('2026: one added, none suspended, none ended', async () => {
    expect(await events('2026', ['SIGNED', 'ESTABLISHED', 'ENTERED_INTO_FORCE', 'SUSPENDED', 'TERMINATED', 'EXPIRED'])).toEqual([
      line('SIGNED', '2026-01-19', 'bergen-lviv-cooperation', 's17'),
    ]);
  });
  test('2023 and 2022: the resolutions of the council', async () => {
    const hebron = 'bergen-hebron-letter-of-intent';
    expect(await events('2023', ['COUNCIL_RESOLUTION'])).toEqual([
      line('COUNCIL_RESOLUTION', '2023-01-25', hebron, 's09'),
      line('COUNCIL_RESOLUTION', '2023-11-22', hebron, 's10'),
    ]);
    expect(await events('2022', ['COUNCIL_RESOLUTION'])).toEqual([
      line('COUNCIL_RESOLUTION', '2022-03-30', 'bergen-lviv-cooperation', 's08'),
    ]);
  });
  test('by pillar, department and goal: three pillars with none, and every line linked to none', async () => {
    const { pillars, linked } = await service.ask<{ pillars: { nodes: { key: string }[] }; linked: { totalCount: number } }>(
      `{ pillars { nodes { key } }
         linked: agreements(where: { or: [{ pillars: { some: {} } }, { responsibleBody: {} }, { sdgs: { isEmpty: false } }] }) { totalCount } }`,
    );
    const of = async ({ key }: { key: string }) =>
      service.ask(`query ($key: String) { agreements(where: { pillars: { some: { key: { eq: $key } } } }) { totalCount } }`, { key });
    expect(await Promise.all(pillars.nodes.map(of))).toEqual(Array(3).fill({ agreements: { totalCount: 0 } }));
    expect(linked.totalCount).toBe(0);
  });
});

test('6: an agreement is found by who is bound by it, a membership by both its ends', async () => {
  const found = await service.ask<Record<string, { nodes: { key: string }[] }>>(
    `{ abo: agreements(search: "Åbo") { nodes { key } } turku: agreements(search: "turku twin") { nodes { key } }
       city: memberships(search: "bergen", first: 1) { nodes { key } } nobody: memberships(search: "turku") { nodes { key } } }`,
  );
  expect(found.abo!.nodes.map(({ key }) => key)).toContain('bergen-turku-twinning');
  expect(found.abo!.nodes.every(({ key }) => key.includes('turku') || key.includes('nordic'))).toBe(true);
  expect([found.turku!.nodes, found.city!.nodes.length, found.nobody!.nodes]).toEqual([[], 1, []]);
});
