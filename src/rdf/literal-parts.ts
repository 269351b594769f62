import type { Term } from './terms';

/** A literal taken apart. The text keeps its quotes and escapes; a plain string has neither language nor datatype. */
export interface LiteralParts {
  readonly quoted: string;
  readonly lang?: string;
  readonly datatype?: Term;
}

export const isLiteral = (term: Term) => term.startsWith('"');

/** Neither a language tag nor a datatype holds a quote, so the last one closes the text. */
export function literalParts(term: Term): LiteralParts {
  const end = term.lastIndexOf('"') + 1;
  const quoted = term.slice(0, end);
  if (end === term.length) return { quoted };
  return term[end] === '@' ? { quoted, lang: term.slice(end + 1) } : { quoted, datatype: term.slice(end + 2) as Term };
}
