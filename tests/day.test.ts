import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { publicUrl, startService, type Service } from './service';

/** The register lives on 2026-12-01; what depends on the day is then as of that day, until a day begins on which it is different. */
let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.app.db.query(`UPDATE agreement SET agreed_until = '2026-12-10' WHERE key = 'bergen-seattle-twinning'`);
}, 120_000);
afterAll(() => service.stop());

interface Standing {
  readonly agreement: { readonly status: string; readonly revision: number };
  readonly register: { readonly revision: number };
}
const standing = () => service.ask<Standing>('{ agreement(key: "bergen-seattle-twinning") { status revision } register { revision } }');
const on = (day: string) => String(Date.parse(`${day}T00:30:00Z`) / 1000);
/** Beside the service of this process, which may be looking at its day at the moment and has to go on. */
const tick = (day: string) =>
  new Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }>(done => {
    const env = {
      ...process.env,
      DATABASE_URL: service.app.database.url,
      PUBLIC_URL: publicUrl,
      SOURCE_DATE_EPOCH: on(day),
      LOG_LEVEL: 'fatal',
    };
    execFile(process.execPath, [join(__dirname, '../bin/kontor.js'), 'tick'], { env }, (error, stdout, stderr) =>
      done({ status: error ? 1 : 0, stdout, stderr }),
    );
  });
const lastRevision = async () =>
  (await service.app.pool.query('SELECT number, actor, reason FROM revision ORDER BY number DESC LIMIT 1')).rows[0] as object;

test('a day on which nothing is different makes no revision', async () => {
  const before = await standing();
  expect(before.agreement.status).toBe('ACTIVE');
  const { status, stdout, stderr } = await tick('2026-12-10');
  expect([status, stdout, stderr]).toEqual([0, 'Nothing is different today.\n', '']);
  expect(await standing()).toEqual(before);
});

test('the day after a term has run out, a service that starts says so by a revision of its own', async () => {
  const { register } = await standing();
  const { stop } = await service.again({ SOURCE_DATE_EPOCH: on('2026-12-11') });
  let now = await standing();
  for (let tries = 0; now.register.revision === register.revision && tries < 100; tries++) {
    await new Promise(done => setTimeout(done, 50));
    now = await standing();
  }
  await stop();
  expect(now).toEqual({
    agreement: { status: 'EXPIRED', revision: register.revision + 1 },
    register: { revision: register.revision + 1 },
  });
  expect(await lastRevision()).toEqual({ number: register.revision + 1, actor: 'kontor', reason: 'a new day' });
  expect((await tick('2026-12-11')).stdout).toBe('Nothing is different today.\n');
});

test('several at once make one revision', async () => {
  await service.app.db.query(`UPDATE agreement SET agreed_until = '2027-01-10' WHERE key = 'bergen-aarhus-twinning'`);
  const { register } = await standing();
  const services = await Promise.all([1, 2, 3].map(() => service.again({ SOURCE_DATE_EPOCH: on('2027-01-11') })));
  await Promise.all(services.map(({ stop }) => stop()));
  expect((await standing()).register.revision).toBe(register.revision + 1);
});
