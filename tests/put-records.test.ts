import { join } from 'node:path';
import type { Client } from 'pg';
import { readSeed } from '../src/intake/load-seed';
import type { NewRecord } from '../src/model/new-record';
import { connect } from '../src/store/connection/connect';
import { putRecords } from '../src/store/writing/put-records';
import { startService, type Service } from './service';

let service: Service;
let client: Client;
let records: readonly NewRecord[];
beforeAll(async () => {
  service = await startService();
  client = await connect(service.app.database.url, service.app.config.now);
  ({ records } = await readSeed('bergen', join(__dirname, '../data')));
}, 120_000);
afterAll(async () => {
  await client.end();
  await service.stop();
});

async function put(those: readonly NewRecord[]) {
  await client.query('BEGIN');
  try {
    const counts = await putRecords(client, service.app.concepts, those);
    await client.query('COMMIT');
    return counts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
const newest = async () => (await service.ask<{ register: { revision: number } }>('{ register { revision } }')).register.revision;
const wholes = () => records.filter(({ ordinal }) => !ordinal).length;
const with_ = (key: string, values: object) => records.map(it => (it.key === key ? { ...it, values: { ...it.values, ...values } } : it));

test('records that are as they were make no revision', async () => {
  const before = await newest();
  expect(await put(records)).toEqual({ created: 0, changed: 0, unchanged: wholes() });
  expect(await newest()).toBe(before);
});

test('what is different is changed, in one revision', async () => {
  const before = await newest();
  expect(await put(with_('turku', { population: 200_000, populationOn: '2025' }))).toEqual({
    ...{ created: 0, changed: 1, unchanged: wholes() - 1 },
  });
  expect(await newest()).toBe(before + 1);
  expect(await service.ask('{ city(key: "turku") { population revision } }')).toEqual({
    city: { population: 200_000, revision: before + 1 },
  });
});

test('parts and pairs that are left out go, new ones come', async () => {
  const without = records.filter(({ key }) => key !== 'turku#identifier-1');
  expect(await put(without)).toMatchObject({ created: 0, changed: 1 });
  expect(await put(records)).toMatchObject({ created: 0, changed: 1 });
  const fewer = records.map(it =>
    it.key === 'bergen-turku-twinning' ? { ...it, values: { ...it.values, sources: (it.values.sources as unknown[]).slice(0, 1) } } : it,
  );
  expect(await put(fewer)).toMatchObject({ created: 0, changed: 1 });
});

test.each([
  ['a link to nothing', { country: { concept: 'Country', key: 'xx' } }, 'turku.country: "xx" is not allowed. There is no such country.'],
  ['half a point', { lat: 1, long: null }, 'lat'],
  ['a name with a formula', { names: { en: '=1' } }, 'turku.names'],
])('%s is refused by name, and nothing is stored', async (_, values, message) => {
  const before = await newest();
  const named = with_('turku', values).map(it => ({ ...it, origin: it.key }));
  await expect(put(named)).rejects.toThrow(message);
  expect(await newest()).toBe(before);
});
