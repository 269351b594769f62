import { pipeline, Readable } from 'node:stream';
import { StreamParser, type Quad } from 'n3';
import { TooLarge } from '../../errors';
import { formats, type Format } from '../file/format';
import { limits } from '../file/limits';
import { RowProblem } from '../problem';

/** A statement as a parser gives it. */
export type Statement = Pick<Quad, 'subject' | 'predicate' | 'object' | 'graph'>;

/** The statements of Turtle and its kin, one after another. Throws `RowProblem` with the line for what cannot be read, `TooLarge` for too much. */
export async function* statements(file: string, texts: AsyncIterable<string>, format: Format): AsyncGenerator<Statement, void> {
  const read = { since: 0, count: 0 };
  const parser = new StreamParser({ format: formats[format] });
  pipeline(Readable.from(bounded(file, texts, read)), parser, () => undefined);
  try {
    for await (const quad of parser as AsyncIterable<Quad>) {
      read.since = 0;
      if (++read.count > limits.rows) throw new TooLarge(`${file}: at most ${limits.rows} statements are read.`);
      const { termType, value } = quad.object;
      if (termType === 'Literal' && value.length > limits.text) throw tooLong(file, 'A literal');
      yield quad;
    }
  } catch (error) {
    const { context, message } = error as Error & { context?: { line?: number } };
    const line = context?.line ?? /on line (\d+)/.exec(message)?.[1];
    if (line === undefined) throw error;
    throw new RowProblem({ file, line: Number(line) }, 'the text', `It is no ${formats[format]}: ${message}`);
  }
}

const tooLong = (file: string, what: string, line?: number) =>
  new RowProblem({ file, line }, 'the text', `${what} has at most ${limits.text} characters.`);

/** Stops at a line that is too long, and where no statement comes to an end: the parser would hold a text that never ends, and look through it again with each piece. */
async function* bounded(file: string, texts: AsyncIterable<string>, read: { since: number }) {
  let [line, length] = [1, 0];
  for await (const text of texts) {
    for (let from = 0; from < text.length;) {
      const end = text.indexOf('\n', from);
      length += (end < 0 ? text.length : end) - from;
      if (length > limits.text) throw tooLong(file, 'A line', line);
      if (end < 0) break;
      [line, length, from] = [line + 1, 0, end + 1];
    }
    read.since += text.length;
    if (read.since > 2 * limits.text) throw tooLong(file, 'A statement', line);
    yield text;
  }
}
