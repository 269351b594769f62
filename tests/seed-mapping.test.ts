import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domain } from '../src/domain';
import { prefer, type Candidate } from '../src/domain/preference';
import { knownFrom } from '../src/domain/seed/known';
import type { Mapped } from '../src/domain/seed/seed';
import { NotLoaded } from '../src/intake/problem';
import { readSeed } from '../src/intake/load-seed';
import { readPortal } from '../src/intake/portal';
import type { NewRecord, Pointer } from '../src/model/new-record';
import { readConcepts } from '../src/model/read';
import { unfit } from './unfit';

const data = join(__dirname, '../data');
const concepts = readConcepts(domain, 'https://kontor.example/def#');
let bergen: Mapped;
let official: Mapped;

beforeAll(async () => {
  bergen = await readSeed('bergen', data);
  official = await readSeed('official-claims', data, knownFrom(bergen.records));
});

const of = ({ records }: Mapped, concept: string) => records.filter(record => record.concept === concept);
const find = ({ records }: Mapped, concept: string, key: string) =>
  records.find(record => record.concept === concept && record.key === key);
const keyOf = (link: unknown) => (link as Pointer).key;
const keysOf = (links: unknown) => ((links ?? []) as Pointer[]).map(keyOf);
const eventsOf = (seed: Mapped, about: string) =>
  of(seed, 'Event')
    .filter(({ values }) => keyOf(values.about) === about)
    .map(({ values }) => [values.type, values.date].filter(Boolean).join(' '));
const claimsOn = (seed: Mapped, about: string, property: string) =>
  of(seed, 'Claim').filter(({ values }) => keyOf(values.about) === about && values.property === property);

