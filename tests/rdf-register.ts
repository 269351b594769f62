import 'reflect-metadata';
import { Client } from 'pg';
import { domain } from '../src/domain';
import type { NewRecord, Pointer } from '../src/model/new-record';
import { readConcepts } from '../src/model/read';
import { dataSource } from '../src/store/migrating/data-source';
import { checks } from '../src/store/routines/checks';
import { clock } from '../src/store/routines/clock';
import { edtf } from '../src/store/routines/edtf';
import { fold } from '../src/store/routines/fold';
import { stamps } from '../src/store/routines/stamps';
import { insertRecords } from '../src/store/writing/insert';
import { freshDatabase } from './database';

export const base = 'http://localhost:4000';
export const concepts = readConcepts(domain, `${base}/def#`);

/** A session on a database of its own, with the records below in it. What is derived is set by hand, so these tests know it. */
export async function openRegister() {
  const { url, drop } = await freshDatabase();
  const connect = async () => {
    const session = new Client({ connectionString: url });
    await session.connect();
    return session;
  };
  const session = await connect();
  for (const { sql } of [...checks, ...edtf, ...fold]) await session.query(sql);
  const tables = dataSource(url, domain, []);
  await tables.initialize();
  await tables.synchronize();
  await tables.destroy();
  for (const { sql } of [...clock, ...stamps(concepts)]) await session.query(sql);
  await session.query('CREATE VIEW openness AS SELECT bool_and(public) AS everything, count(*) AS datasets FROM dataset');
  await session.query(`SET kontor.now = '2026-11-25T12:00:00Z'; BEGIN`);
  await insertRecords(session, concepts, records);
  await session.query(`${derived}; COMMIT`);
  const close = async () => {
    await session.end();
    await drop();
  };
  return { session, connect, close };
}

const to = (concept: string, key: string): Pointer => ({ concept, key });
const [bergen, turku, aarhus] = ['bergen', 'turku', 'aarhus'].map(key => to('City', key)) as [Pointer, Pointer, Pointer];
const [page, list] = [to('Source', 's01'), to('Source', 's02')];
const [twinning, ubc] = [to('Agreement', 'bergen-turku-aarhus-twinning'), to('Organisation', 'ubc')];
const strategy = to('Strategy', 'bergen-strategy-2018');
const membership = to('Membership', 'bergen-ubc');
const pillar = to('Pillar', 'bergen-2018-p1');
const kommune = to('Organisation', 'bergen-kommune');

const record = (concept: string, key: string, values: NewRecord['values'], ordinal?: number): NewRecord => ({
  concept,
  key,
  values: key.includes('#') ? values : { dataset: to('Dataset', 'bergen'), ...values },
  ordinal,
});
const dataset = (key: string, isPublic: boolean) =>
  record('Dataset', key, {
    dataset: to('Dataset', key),
    titles: { nb: 'Forbindelser', nn: 'Samband', en: 'Relations' },
    descriptions: { nb: 'Bergens forbindelser.', nn: 'Samband til Bergen.', en: 'Relations of Bergen.' },
    keywords: { nb: ['vennskapsby', 'internasjonalt'] },
    licence: 'http://publications.europa.eu/resource/authority/licence/CC0',
    publisher: kommune,
    contactPoint: to('ContactPoint', 'bergen-international'),
    public: isPublic,
  });

