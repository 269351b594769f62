import { syntaxes, type Syntax } from '../../rdf/syntax';
import { negotiate } from './negotiate';

/** A page for people, beside the syntaxes for machines. */
const page = { extension: 'html', type: 'text/html', label: 'HTML' } as const;
export type Format = Syntax | typeof page;

/** Every form in which a document can be had, in the order in which we would rather give it. */
export const formats: readonly Format[] = Object.freeze([...syntaxes, page]);

export const isPage = (format: Format): format is typeof page => format === page;
export const formatOf = (extension: string) => formats.find(format => format.extension === extension);
/** All that we write is UTF-8; only text types need to say so. */
export const contentType = (type: string) => (/^text\/|xml$/.test(type) ? `${type}; charset=utf-8` : type);

const problemJson = { extension: 'json', type: 'application/problem+json', label: 'JSON' } as const;
const plainJson = { extension: 'json', type: 'application/json', label: 'JSON' } as const;
export type ErrorFormat = Format | typeof problemJson | typeof plainJson;

/** The form in which to tell an error at an address: as its ending or `Accept` asks, else JSON. */
export function errorFormat(path: string, accept: string | undefined): ErrorFormat {
  const named = formatOf(/\.([a-z]+)$/.exec(path)?.[1] ?? '');
  if (named) return named;
  try {
    return negotiate(accept, [problemJson, plainJson, ...formats]);
  } catch {
    return problemJson;
  }
}
