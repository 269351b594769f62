import { publicUrl, startService, type Service } from './service';

/** The record of a dataset that is not public, though it stands in one that is, is told on no face. */
let service: Service;
const key = 'kept-back';
beforeAll(async () => {
  service = await startService();
  await service.app.db.query(
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
     SELECT '${key}', key, titles, descriptions, licence, publisher, contact_point, false FROM dataset WHERE key = 'bergen'`,
  );
}, 120_000);
afterAll(() => service.stop());

test.each([
  `/id/dataset/${key}`,
  `/doc/dataset/${key}`,
  `/doc/dataset/${key}.ttl`,
  `/doc/dataset/${key}.html`,
  `/data/${key}.nt`,
  `/data/${key}/dataset.csv`,
  `/data/${key}/csv-metadata.json`,
])('%s is not there', async path => expect((await service.get(path)).status).toBe(404));

test.each([
  '/data/bergen.nt',
  '/data/bergen/dataset.csv',
  '/data/bergen/csv-metadata.json',
  '/data/all.nq',
  '/doc/dataset',
  '/doc/dataset/bergen.ttl',
  '/doc/dataset/bergen.html',
  '/.well-known/void',
])('%s does not name it', async path => {
  const response = await service.get(path);
  expect([response.status, (await response.text()).includes(key)]).toEqual([200, false]);
});

test('GraphQL does not know it', async () => {
  expect(
    await service.ask(
      `{ dataset(key: "${key}") { key } node(id: "${publicUrl}/id/dataset/${key}") { key } datasets { totalCount nodes { key } } }`,
    ),
  ).toEqual({ dataset: null, node: null, datasets: { totalCount: 1, nodes: [{ key: 'bergen' }] } });
});
