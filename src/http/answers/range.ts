/** Bytes from `start` to `end`, both included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The one stretch of bytes that a `Range` header asks for (RFC 9110, section 14.1.2); nothing where all should be sent,
 * `beyond` where there are no such bytes. Several stretches, and other units, are answered with all.
 */
export function rangeOf(header: string | undefined, size: number): Span | 'beyond' | undefined {
  const [, from, to] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (!from && !to)) return undefined;
  if (!from) return Number(to) && size ? { start: Math.max(size - Number(to), 0), end: size - 1 } : 'beyond';
  if (to && Number(to) < Number(from)) return undefined;
  if (Number(from) >= size) return 'beyond';
  return { start: Number(from), end: to ? Math.min(Number(to), size - 1) : size - 1 };
}