describe('the seed bergen', () => {
  test('has as many records of each concept as the model says', () => {
    const counts = Object.fromEntries(concepts.map(({ name }) => [name, of(bergen, name).length]));
    expect(counts).toMatchObject({
      City: 18,
      Agreement: 17,
      Membership: 14,
      Source: 61,
      Organisation: 27,
      Pillar: 3,
      Strategy: 2,
      Project: 5,
      Dataset: 1,
      ContactPoint: 1,
    });
    expect(
      of(bergen, 'HistoricalTie')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['bergen-human-rights-city', 'his-1', 'his-2', 'his-3', 'his-4', 'his-5']);
  });

  test('keeps only the countries that occur', () => {
    const used = new Set(
      [...of(bergen, 'City'), ...of(bergen, 'Organisation')].flatMap(({ values }) => (values.country ? [keyOf(values.country)] : [])),
    );
    expect(new Set(of(bergen, 'Country').map(({ key }) => key))).toEqual(used);
  });

  test('names Bergen in every meeting of a network: as the host, or among the guests', () => {
    const meetings = of(bergen, 'Visit').filter(({ values }) => values.kind === 'NETWORK_MEETING');
    expect(meetings.map(({ key, values }) => [key, values.host && keyOf(values.host), keysOf(values.guests)])).toEqual([
      ...['evt-1', 'evt-2', 'evt-3'].map(key => [key, 'bergen', []]),
      ...['evt-4', 'evt-5', 'evt-6'].map(key => [key, undefined, ['bergen']]),
    ]);
  });

  test('names the ties of Bergen by their cities and type', () => {
    expect(of(bergen, 'Agreement').map(({ key }) => key)).toEqual([
      ...[
        'bergen-gothenburg-twinning',
        'bergen-turku-twinning',
        'bergen-aarhus-twinning',
        'bergen-newcastle-twinning',
        'bergen-seattle-twinning',
      ],
      ...[
        'bergen-dalian-friendship',
        'bergen-lviv-cooperation',
        'bergen-hebron-letter-of-intent',
        'bergen-gothenburg-turku-aarhus-twinning',
      ],
      ...['bergen-rostock-twinning', 'bergen-region-ostersund-memorandum', 'bergen-luebeck-twinning', 'bergen-asmara-twinning'],
      ...['bergen-quebec-twinning', 'bergen-kabul-twinning', 'bergen-segou-twinning', 'bergen-malaga-twinning'],
    ]);
  });

  test.each([
    ['bergen-gothenburg-twinning', ['ESTABLISHED 1946']],
    ['bergen-turku-twinning', ['ESTABLISHED 1946', 'ATTESTED 2014']],
    ['bergen-newcastle-twinning', ['ESTABLISHED', 'GIFT 1949', 'GIFT 2023', 'ATTESTED 2023']],
    ['bergen-dalian-friendship', ['SIGNED 2010-05-23']],
    ['bergen-lviv-cooperation', ['COUNCIL_RESOLUTION 2022-03-30', 'SIGNED 2026-01-19']],
    ['bergen-hebron-letter-of-intent', ['COUNCIL_RESOLUTION 2023-01-25', 'COUNCIL_RESOLUTION 2023-11-22']],
    ['bergen-gothenburg-turku-aarhus-twinning', ['ESTABLISHED 1946', 'MEETING 2013', 'MEETING 2015', 'MEETING', 'ATTESTED 2021']],
    ['bergen-rostock-twinning', ['ESTABLISHED 1965']],
    ['bergen-region-ostersund-memorandum', []],
    ['bergen-luebeck-twinning', []],
    ['bergen-ubc', ['JOINED 1991', 'TERMINATION_PROPOSED']],
    ['bergen-eurhr', ['PROPOSED']],
    ['bergen-owhc', ['JOINED', 'ATTESTED 2019']],
    ['bergen-uccn', ['JOINED 2015-12-11', 'ATTESTED 2019-12-31']],
    ['bergen-vnb', ['JOINED 2003']],
    ['bergen-iclei', []],
  ])('tells what happened to %s', (about, events) => {
    expect(eventsOf(bergen, about)).toEqual(events);
  });

  test('holds two claims on the type of the agreement with Dalian, and prefers that of Bergen', () => {
    const claims = claimsOn(bergen, 'bergen-dalian-friendship', 'type');
    expect(
      claims.map(({ key, values: { value, asStated, claimant, source, rank } }) => [key, value, asStated, claimant, keyOf(source), rank]),
    ).toEqual([
      ['c006-type', 'FRIENDSHIP', { en: 'friendship agreement' }, 'City of Bergen', 's01', 'PREFERRED'],
      ['c007-type', 'COOPERATION', { en: 'agreement on cooperation' }, 'Norwegian embassy in China', 's16', 'NORMAL'],
    ]);
    expect(find(bergen, 'Event', 'bergen-dalian-friendship-1')?.values.sources).toEqual([{ concept: 'Source', key: 's16' }]);
  });

  test('leaves the begin of the Kontor open between three claims', () => {
    expect(claimsOn(bergen, 'his-1', 'period').map(({ values }) => [values.value, values.rank])).toEqual(['1343/', '1360/', '1365/'].map(value => [value, 'NORMAL'])); // prettier-ignore
    expect(find(bergen, 'HistoricalTie', 'his-1')?.values.period).toBeUndefined();
  });

  test('says of each of the claims of others what one source says of its type', () => {
    const claims = ['luebeck', 'asmara', 'quebec', 'kabul', 'segou', 'malaga'].map(city =>
      claimsOn(bergen, `bergen-${city}-twinning`, 'type'),
    );
    expect(claims.map(group => group.map(({ values }) => keyOf(values.source)))).toEqual([['s22', 's41', 's43'], ['s22', 's43'], ['s22', 's43'], ['s22'], ['s22'], ['s43']]); // prettier-ignore
  });

  test('leaves empty what nobody has checked, and says it as a claim without a source', () => {
    const unsourced = of(bergen, 'Claim').filter(({ values }) => keyOf(values.source) === 'unsourced');
    expect([...new Set(unsourced.map(({ values }) => keyOf(values.about)))].sort()).toEqual([
      'bergen-2018-p1',
      'bergen-2018-p2',
      'bergen-2018-p3',
      'eurocities',
      'hanse',
      'iclei',
      'ubc',
      'uccn',
    ]);
    for (const { values } of unsourced) {
      const { values: held } = bergen.records.find(({ key }) => key === keyOf(values.about))!;
      expect(held[values.property as string]).toEqual(
        values.property === 'names' ? { en: expect.stringMatching(/./) as unknown } : undefined,
      );
      expect(values.rank).toBe('NORMAL');
    }
  });

  test('keeps apart which identifiers are verified', () => {
    const verified = (scheme: string, is: boolean) =>
      of(bergen, 'Identifier').filter(({ values }) => values.scheme === scheme && values.verified === is).map(({ values }) => values.value); // prettier-ignore
    expect(verified('WIKIDATA', true).sort()).toEqual([
      'Q1425428',
      'Q168225',
      'Q25319',
      'Q26793',
      'Q2843',
      'Q2861',
      'Q36036',
      'Q3642',
      'Q38511',
      'Q5083',
      'Q74881',
    ]);
    expect([
      verified('WIKIDATA', false),
      verified('GEONAMES', true).length,
      verified('GEONAMES', false),
      verified('NUTS3', true),
      verified('NUTS3', false).length,
    ]).toEqual([['Q25287'], 16, [], [], 4]);
    expect([verified('KOMMUNENUMMER', true), verified('ORGNR', true), verified('COM_SIGNATORY', true), verified('GCOM', true)]).toEqual([
      ['4601'],
      ['964338531'],
      ['12061'],
      ['NO0002'],
    ]);
  });

  test('gives Turku its names apart from each other', () => {
    expect(find(bergen, 'City', 'turku')?.values).toMatchObject({
      names: { nb: 'Åbo', nn: 'Åbo', en: 'Turku', fi: 'Turku', sv: 'Åbo' },
      altNames: { nb: ['Turku'], nn: ['Turku'] },
    });
  });

  test('expects each status of the tables, and no document of any agreement', () => {
    expect(bergen.expectations).toHaveLength(17 + 14);
    expect(bergen.expectations.find(({ key }) => key === 'bergen-ubc')).toEqual({
      concept: 'Membership',
      key: 'bergen-ubc',
      status: 'ACTIVE',
      origin: 'memberships.csv:6',
    });
    expect(bergen.expectations.filter(({ status }) => status === 'CLAIMED')).toHaveLength(7);
    expect(of(bergen, 'Agreement').filter(({ values }) => values.documents)).toEqual([]);
  });

  test('names no author as a publisher', () => {
    expect(of(bergen, 'Source').filter(({ values }) => /et al/.test(String(values.publisher)))).toEqual([]);
    expect(find(bergen, 'Source', 's43')?.values.citation).toMatch(/^Kaltenbrunner et al\./);
  });
});

