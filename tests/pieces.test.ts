import { Pairs } from '../src/rdf/pairs';
import { pieces } from '../src/rdf/pieces';

const megabyte = 2 ** 20;
const letters = ['a', 'ø', '€', '🏙'];

test.each([
  ['nothing', []],
  ['what is empty', ['', '']],
  ['one short text', ['Bergen']],
  ['many short ones', Array.from({ length: 100_000 }, (_, n) => `line ${n} ${letters[n % 4]!}\n`)],
  ['long ones of each width', letters.map(letter => letter.repeat(40_000))],
  ['one longer than a piece among short ones', ['a', '🏙'.repeat(megabyte / 4), 'b']],
  ['one that just fits', ['x'.repeat(87_381), 'y'.repeat(87_381), 'z'.repeat(87_381)]],
])('%s come whole and in order', async (_, texts) => {
  const got: Buffer[] = [];
  for await (const piece of pieces(texts)) got.push(Buffer.from(piece));
  expect(Buffer.concat(got).toString()).toBe(texts.join(''));
});

test('a piece is good until the next but one is asked for, and there are no more than two', async () => {
  const texts = Array.from({ length: 40 }, (_, n) => String.fromCharCode(97 + (n % 26)).repeat(megabyte / 40));
  const buffers = new Set<unknown>();
  let whole = '';
  let last: Buffer | undefined;
  for await (const piece of pieces(texts)) {
    buffers.add(piece.buffer);
    if (last) whole += last.toString();
    last = piece;
  }
  expect(whole + last!.toString()).toBe(texts.join(''));
  expect(buffers.size).toBe(2);
});

test('a pair is new once, and its other order is another pair', () => {
  const pairs = new Pairs();
  const asked = [['a', 'b'], ['a', 'b'], ['b', 'a'], ['ab', ''], ['', 'ab'], ['a', 'a'], ['b', 'a']] as const; // prettier-ignore
  expect(asked.map(([one, other]) => pairs.add(one, other))).toEqual([true, false, true, true, true, true, false]);
});