/** At least one record of each concept, with every property filled by one of them. */
export const records: readonly NewRecord[] = [
  dataset('bergen', true),
  dataset('other', true),
  dataset('drafts', false),
  record('Country', 'no', { names: { nb: 'Norge', en: 'Norway' }, alpha3: 'NOR' }),
  record('Country', 'fi', { names: { nb: 'Finland' }, alpha3: 'FIN' }),
  record('City', 'bergen', {
    names: { nb: 'Bergen', uk: 'Берген', 'zh-Hant': '卑爾根' },
    altNames: { nb: ['Bjørgvin', 'Bergen "by fjordene"'], la: ['Bergae'] },
    country: to('Country', 'no'),
    lat: 60.3925,
    long: 5.3233,
    population: 291940,
    populationOn: '2024-01-01',
    municipality: kommune,
    homepage: 'https://www.bergen.kommune.no/',
    note: { en: 'Two lines,\nwith a \\ and a "quote".' },
    sources: [page, list],
  }),
  record('City', 'turku', { names: { fi: 'Turku', sv: 'Åbo' }, country: to('Country', 'fi'), population: 201863, populationOn: '2023-12' }),
  record('City', 'aarhus', { names: { da: 'Aarhus' }, country: to('Country', 'no'), dataset: to('Dataset', 'other') }),
  record('City', 'hidden', { names: { nb: 'Hemmelig' }, country: to('Country', 'no'), dataset: to('Dataset', 'drafts') }),
  record(
    'Identifier',
    'bergen#identifier-1',
    { of: bergen, scheme: 'WIKIDATA', value: 'Q26793', verified: true, validFrom: '1838', validTo: '2030', verifiedBy: page },
    1,
  ),
  record('Identifier', 'bergen#identifier-2', { of: bergen, scheme: 'NUTS3', value: 'NO0A2', verified: false }, 2),
  record('Identifier', 'bergen#identifier-10', { of: bergen, scheme: 'GEONAMES', value: '3161732', verified: true }, 10),
  record('Identifier', 'bergen-kommune#identifier-1', { of: kommune, scheme: 'ORGNR', value: '964338531', verified: true }),
  record('Organisation', 'bergen-kommune', {
    names: { nb: 'Bergen kommune' },
    kind: 'MUNICIPALITY',
    seat: bergen,
    country: to('Country', 'no'),
    homepage: 'https://www.bergen.kommune.no/',
    internationalWork: true,
    founded: '1838-01-01',
  }),
  record('Organisation', 'ubc', {
    names: { en: 'Union of the Baltic Cities' },
    altNames: { en: ['UBC'] },
    abbreviation: 'UBC',
    kind: 'CITY_NETWORK',
    seatAsStated: 'Gdańsk',
    founded: '1991',
    dissolved: '../2030-05',
    description: { en: 'A network.' },
    partOf: kommune,
  }),
  record('ContactPoint', 'bergen-international', {
    names: { nb: 'Internasjonalt kontor' },
    organisation: kommune,
    email: 'postmottak@bergen.kommune.no',
    telephone: '+47 53 03 00 00',
    page: 'https://www.bergen.kommune.no/kontakt',
  }),
  record('Agreement', twinning.key, {
    titles: { nb: 'Vennskapsby' },
    type: 'TWINNING',
    agreedUntil: '203X',
    tacitRenewal: true,
    themes: ['https://psi.norge.no/los/tema/kultur', 'http://eurovoc.europa.eu/1'],
    keywords: { nb: ['kultur', 'skole'] },
    sdgs: ['http://metadata.un.org/sdg/17', 'http://metadata.un.org/sdg/4'],
    pillars: [pillar],
    responsibleBody: kommune,
    documents: [page],
    framework: to('Agreement', 'plain'),
    successor: to('Agreement', 'plain'),
    sources: [page, list],
  }),
  record('Agreement', 'plain', { type: 'OTHER', sources: [list] }),
  record(
    'Party',
    `${twinning.key}#party-1`,
    { agreement: twinning, actor: bergen, level: 'MUNICIPALITY', recognition: 'RECOGNISED', recognitionSources: [page] },
    1,
  ),
  record('Party', `${twinning.key}#party-2`, { agreement: twinning, actor: turku }, 2),
  record('Party', `${twinning.key}#party-3`, { agreement: twinning, actor: aarhus }, 3),
  record('Party', 'plain#party-1', { agreement: to('Agreement', 'plain'), actor: kommune, role: 'LEAD' }, 1),
  record('Party', 'plain#party-2', { agreement: to('Agreement', 'plain'), actor: ubc }, 2),
  record('Membership', 'bergen-ubc', {
    member: bergen,
    organisation: ubc,
    role: 'FOUNDING_MEMBER',
    roleAsStated: 'founder',
    documents: [list],
    sources: [page],
  }),
  record('Membership', 'kommune-ubc', { member: kommune, organisation: ubc, role: 'MEMBER', sources: [page] }),
  record('Event', 'bergen-turku-aarhus-twinning-1', {
    about: twinning,
    type: 'SIGNED',
    date: '1946',
    order: 1,
    by: [bergen, kommune],
    place: turku,
    reason: 'OTHER',
    reasonAsStated: 'help after the war',
    description: { en: 'Signed.' },
    document: page,
    sources: [page],
  }),
  record('Event', 'bergen-ubc-1', {
    about: membership,
    type: 'JOINED',
    date: '1991-09',
    order: 1,
    sources: [list],
    dataset: to('Dataset', 'other'),
  }),
  record('Event', 'draft-event', { about: twinning, type: 'GIFT', order: 2, sources: [list], dataset: to('Dataset', 'drafts') }),
  record('Strategy', strategy.key, {
    titles: { nb: 'Internasjonal strategi' },
    kind: 'STRATEGY',
    adopted: '2018-03-21',
    adoptedBy: kommune,
    period: '2018/',
    responsibleBody: kommune,
    alignsWith: { en: ['Agenda 2030'] },
    sdgs: ['http://metadata.un.org/sdg/11'],
    mainSdgs: ['http://metadata.un.org/sdg/17'],
    documents: [page],
    implements: to('Strategy', 'older'),
  }),
  record('Strategy', 'older', { titles: { nb: 'Forrige' }, kind: 'ACTION_PLAN' }),
  record('Pillar', 'bergen-2018', { names: { en: 'Aims' }, strategy, kind: 'GOAL', order: 1 }),
  record('Pillar', pillar.key, {
    names: { en: 'Growth' },
    definition: { en: 'More of it.' },
    strategy,
    parent: to('Pillar', 'bergen-2018'),
    kind: 'PILLAR',
    order: 2,
    sdgs: ['http://metadata.un.org/sdg/8'],
  }),
  record('Project', 'nordic-schools', {
    names: { en: 'Nordic schools' },
    purpose: { en: 'Exchange.' },
    programme: 'Erasmus+',
    validFrom: '2019',
    validTo: '2020-06-30',
    budget: 12500.5,
    currency: 'EUR',
    leadAsStated: 'Region',
    keywords: { en: ['school'] },
    agreements: [twinning],
    memberships: [membership],
    pillars: [pillar],
    sdgs: ['http://metadata.un.org/sdg/4'],
    responsibleBody: kommune,
  }),
  record('Participant', 'nordic-schools#participant-1', { project: to('Project', 'nordic-schools'), actor: turku, role: 'LEAD' }, 1),
  record('Visit', 'hansa-days', {
    names: { en: 'Hansa days' },
    direction: 'INCOMING',
    kind: 'NETWORK_MEETING',
    date: '2016-06-09/2016-06-12',
    place: bergen,
    placeAsStated: 'Bryggen',
    host: kommune,
    guests: [turku, ubc],
    headCount: 51,
    purpose: { en: 'The past is future.' },
  }),
  record('HistoricalTie', 'his-1', {
    names: { en: 'The Hanse' },
    kind: 'TRADING_POST',
    actors: [bergen, ubc],
    withAsStated: 'Lübeck',
    period: '1343/1754',
    narrative: { en: 'Long.' },
    sources: [page],
  }),
  record('Source', 's01', {
    titles: { en: 'Twin cities' },
    url: 'https://www.bergen.kommune.no/vennskapsbyer',
    citation: 'p. 4',
    publisher: 'Bergen kommune',
    kind: 'OFFICIAL',
    closeness: 'PRIMARY',
    language: 'nb',
    date: '2023-05',
    retrieved: '2026-01-31',
    archived: 'https://web.archive.org/web/2023/https://www.bergen.kommune.no/',
    caseNumber: '2018/123',
    licence: 'http://publications.europa.eu/resource/authority/licence/CC0',
  }),
  record('Source', 's02', {
    titles: { en: 'List' },
    citation: 'A book',
    publisher: 'A publisher',
    kind: 'RESEARCH',
    closeness: 'SECONDARY',
    language: 'tlh',
  }),
  record('Claim', 'c001-type', {
    about: twinning,
    property: 'type',
    value: 'TWINNING',
    asStated: { nb: 'vennskapsby' },
    claimant: 'City of Bergen',
    by: kommune,
    source: page,
    date: '2023',
    rank: 'PREFERRED',
    reason: 'The official source of the publisher itself.',
    decided: '2026-02-01',
  }),
  record('Claim', 'c002-recognition', {
    about: to('Party', `${twinning.key}#party-2`),
    property: 'recognition',
    value: 'RECOGNISED',
    claimant: 'A book',
    source: list,
  }),
  record('Claim', 'c003-date', {
    about: to('Event', 'bergen-turku-aarhus-twinning-1'),
    property: 'date',
    value: '1946-05',
    claimant: 'A book',
    source: list,
  }),
  record('Claim', 'c004-names', {
    about: bergen,
    property: 'names',
    value: '{"nb":"Bergen","de":"Bergen"}',
    claimant: 'A book',
    source: list,
  }),
  record('Claim', 'c005-lat', {
    about: bergen,
    property: 'lat',
    value: '60.39',
    claimant: 'A book',
    source: list,
    dataset: to('Dataset', 'other'),
  }),
  record('Claim', 'c006-odd', { about: bergen, property: 'names', value: 'no map at all', claimant: 'A book', source: list }),
  record('Claim', 'c007-works', { about: kommune, property: 'internationalWork', value: 'true', claimant: 'A book', source: list }),
  record('Claim', 'c008-country', { about: bergen, property: 'country', value: 'no', claimant: 'A book', source: list }),
];

/** What the events would lead to. */
const derived = `
UPDATE agreement SET status = 'ACTIVE', twins = '{turku,bergen,aarhus}', valid_from = '1946', valid_to = '2036-01', signed = '1946', status_as_of = '1946', type_as_stated = '{"nb": ["vennskapsby", "venskapsby"]}', party_count = 3 WHERE key = '${twinning.key}';
UPDATE membership SET status = 'ACTIVE', valid_from = '1991-09', valid_to = '199X', status_as_of = '1991-09' WHERE key = 'bergen-ubc';
UPDATE membership SET valid_from = '196X' WHERE key = 'kommune-ubc';
UPDATE dataset SET issued = '2026-11-25' WHERE public`;
