import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSeed } from '../src/intake/load-seed';
import type { NewRecord, Pointer } from '../src/model/new-record';

const data = join(__dirname, '../data');
type Cells = Readonly<Record<string, string>>;
let records: readonly NewRecord[];
let meetings: readonly Cells[];
let events: readonly Cells[];

beforeAll(async () => {
  const table = async (name: string) => parse<Cells>(await readFile(join(data, 'bergen', name)), { columns: true });
  [{ records }, meetings, events] = await Promise.all([
    readSeed('bergen', data),
    table('hosted_events.csv'),
    table('agreement_events.csv'),
  ]);
});

const visits = () => records.filter(({ concept }) => concept === 'Visit');
const visit = (key: string) => visits().find(record => record.key === key)?.values;
const sourcesOf = (cells: Cells) => (cells.source_ids ?? cells.source_id)!.split(';').map(id => to('Source', id.toLowerCase()));
const to = (concept: string, key: string): Pointer => ({ concept, key });
const shared = { kind: 'NETWORK_MEETING', dataset: to('Dataset', 'bergen') };
const hosted = { ...shared, direction: 'INCOMING', place: to('City', 'bergen'), host: to('City', 'bergen') };
const attended = { ...shared, direction: 'OUTGOING', guests: [to('City', 'bergen')] };
const ofTheHanse = { memberships: [to('Membership', 'bergen-hanse')] };

test('every meeting and every visit in the tables is a record, and nothing else is', () => {
  expect(visits().map(({ key }) => key)).toEqual([...meetings.map(({ event_id }) => event_id!.toLowerCase()), 'bergen-rostock-2014-04-06']);
  expect([meetings.length, events.filter(({ event_type }) => event_type === 'VISIT').length]).toEqual([6, 1]);
});

test('each says where it was read', () => {
  expect(visits().map(({ origin }) => origin)).toEqual([
    ...meetings.map((_, at) => `hosted_events.csv:${at + 2}`),
    `agreement_events.csv:${events.findIndex(({ event_type }) => event_type === 'VISIT') + 2}`,
  ]);
});

test.each([
  [1, { ...hosted, date: '1995', memberships: [to('Membership', 'bergen-owhc')] }],
  [2, { ...hosted, date: '1996', ...ofTheHanse }],
  [3, { ...hosted, date: '2016-06-09/2016-06-12', ...ofTheHanse }],
  [4, { ...attended, date: '2022-05-26/2022-05-29', placeAsStated: 'Neuss', ...ofTheHanse }],
  [5, { ...attended, placeAsStated: 'Gdańsk', note: { en: 'From 06-13 to 06-16; participant (year not on the page).' }, ...ofTheHanse }],
  [6, { ...attended, date: '2019', placeAsStated: 'Pskov', ...ofTheHanse }],
])('meeting %d is told as the table has it', (number, told) => {
  const row = meetings.find(({ event_id }) => event_id === `EVT-${number}`)!;
  expect(visit(`evt-${number}`)).toEqual({ ...told, names: { en: row.name }, sources: sourcesOf(row) });
});

test('whom Bergen receives stands as host, and nobody hosts for others', () => {
  for (const { event_id, place, role } of meetings) {
    const { direction, host } = visit(event_id!.toLowerCase())!;
    expect([place, direction, host]).toEqual([place, ...(role === 'host' ? ['INCOMING', to('City', 'bergen')] : ['OUTGOING', undefined])]);
  }
});

test('the delegation to Rostock has its day, its number of heads and its agreement, and is no event of that', () => {
  const row = events.find(({ event_type }) => event_type === 'VISIT')!;
  expect([row.agreement_id, row.date, Number.parseInt(row.note!, 10)]).toEqual(['AGR-ROS', '2014-04-06', 51]);
  expect(visit('bergen-rostock-2014-04-06')).toEqual({
    names: { nb: 'Besøk i Rostock', nn: 'Besøk i Rostock', en: 'Visit to Rostock' },
    direction: 'OUTGOING',
    kind: 'DELEGATION',
    date: row.date,
    place: to('City', 'rostock'),
    host: to('City', 'rostock'),
    headCount: 51,
    purpose: { en: row.note },
    agreements: [to('Agreement', 'bergen-rostock-twinning')],
    sources: sourcesOf(row),
    dataset: to('Dataset', 'bergen'),
  });
  const told = records.filter(({ concept, values }) => concept === 'Event' && (values.about as Pointer).key === 'bergen-rostock-twinning');
  expect(told.map(({ values: { type, date } }) => [type, date])).toEqual([['ESTABLISHED', '1965']]);
});
