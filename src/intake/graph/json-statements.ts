import { InvalidInput, TooLarge } from '../../errors';
import { limits } from '../file/limits';
import { RowProblem } from '../problem';
import type { Statement } from './statements';

/** The statements of JSON-LD. A context by address is read only if it is one of ours; nothing is fetched. Throws `RowProblem`, and `TooLarge` for too much. */
export async function jsonStatements(
  file: string,
  texts: AsyncIterable<string>,
  contexts: ReadonlyMap<string, object>,
): Promise<readonly Statement[]> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > limits.json)
      throw new TooLarge(`${file}: at most ${limits.json} characters of JSON-LD are read; take another syntax for more.`);
  }
  const document = parsed(file, text);
  refuse(file, document, 1);
  const { toRDF } = await import('jsonld');
  const documentLoader = (url: string) => {
    const document = contexts.get(url);
    if (document) return Promise.resolve({ contextUrl: null, documentUrl: url, document });
    return Promise.reject(new InvalidInput(`${file} @context`, url, `Nothing is fetched. Known are ${[...contexts.keys()].join(', ')}.`));
  };
  const found = await toRDF(document, { documentLoader }).catch((error: unknown) => {
    throw causeOf(error) ?? new RowProblem({ file }, 'the text', `It is no JSON-LD: ${(error as Error).message}`);
  });
  if (found.length > limits.rows) throw new TooLarge(`${file}: at most ${limits.rows} statements are read.`);
  return found;
}

/** The error of ours that the library wrapped in its own. */
function causeOf(error: unknown): InvalidInput | undefined {
  if (error instanceof InvalidInput) return error;
  const { details } = error as { details?: { cause?: unknown } };
  return details?.cause === undefined ? undefined : causeOf(details.cause);
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RowProblem({ file }, 'the text', `It is no JSON: ${(error as Error).message}`);
  }
}

function refuse(file: string, value: unknown, depth: number) {
  if (depth > limits.depth + 1) throw new RowProblem({ file }, 'the text', `At most ${limits.depth} levels stand within each other.`);
  if (typeof value === 'string' && value.length > limits.text)
    throw new RowProblem({ file }, value, `A literal has at most ${limits.text} characters.`);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) refuse(file, inner, depth + 1);
}
