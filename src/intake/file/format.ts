import { InvalidInput } from '../../errors';

/** The formats that are read, by the ending of a file's name, with their media type. */
export const formats = {
  csv: 'text/csv',
  gexf: 'application/gexf+xml',
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  trig: 'application/trig',
  jsonld: 'application/ld+json',
} as const;
export type Format = keyof typeof formats;

/** Whether it needs a mapping: statements in our own terms say for themselves what they mean. */
export const needsMapping = (format: Format): format is 'csv' | 'gexf' => format === 'csv' || format === 'gexf';

/** The format of a file by its name, and whether it is compressed. Throws `InvalidInput` for any other. */
export function formatOf(file: string): { format: Format; gzip: boolean } {
  const [, ending = '', gz] = /\.([a-z]+)(\.gz)?$/i.exec(file) ?? [];
  const format = ending.toLowerCase();
  if (!Object.hasOwn(formats, format))
    throw new InvalidInput('file', file, `Its name has to end in one of ${Object.keys(formats).join(', ')}, and may have .gz after that.`);
  return { format: format as Format, gzip: gz !== undefined };
}