describe('the seed official-claims', () => {
  test.each([
    ['aarhus-gothenburg-twinning', ['ESTABLISHED 1946']],
    ['turku-aarhus-twinning', ['ESTABLISHED 1946']],
    ['turku-gothenburg-twinning', ['ESTABLISHED 1946']],
    ['aarhus-lviv-letter-of-intent', ['LETTER_OF_INTENT_SIGNED']],
    ['gothenburg-newcastle-partnership', ['SIGNED 2001', 'DECLARED_DORMANT']],
    ['gothenburg-chicago-partnership', ['ESTABLISHED', 'DECLARED_DORMANT']],
    ['gothenburg-saint-petersburg-cooperation', ['SIGNED 1963', 'DECLARED_DORMANT', 'SUSPENDED 2016']],
    ['turku-saint-petersburg-twinning', ['ESTABLISHED 1953', 'SUSPENDED 2022-02-28']],
    ['tromso-murmansk-twinning', ['SIGNED 1972', 'SUSPENDED 2022', 'TERMINATED 2022-10-26']],
    ['sor-varanger-pechenga-friendship', ['ESTABLISHED', 'SUSPENDED ../2022-11-02', 'TERMINATION_PROPOSED', 'MOTION_REJECTED 2022-11-02']],
    ['akureyri-murmansk-twinning', ['ESTABLISHED 1994', 'TERMINATED 2022-11-15', 'TERMINATED 2022-12-15']],
    ['vardo-arkhangelsk-twinning', ['ESTABLISHED', 'TERMINATED']],
    ['herning-vanersborg-twinning', ['ESTABLISHED 1946', 'RESET_BY_MERGER 2007']],
    ['foreningen-norden-herning-vanersborg-twinning', ['ESTABLISHED 2007/..']],
    ['sor-trondelag-chongqing-friendship', ['SIGNED 2005', 'SUPERSEDED 2007-06-14']],
    ['sor-trondelag-chongqing-twinning', ['SIGNED 2007-06-14']],
    ['gothenburg-shanghai-memorandum', ['SIGNED 2017-05']],
    ['turku-rostock-twinning', ['ESTABLISHED 1958']],
    ['newcastle-groningen-twinning', ['ESTABLISHED 1946', 'ATTESTED']],
    ['rovaniemi-murmansk-twinning', ['SIGNED 1965', 'SUSPENDED 2022-03']],
    ['narvik-tosno-twinning', []],
    ['steigen-podporozhye-twinning', []],
    ['seattle-tashkent-twinning', []],
  ])('tells what happened to %s', (about, events) => {
    expect(find(official, 'Agreement', about)).toBeDefined();
    expect(eventsOf(official, about)).toEqual(events);
  });

  test('has Newcastle leave Gothenburg off its list', () => {
    const parties = of(official, 'Party').filter(({ values }) => keyOf(values.agreement) === 'gothenburg-newcastle-partnership');
    expect(parties.map(({ values }) => [keyOf(values.actor), values.recognition])).toEqual([['gothenburg', 'RECOGNISED'], ['newcastle', 'NOT_LISTED']]); // prettier-ignore
  });

  test('says what came after an agreement, and under which one a memorandum was made', () => {
    expect(find(official, 'Agreement', 'sor-trondelag-chongqing-friendship')?.values.successor).toMatchObject({
      key: 'sor-trondelag-chongqing-twinning',
    });
    expect(find(official, 'Agreement', 'herning-arsuk-twinning')?.values.successor).toMatchObject({
      key: 'foreningen-norden-herning-arsuk-twinning',
    });
    expect(find(official, 'Agreement', 'gothenburg-shanghai-memorandum')?.values).toMatchObject({
      agreedUntil: '2020',
      framework: { key: 'gothenburg-shanghai-partnership' },
    });
  });

  test('makes no city, source or country that is there already, and turns every row into a claim', () => {
    const held = new Set(bergen.records.map(({ concept, key }) => `${concept} ${key}`));
    expect(official.records.filter(({ concept, key }) => held.has(`${concept} ${key}`))).toEqual([]);
    const urls = new Set(of(bergen, 'Source').map(({ values }) => values.url));
    expect(of(official, 'Source').filter(({ values }) => urls.has(values.url))).toEqual([]);
    const rows = new Set(of(official, 'Claim').map(({ key }) => key.slice(0, 4)));
    expect(rows.size).toBe(141);
  });

  test('makes a city of its own of a name that is taken in another country', async () => {
    const elsewhere = { key: 'kiel', names: { en: 'Kiel' }, country: 'us', identifiers: [] };
    const known = knownFrom(bergen.records);
    const { records } = await readSeed('official-claims', data, { ...known, cities: [...known.cities, elsewhere] });
    expect(records.filter(({ concept, key }) => concept === 'City' && key.startsWith('kiel')).map(({ key }) => key)).toEqual(['kiel-de']);
    expect(records.some(({ key }) => key === 'aarhus-kiel-de-partnership')).toBe(true);
  });
});

