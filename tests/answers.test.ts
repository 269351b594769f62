import { Client, Pool } from 'pg';
import { Answers } from '../src/graphql/answers';
import { Newest } from '../src/store/history/newest';
import { live } from './lived';
import { startService, type Service } from './service';

let service: Service;
let session: Client;
let pool: Pool;
beforeAll(async () => {
  service = await startService();
  const { url } = service.app.database;
  session = new Client({ connectionString: url });
  await session.connect();
  pool = new Pool({ connectionString: url });
}, 120_000);
afterAll(async () => {
  await session?.end();
  await pool?.end();
  await service.stop();
});

const counted = () => {
  const made: string[] = [];
  const make = (answer: string) => () => {
    made.push(answer);
    return Promise.resolve(Buffer.from(answer));
  };
  return { made, make };
};
const change = () => session.query(`UPDATE city SET population = 1 + coalesce(population, 0), population_on = '2024' WHERE key = 'turku'`);

test('what is asked a second time is kept, until the register changes', async () => {
  const answers = new Answers(new Newest(pool), 10_000);
  const { made, make } = counted();
  const ask = () => answers.get('q', make('a')).then(String);
  for (let n = 0; n < 5; n++) expect(await ask()).toBe('a');
  expect(made).toHaveLength(2);
  await change();
  for (let n = 0; n < 5; n++) await ask();
  expect(made).toHaveLength(3);
});

test('it keeps no more than it has room for, what was asked longest ago goes first, and what is too large is not kept', async () => {
  const answers = new Answers(new Newest(pool), 4000);
  const { made, make } = counted();
  const twice = async (question: string, answer: string) => {
    for (let n = 0; n < 2; n++) await answers.get(question, make(answer));
  };
  for (let n = 0; n < 20; n++) {
    await twice(`q${n}`, 'x'.repeat(100));
    await answers.get('q0', make('x'.repeat(100)));
    expect(answers.held).toBeLessThanOrEqual(4000);
  }
  const before = made.length;
  await answers.get('q0', make('x'));
  await answers.get('q19', make('x'));
  expect(made).toHaveLength(before);
  await answers.get('q1', make('x'));
  expect(made).toHaveLength(before + 1);
  const held = answers.held;
  await twice('large', 'x'.repeat(501));
  expect(answers.held).toBeLessThanOrEqual(held);
});

test('without room nothing is kept, and nobody asks for the newest revision', async () => {
  const answers = new Answers(new Newest(new Pool({ host: '/nowhere' })), 0);
  const { made, make } = counted();
  for (let n = 0; n < 3; n++) await answers.get('q', make('a'));
  expect(made).toHaveLength(3);
});

test('those who ask the same at once have it made once; what fails is not kept', async () => {
  const answers = new Answers(new Newest(pool), 10_000);
  const { made, make } = counted();
  await answers.get('q', make('a'));
  await Promise.all(Array.from({ length: 50 }, () => answers.get('q', make('a'))));
  expect(made).toHaveLength(2);
  await answers.get('f', make('a'));
  await expect(answers.get('f', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(String(await answers.get('f', make('b')))).toBe('b');
});

test('all who ask for the state in one turn share a statement', async () => {
  let statements = 0;
  const watched = new Pool({ connectionString: service.app.database.url });
  watched.on('acquire', () => void statements++);
  const newest = new Newest(watched);
  const states = await Promise.all(Array.from({ length: 100 }, () => newest.state()));
  expect([new Set(states).size, statements]).toEqual([1, 1]);
  await watched.end();
});

test('whoever asks while others are told is told by a statement of its own', async () => {
  const newest = new Newest(tellingLate(pool));
  for (let n = 0; n < 3; n++) {
    const early = newest.state();
    await new Promise(resolve => setTimeout(resolve, 50));
    await change();
    const { rows } = await session.query<{ newest: number }>('SELECT max(number) AS newest FROM revision');
    expect(Number.parseInt(await newest.state())).toBe(rows[0]!.newest);
    expect(Number.parseInt(await early)).toBe(rows[0]!.newest - 1);
  }
});

/** A pool whose answers are on their way for a tenth of a second. */
const tellingLate = (pool: Pool) =>
  ({
    connect: (done: (error: unknown, session: unknown, release: unknown) => void) =>
      pool.connect(
        (error, session, release) =>
        done(error, { query: (statement: string, told: (...answer: unknown[]) => void) => session!.query(statement, (...answer: unknown[]) => setTimeout(() => told(...answer), 100)) }, release), // prettier-ignore
      ),
  }) as unknown as Pool;

test('the state is another on another day', async () => {
  const at = async (now: string) => {
    const pool = new Pool({ connectionString: service.app.database.url, options: `-c kontor.now=${now}` });
    const state = await new Newest(pool).state();
    await pool.end();
    return state;
  };
  expect(await at('2026-12-01T00:00:00Z')).toBe(await at('2026-12-01T23:59:59Z'));
  expect(await at('2026-12-02T00:00:00Z')).not.toBe(await at('2026-12-01T23:59:59Z'));
});

test('through all changes a service that keeps answers gives those of one that keeps none', async () => {
  const plain = await service.again({ RESPONSE_CACHE_MB: '0' });
  const other = await service.again();
  const queries = [
    '{ agreements(first: 50) { totalCount nodes { key status modified revision care parties { key } } } }',
    'query ($n: Int) { cities(first: $n) { nodes { key name agreements { totalCount } } } }&variables={"n":5}',
    '{ register { revision modified name } counts(of: Agreement, by: [STATUS]) { status count } }',
    '{ changes(since: 3, first: 100) { nodes { key revision node { key } } } }',
  ];
  const get = (of: Pick<Service, 'get'>, query: string) =>
    of.get(`/graphql?query=${query.split('&').map((part, index) => (index ? part.replace(/=.*/, found => `=${encodeURIComponent(found.slice(1))}`) : encodeURIComponent(part))).join('&')}`, { accept: 'application/json' }); // prettier-ignore
  for (let n = 0; n < 12; n++) {
    if (n % 3 === 0) await live(session, service.app.concepts, 3, n);
    for (const query of queries) {
      const [mine, others, expected] = await Promise.all([service, other, plain].map(async of => (await get(of, query)).text()));
      expect([query, mine, others]).toEqual([query, expected, expected]);
      expect(mine).toContain('"data"');
    }
  }
  await plain.stop();
  await other.stop();
}, 300_000);
