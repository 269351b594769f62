import type { Statement } from './statement';
import type { Prefixes } from './statement-writer';
import type { Syntax } from './syntax';

/** Statements as they come, a batch (a page of rows, a whole document) at a time. */
export type Batches = Iterable<Iterable<Statement>> | AsyncIterable<Iterable<Statement>>;

const chunkLength = 65_536;

/**
 * Writes statements as text, in chunks of about 64 kB; the same statements in the same order give the same text.
 * Holds one chunk and one batch, and asks for more only when it is asked. Throws `InvalidInput` for what the syntax cannot say.
 */
export async function* write({ writer }: Syntax, batches: Batches, prefixes: Prefixes): AsyncGenerator<string, void, undefined> {
  const document = writer(prefixes);
  let text = document.start;
  for await (const batch of batches)
    for (const statement of batch) {
      text += document.add(...statement);
      if (text.length < chunkLength) continue;
      yield text;
      text = '';
    }
  yield text + document.end();
}

/** A document that is small enough to hold. */
export function written({ writer }: Syntax, statements: Iterable<Statement>, prefixes: Prefixes) {
  const document = writer(prefixes);
  let text = document.start;
  for (const statement of statements) text += document.add(...statement);
  return text + document.end();
}
