import { Client } from 'pg';
import type { NewRecord, Pointer } from '../../src/model/new-record';
import { insertRecords } from '../../src/store/writing/insert';
import type { Service } from '../service';

const to = (concept: string, key: string): Pointer => ({ concept, key });
const record = (concept: string, key: string, values: NewRecord['values']): NewRecord => ({
  concept,
  key,
  values: { dataset: to('Dataset', 'bergen'), ...values },
});
const [norway, page] = [to('Country', 'no'), to('Source', 's01')];
const awkward = 'a "quote", a \\, a \ttab,\na line\u2028, 🏙 and {"json":[1,null]} -- \'); DROP TABLE city; $1::text';
const city = (key: string, values: NewRecord['values'] = {}) => record('City', key, { names: { nb: key }, country: norway, ...values });

/** Records whose values strain what writes them: texts that need escaping, numbers with exponents, open dates, one key for two concepts. */
export const oddRecords: readonly NewRecord[] = [
  city('odd', {
    names: { nb: awkward, en: 'O’Bør 100% a_b' },
    altNames: { nb: ['x', awkward], 'zh-Hant': ['卑爾根'] },
    note: { en: awkward },
  }),
  city('odd-small', { lat: 1e-7, long: -1e-7, population: 2147483647, populationOn: '2024~' }),
  city('odd-large', { lat: 89.99999999999999, long: -180, population: 0, populationOn: '20XX' }),
  ...['odd-tie-1', 'odd-tie-2', 'odd-tie-3', 'odd-tie-4'].map(key => city(key, { population: 7, populationOn: '2024' })),
  record('Organisation', 'odd', { names: { en: awkward }, kind: 'OTHER', founded: '../1900', seatAsStated: awkward }),
  record('Organisation', 'odd-old', { names: { en: 'old' }, kind: 'OTHER', founded: '0900', dissolved: '1500/..' }),
  record('Agreement', 'odd', {
    titles: { nb: awkward },
    type: 'TWINNING',
    agreedUntil: '9998',
    tacitRenewal: false,
    keywords: { nb: [awkward] },
    sources: [page],
  }),
  { concept: 'Party', key: 'odd#party-1', ordinal: 1, values: { agreement: to('Agreement', 'odd'), actor: to('City', 'odd') } },
  { concept: 'Party', key: 'odd#party-2', ordinal: 2, values: { agreement: to('Agreement', 'odd'), actor: to('Organisation', 'odd') } },
  record('Event', 'odd', {
    ...{ about: to('Agreement', 'odd'), type: 'SIGNED', date: '19XX?', order: 1, reasonAsStated: awkward, sources: [page] },
    by: [to('Organisation', 'odd'), to('City', 'odd'), to('City', 'bergen')],
  }),
];

/** Adds records to a running register, as the seeds are added. */
export async function insert({ app }: Service, records: readonly NewRecord[]) {
  const client = new Client({ connectionString: app.database.url, options: `-c kontor.now=${app.config.now}` });
  await client.connect();
  try {
    await client.query('BEGIN');
    await insertRecords(client, app.concepts, records);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
