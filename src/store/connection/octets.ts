declare const octets: unique symbol;

/** A text as the bytes of its UTF-8, each of them a character: what only passes through is copied, and never decoded. */
export type Octets = string & { readonly [octets]: true };

export const textOf = (octets: Octets): string => Buffer.from(octets, 'latin1').toString();

/** The bytes of all, one after another. */
export function bytesOf(...parts: readonly Octets[]): Buffer {
  const bytes = Buffer.allocUnsafe(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at, 'latin1');
  return bytes;
}
