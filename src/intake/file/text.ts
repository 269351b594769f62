import { RowProblem } from '../problem';

/** Where in a text: lines and characters count from 1. */
interface Position {
  line: number;
  column: number;
}

/** The text of bytes in UTF-8, piece by piece, without a byte order mark. Throws `RowProblem` with line and column for what is not UTF-8, and for NUL. */
export async function* textOf(file: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const at = { line: 1, column: 1 };
  let rest: Buffer = Buffer.alloc(0);
  const decoded = (piece: Buffer, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      throw problem(file, garbled(Buffer.concat([rest, piece]), at), 'bytes', 'It has to be UTF-8, and here it is not.');
    }
  };
  for await (const piece of pieces) {
    const text = decoded(piece, true);
    refuseNul(file, text, at);
    advance(at, text);
    rest = unfinished(Buffer.concat([rest, piece]));
    if (text) yield text;
  }
  const last = decoded(Buffer.alloc(0), false);
  if (last) yield last;
}

function refuseNul(file: string, text: string, at: Position) {
  const nul = text.indexOf('\0');
  if (nul < 0) return;
  advance(at, text.slice(0, nul));
  throw problem(file, at, 'NUL', 'A text may hold no NUL.');
}

const problem = (file: string, { line, column }: Position, value: string, allowed: string) =>
  new RowProblem({ file, line, column: `character ${column}` }, value, allowed);

function advance(at: Position, text: string) {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    at.line++;
    at.column = 1;
    from = end + 1;
  }
  at.column += text.length - from;
}

/** The bytes at the end that begin a character, and wait for the others. */
function unfinished(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.subarray(bytes.length - back) : Buffer.alloc(0);
    if (byte < 0x80) break;
  }
  return Buffer.alloc(0);
}

/** Where the first byte stands that fits nothing: after the longest beginning that is UTF-8. */
function garbled(bytes: Buffer, from: Position): Position {
  let [sound, faulty] = [0, bytes.length];
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (isSound(bytes.subarray(0, middle))) sound = middle;
    else faulty = middle;
  }
  const at = { ...from };
  advance(at, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, sound), { stream: true }));
  return at;
}

function isSound(bytes: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