describe('both seeds', () => {
  test('have each key once', () => {
    const all = [...bergen.records, ...official.records].map(({ concept, key }) => `${concept} ${key}`);
    expect(all.filter((id, at) => all.indexOf(id) < at)).toEqual([]);
    expect(all.filter(id => !/^\w+ (?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*(#[a-z]+-\d+)?$/.test(id))).toEqual([]);
  });

  test('fit what is declared', () => {
    expect(unfit(concepts, bergen.records)).toEqual([]);
    expect(unfit(concepts, official.records, bergen.records)).toEqual([]);
  });

  test('put every record, and no part, into their dataset', () => {
    const lapses = (seed: Mapped, dataset: string) =>
      seed.records.filter(({ ordinal, values }) => (ordinal ? values.dataset !== undefined : keyOf(values.dataset) !== dataset));
    expect([lapses(bergen, 'bergen'), lapses(official, 'official-claims')]).toEqual([[], []]);
  });

  test('let the register say what the preferred claim says, and prefer one claim at most', () => {
    for (const seed of [bergen, official]) {
      const preferred = of(seed, 'Claim').filter(({ values }) => values.rank === 'PREFERRED');
      const subjects = preferred.map(({ values }) => `${keyOf(values.about)} ${String(values.property)}`);
      expect(subjects.filter((subject, at) => subjects.indexOf(subject) < at)).toEqual([]);
      const valueOf = ({ values }: NewRecord) =>
        seed.records.find(({ concept, key }) => concept === (values.about as Pointer).concept && key === keyOf(values.about))!.values[
          values.property as string
        ];
      expect(preferred.filter(claim => valueOf(claim) !== claim.values.value)).toEqual([]);
      expect(preferred.filter(({ values }) => !values.reason)).toEqual([]);
    }
  });

  test('give every relation, event and tie a source', () => {
    const sourced = ['Agreement', 'Membership', 'Event', 'HistoricalTie'];
    expect(
      [...bergen.records, ...official.records].filter(({ concept, values }) => sourced.includes(concept) && !keysOf(values.sources).length),
    ).toEqual([]);
  });

  test('hold no address of a person', async () => {
    expect(JSON.stringify([bergen, official])).not.toMatch(/\b[a-z]+\.[a-z-]+@/i);
    for (const folder of ['bergen', 'official-claims'])
      for (const file of await readdir(join(data, folder)))
        expect(await readFile(join(data, folder, file), 'utf8')).not.toMatch(/\b[a-z]+\.[a-z-]+@/i);
  });
});

describe('preference by rule', () => {
  const claim = (key: string, kind: Candidate['kind'], more: Partial<Candidate> = {}): Candidate => ({
    key,
    value: key,
    kind,
    closeness: 'PRIMARY',
    ...more,
  });

  test('puts the publisher’s own source first, then another party’s, then the others in order', () => {
    const inOrder = [
      ...[
        claim('z', 'OFFICIAL', { side: 'OWN' }),
        claim('y', 'OFFICIAL', { side: 'PARTY' }),
        claim('x', 'REGISTER'),
        claim('w', 'EMBASSY'),
      ],
      ...[claim('v', 'NEWS'), claim('u', 'RESEARCH'), claim('t', 'ASSOCIATION'), claim('s', 'BLOG')],
    ];
    for (const at of inOrder.keys()) expect(prefer([...inOrder.slice(at)].reverse())?.claim).toBe(inOrder[at]);
  });

  test('settles ties by date and key, and never takes what has no source', () => {
    const news = [
      claim('a', 'NEWS'),
      claim('c', 'NEWS', { date: '2021' }),
      claim('b', 'NEWS', { date: '2022-10' }),
      claim('d', 'UNSOURCED'),
    ];
    expect(prefer(news)?.claim.key).toBe('b');
    expect(prefer([claim('b', 'NEWS'), claim('a', 'NEWS')])?.claim.key).toBe('a');
    expect(prefer([claim('d', 'UNSOURCED')])).toBeUndefined();
  });

  test('takes the more precise of dates that meet, but not of those that do not', () => {
    const month = claim('a', 'OFFICIAL', { side: 'PARTY', value: '2026-01' });
    expect(prefer([month, claim('b', 'NEWS', { value: '2026-01-19' })], { dates: true })?.claim.key).toBe('b');
    expect(prefer([month, claim('b', 'NEWS', { value: '2026-02-19' })], { dates: true })?.claim.key).toBe('a');
  });

  test('lets a list made by a crowd decide only where it is allowed to', () => {
    const list = claim('a', 'DATASET', { closeness: 'TERTIARY' });
    expect([prefer([list]), prefer([list], { crowd: true })?.claim]).toEqual([undefined, list]);
    expect(prefer([claim('a', 'DATASET', { closeness: 'SECONDARY' })])).toBeDefined();
  });
});

describe('a wrong file', () => {
  let dir: string;
  beforeEach(async () => cp(data, (dir = await mkdtemp(join(tmpdir(), 'kontor-seed-'))), { recursive: true }));
  afterEach(() => rm(dir, { recursive: true }));

  const change = async (file: string, from: string, to: string) => {
    const text = await readFile(join(dir, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(dir, file), text.replace(from, to));
  };
  const problems = async (name: 'bergen' | 'official-claims' = 'bergen') => {
    const error: unknown = await readSeed(name, dir, knownFrom(bergen.records)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(NotLoaded);
    return (error as NotLoaded).message.split('\n');
  };

  test.each([
    [
      'a date that does not exist',
      'agreements.csv',
      'TWINNING,1967,',
      'TWINNING,1946-13,',
      /^agreements\.csv:6 start_date: "1946-13" is not allowed\. ./,
    ],
    [
      'a city that is not there',
      'agreements.csv',
      'bergen,turku,',
      'bergen,tuku,',
      /^agreements\.csv:3 party_b: "tuku" is not allowed\. It has to be the city_id of a row of cities\./,
    ],
    [
      'a code that is not in the list',
      'agreements.csv',
      'FRIENDSHIP',
      'FRIENDSHP',
      /^agreements\.csv:7 type: "FRIENDSHP" is not allowed\. One of TWINNING, /,
    ],
    [
      'a word that nobody has translated',
      'organisations.csv',
      ',association,',
      ',club,',
      /^organisations\.csv:15 kind: "club" is not allowed\. One of /,
    ],
    ['a country that does not exist', 'cities.csv', ',NO,', ',NX,', /^cities\.csv:2 country_code: "NX" is not allowed\. /],
    ['a number that is none', 'cities.csv', '60.39250', '60,39250', /^cities\.csv:2: /],
    [
      'a cell that may not be empty',
      'memberships.csv',
      'vnb,FOUNDING_MEMBER',
      'vnb,',
      /^memberships\.csv:2 role: "" is not allowed\. It may not be empty\./,
    ],
    [
      'a mailbox of a person',
      'contact_points.csv',
      'postmottak@',
      'given.family@',
      /^contact_points\.csv:2 email: "given\.family@bergen\.kommune\.no" is not allowed\. /,
    ],
    [
      'a number with a wrong check digit',
      'cities.csv',
      '964338531',
      '964338532',
      /^cities\.csv:2 orgnr: "964338532" is not allowed\. .*modulus 11/,
    ],
    [
      'a key that is there twice',
      'sources.csv',
      'S02,',
      'S01,',
      /^sources\.csv:3 source_id: "S01" is not allowed\. Line 2 has it already\./,
    ],
    ['an unknown column', 'pillars.csv', 'label_en', 'label_de', /^pillars\.csv:1 label_de: "label_de" is not allowed\. The columns are /],
    [
      'a claim about nobody we know',
      'claims.csv',
      'Rostock,Q2861,DE,City',
      'Rostok,Q9,DE,City',
      /^claims\.csv:15 party_b: "Rostok" is not allowed\. /,
    ],
    [
      'a claim without its source',
      'claims.csv',
      'https://startupbergen.no/seattle/',
      'https://startup.example/',
      /^claims\.csv:18 source_url: "https:\/\/startup\.example\/" is not allowed\. /,
    ],
    ['a quote that is never closed', 'pillars.csv', 'Intern samordning', '"Intern samordning', /^pillars\.csv:\d: .*It is no CSV: /],
  ])('with %s is named with its line, column and reason', async (_, file, from, to, expected) => {
    await change(`bergen/${file}`, from, to);
    expect((await problems())[0]).toMatch(expected);
  });

  test('counts the lines of a cell that has several', async () => {
    await change('bergen/agreements.csv', 'bergen,dalian,FRIENDSHIP', 'bergen,dalian,FRIENDSHP');
    await change('bergen/agreements.csv', '"Bergen: friendship agreement; ', '"Bergen:\nfriendship agreement; ');
    await change('bergen/agreements.csv', 'bergen,lviv,COOPERATION', 'bergen,lviv,COPERATION');
    expect((await problems()).map(line => line.split(' ', 2).join(' '))).toEqual(['agreements.csv:7 type:', 'agreements.csv:9 type:']);
  });

  test('is reported with all that is wrong, a line each', async () => {
    await change('bergen/agreements.csv', 'TWINNING,1967,', 'TWINNING,1967-02-30,');
    await change('bergen/agreements.csv', 'FRIENDSHIP', 'FRIENDSHP');
    await change('bergen/cities.csv', ',NO,', ',NX,');
    expect((await problems()).map(line => line.split(':', 2).join(':')).sort()).toEqual([
      'agreements.csv:6 start_date',
      'agreements.csv:7 type',
      'cities.csv:2 country_code',
    ]);
  });

  test('is reported with no more than a thousand problems', async () => {
    const [header, row] = (await readFile(join(dir, 'bergen/pillars.csv'), 'utf8')).split('\n');
    await writeFile(
      join(dir, 'bergen/pillars.csv'),
      [header, ...Array.from({ length: 1200 }, (_, at) => row!.replace('P1', `P${at}`).replace(',1,', ',x,'))].join('\n'),
    );
    const lines = await problems();
    expect([lines.length, lines[1000]]).toEqual([1001, 'More than 1000 problems: the others are not shown.']);
  });

  test('that is not UTF-8 is named with its line', async () => {
    const text = await readFile(join(dir, 'bergen/cities.csv'), 'latin1');
    await writeFile(join(dir, 'bergen/cities.csv'), Buffer.from(text.replace('Seattle', 'Se\xe5ttle'), 'latin1'));
    expect((await problems())[0]).toMatch(/^cities\.csv:7: .*UTF-8/);
  });

  test('that is missing is named', async () => {
    await rm(join(dir, 'bergen/strategy.csv'));
    expect((await problems())[0]).toMatch(/^strategy\.csv: .*ENOENT/);
  });

  test('of official claims is named too', async () => {
    await change('official-claims/claims.csv', ',RAM,', ',RAMA,');
    expect((await problems('official-claims'))[0]).toMatch(/^claims\.csv:126 source_key: "RAMA" is not allowed\. /);
  });

  test('of publication has to say all of it in three languages', async () => {
    await change('bergen/register.json', '"nn": "Dei inter', '"nx": "Dei inter');
    expect(await problems()).toEqual([expect.stringMatching(/^register\.json dataset\.titles: .*A text in each of nb, nn and en\.$/)]);
  });

  test('of publication is refused in a language that is none, and under a licence that has no address', async () => {
    await change('bergen/register.json', '"nn": "Dei inter', '"xx yy": "?", "nn": "Dei inter');
    await change('bergen/register.json', 'http://publications.europa.eu/resource/authority/licence/CC0', 'CC0 or something');
    expect(await problems()).toEqual([
      expect.stringMatching(/^register\.json dataset\.licence: "CC0 or something" is not allowed\. An absolute http or https address\.$/),
      expect.stringMatching(/^register\.json dataset\.titles: .*A text in each of nb, nn and en\.$/),
    ]);
  });

  test('a dataset whose contact point has no e-mail address, or whose publisher has no number that the portal knows, is refused with both', async () => {
    await change('bergen/contact_points.csv', 'postmottak@bergen.kommune.no', '');
    const portal = await readPortal('no');
    const known = { scheme: 'LEI', address: 'https://portal.example/{value}' };
    const error: unknown = await readSeed('bergen', dir, {}, { publisher: { ...portal.publisher, known } }).catch(
      (error: unknown) => error,
    );
    expect((error as NotLoaded).message.split('\n')).toEqual([
      'register.json dataset.publisher: "bergen-kommune" is not allowed. An organisation with a verified LEI, by which the portal knows publishers.',
      'register.json dataset.contactPoint: "bergen-kommune-postmottak" is not allowed. The key of a contact point with an e-mail address.',
    ]);
    await expect(readSeed('bergen', dir, {}, await readPortal('eu'))).rejects.toThrow(/^register.json dataset.contactPoint: [^\n]*$/);
  });

  test('a dataset that names a publisher and a contact point that are nowhere is refused with both', async () => {
    await change('official-claims/dataset.json', '"publisher": "bergen-kommune"', '"publisher": "oslo-kommune"');
    await change('official-claims/dataset.json', 'bergen-kommune-postmottak', 'oslo-postmottak');
    expect(await problems('official-claims')).toEqual([
      'dataset.json dataset.publisher: "oslo-kommune" is not allowed. The key of an organisation.',
      'dataset.json dataset.contactPoint: "oslo-postmottak" is not allowed. The key of a contact point with an e-mail address.',
    ]);
  });
});

const shared = join(__dirname, '../../shared/data');
(existsSync(shared) ? test : test.skip)('the tables are those that were compiled (needs the shared data beside the checkout)', async () => {
  for (const file of (await readdir(join(shared, 'bergen-seed'))).filter(name => name.endsWith('.csv')))
    expect([file, await readFile(join(data, 'bergen', file), 'utf8')]).toEqual([
      file,
      await readFile(join(shared, 'bergen-seed', file), 'utf8'),
    ]);
  const [header, ...rows] = (await readFile(join(shared, 'official-claims/claims.csv'), 'utf8')).trim().split('\n');
  const lines = async (folder: string) => (await readFile(join(data, folder, 'claims.csv'), 'utf8')).trim().split('\n');
  expect([await lines('bergen'), await lines('official-claims')]).toEqual([[header, ...rows.slice(0, 26)], [header, ...rows.slice(26)]]); // prettier-ignore
});

test('every country and territory of ISO 3166 has its three names', async () => {
  const rows = (await readFile(join(data, 'countries.csv'), 'utf8')).trim().split('\n').slice(1);
  expect(rows).toHaveLength(249);
  expect(rows.filter(row => !/^[A-Z]{2},[A-Z]{3},.+,.+,.+$/.test(row))).toEqual([]);
  expect(new Set(rows.map(row => row.slice(3, 6))).size).toBe(249);
});
