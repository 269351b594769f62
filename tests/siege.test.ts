import { setTimeout as passed } from 'node:timers/promises';
import { epoch, startService, type Service as Register } from './service';
import { onLinux } from './where';

interface Line {
  readonly check: string;
  readonly result: string;
  readonly held?: boolean;
  readonly notes: readonly string[];
}
interface Case {
  readonly name: string;
  readonly size: number | string;
  readonly wanted: object;
}
interface Besieged {
  readonly pid: number;
  readonly port: number;
  close(): Promise<void>;
}
type Part = (order: { service: Besieged; say: () => void } & Readonly<Record<string, unknown>>) => Promise<Line[]>;

/** Smaller versions of what `npm run siege` does, against a service in a process of its own; and whether that would notice what is wrong. */
const siege = <T extends object>(file: string) => jest.requireActual<T>(`../siege/${file}`);
const { openService } = siege<{ openService: (order: object) => Promise<Besieged> }>('service');
const { attacks } = siege<{ attacks: Part }>('attacks');
const { corpus } = siege<{ corpus: readonly Case[] }>('attacks/corpus');
const { judge } = siege<{ judge: (one: Pick<Case, 'wanted'>, answer: object) => string | undefined }>('attacks/judge');
const { answered, refused } = siege<{ answered: object; refused: () => object }>('attacks/asked');
const { canaries } = siege<{ canaries: Part }>('canaries');
const { queries } = siege<{ queries: Part }>('queries');
const { refused: refusing } = siege<{ refused: Part }>('refused');
const { strings } = siege<{ strings: Part }>('strings');
const { syntax } = siege<{ syntax: Part }>('syntax');
const { terms } = siege<{ terms: Part }>('terms');
const { card } = siege<{ card: (lines: readonly object[]) => string }>('card');
const { readOptions } = siege<{ readOptions: (args: readonly string[]) => object }>('options');
const { Bystander } = siege<{ Bystander: new (port: number) => { noted(): Promise<number[]>; stop(): void } }>('measure/bystander');

const say = () => undefined;
let register: Register;
let service: Besieged;
beforeAll(async () => {
  register = await startService();
  service = await openService({ url: register.app.database.url, env: { SOURCE_DATE_EPOCH: epoch } });
}, 120_000);
afterAll(async () => {
  await service.close();
  await register.stop();
});

const notHeld = (lines: readonly Line[]) =>
  lines.filter(({ held }) => held === false).map(({ check, result, notes }) => [check, result, notes]);

onLinux('A10: hostile requests are answered as they should be, none by 5xx, and nobody dies or writes', async () => {
  // Those of megabytes take as long as all others together.
  const cases = corpus.filter(({ size }) => !(Number(size) > 1e6));
  const lines = await attacks({ service, say, cases, times: 1, rival: false });
  const counted = lines.filter(({ check }) => !/CPU|memory|stall/.test(check));
  expect(counted.length).toBeGreaterThan(3);
  expect(notHeld(counted)).toEqual([]);
});

onLinux('random valid questions are answered, for little, and alike on every way', async () =>
  expect(notHeld(await queries({ service, say, seed: 1, count: 30 }))).toEqual([]),
);

onLinux('B8: what is refused, beyond a share or too much asks nothing of the database, and what does is noticed', async () => {
  const some = corpus.filter(({ name, size, wanted }) => name !== 'first' && !(Number(size) > 1e6) && !/200/.test(JSON.stringify(wanted)));
  const [good] = corpus.filter(({ name }) => name === 'baseline');
  const lines = await refusing({ service, say, cases: [...some.filter((_, n) => n % 4 === 0), good!] });
  expect(notHeld(lines)).toEqual([[expect.stringContaining('asked anything'), '1', ['baseline, 1: 1']]]);
});

test('F11, E5: naughty strings are stored exactly or refused, wherever text is taken', async () => {
  const texts = [
    "'; DROP TABLE city; --",
    '=1+1',
    '\u202eabc',
    '%00%_\\',
    '<script>alert(1)</script>',
    '卑爾根 🏙',
    ' a ',
    '__proto__',
    'a\0b',
  ];
  expect(notHeld(await strings({ service, say, texts }))).toEqual([]);
});

test('F1: crafted terms inject no triple, through no door', async () => expect(notHeld(await terms({ service, say }))).toEqual([]));

test('D5: the W3C’s files of bad syntax, some of them, are refused and store nothing', async () =>
  expect(notHeld(await syntax({ service, say, every: 12 }))).toEqual([]));

test('E10: canaries in what is not public are in no answer and no count', async () =>
  expect(notHeld(await canaries({ service, say, crawl: false }))).toEqual([]));

test('a bystander notices that a service stands still', async () => {
  const bystander = new Bystander(service.port);
  await passed(500);
  await bystander.noted();
  process.kill(service.pid, 'SIGSTOP');
  await passed(300);
  process.kill(service.pid, 'SIGCONT');
  expect(Math.max(...(await bystander.noted()))).toBeGreaterThan(200);
  bystander.stop();
});

describe('an answer is not as wanted', () => {
  const bytes = Buffer.alloc(0);
  test.each([
    ['that does not come', answered, { failed: 'no answer within the deadline' }, 'no answer within the deadline'],
    ['of another status', refused(), { status: 500, bytes, text: '{"errors":[{}]}' }, '500 instead of 400'],
    ['that is one after all', refused(), { status: 400, bytes, text: '{"data":{}}' }, 'answered'],
    ['with data besides errors', refused(), { status: 400, bytes, text: '{"errors":[{}],"data":null}' }, 'data besides errors'],
    ['with many errors', refused(), { status: 400, bytes, text: '{"errors":[1,2,3,4,5,6]}' }, '6 errors'],
    ['with a suggestion', refused(), { status: 400, bytes, text: '{"errors":["Did you mean x?"]}' }, 'a suggestion'],
    ['of errors', answered, { status: 200, bytes, text: '{"errors":[{"message":"x"}]}' }, 'errors: x'],
    ['that repeats what was sent', { statuses: [404], without: 'evil' }, { status: 404, bytes, text: '', headers: { location: 'evil' } }, 'repeats or tells “evil”'],
  ])('%s', (_, wanted, answer, fault) => expect(judge({ wanted }, answer)).toBe(fault));
}); // prettier-ignore

test('the card says what is not held, and why', () => {
  expect(card([{ check: 'a|b', result: '1', wanted: '0', held: false, notes: ['c'] }])).toBe(
    '| check | result | wanted | held |\n|---|---|---|---|\n| a\\|b | 1 | 0 | **no** |\n\n- a|b:\n  - c\n\n',
  );
});

test('what the command does not have is told', () => {
  expect(() => readOptions(['--only', 'attacks,spying'])).toThrow('--only spying: one of attacks, ');
  expect(() => readOptions(['--seconds', '0'])).toThrow('--seconds 0: a whole number above 0.');
});
