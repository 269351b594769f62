import { Client } from 'pg';
import { startService, type Service } from './service';

let service: Service;
let session: Client;
beforeAll(async () => {
  service = await startService();
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  for (let n = 0; n < 14; n++) await session.query(`UPDATE city SET note = '{"en": "Change ${n}"}' WHERE key = 'turku'`);
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

test('dumps of the past are made one after the other, eight may wait, and the newest waits for none of them', async () => {
  await session.query('BEGIN; LOCK TABLE history.visit_sources IN ACCESS EXCLUSIVE MODE');
  const refused: Response[] = [];
  const status = async (path: string) => {
    const response = await service.get(path);
    if (response.status !== 200) refused.push(response);
    return response.status;
  };
  const past = Array.from({ length: 14 }, (_, n) => status(`/data/all/v/${n + 1}.nt`));
  while (refused.length < 5) await new Promise(resolve => setTimeout(resolve, 20));
  expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(refused.map(() => [503, '5']));
  const newest = ['/data/all.nt', '/data/bergen.ttl.gz', '/data/bergen/city.csv'].map(status);
  expect(await Promise.all(newest)).toEqual([200, 200, 200]);
  expect(refused).toHaveLength(5);
  await session.query('COMMIT');
  expect((await Promise.all(past)).sort()).toEqual([...Array(9).fill(200), ...Array(5).fill(503)]);
  expect(await status('/data/all/v/14.nt')).toBe(200);
}, 30_000);
