import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { TooLarge } from '../../errors';
import { RowProblem } from '../problem';
import { limits } from './limits';

/**
 * The bytes of a file, inflated where it is compressed. Throws `TooLarge` as soon as it is more than we read or was compressed more than
 * any table is, and `RowProblem` where it is not compressed at all.
 */
export async function* bytesOf(file: string, stream: AsyncIterable<Buffer>, gzip: boolean): AsyncGenerator<Buffer, void> {
  const read = { raw: 0, inflated: 0 };
  const raw = rawBytes(file, stream, read);
  if (!gzip) return yield* raw;
  const inflating = createGunzip();
  pipeline(Readable.from(raw, { objectMode: false }), inflating, () => undefined);
  try {
    for await (const piece of inflating as AsyncIterable<Buffer>) {
      read.inflated += piece.length;
      refuseBomb(file, read);
      yield piece;
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new RowProblem({ file }, 'the bytes', `It has to be whole and compressed with gzip (${(error as Error).message}).`);
  }
}

/** The bytes of a file as it is. Throws `TooLarge` as soon as it is more than we read. */
export async function* rawBytes(file: string, stream: AsyncIterable<Buffer>, read = { raw: 0 }): AsyncGenerator<Buffer, void> {
  for await (const piece of stream) {
    read.raw += piece.length;
    if (read.raw > limits.raw) throw new TooLarge(`${file}: at most ${limits.raw} bytes are read of a file.`);
    yield piece;
  }
}

const slack = limits.text;

function refuseBomb(file: string, { raw, inflated }: { raw: number; inflated: number }) {
  if (inflated > limits.inflated) throw new TooLarge(`${file}: at most ${limits.inflated} bytes are read of what a file inflates to.`);
  if (inflated > slack && inflated > raw * limits.ratio)
    throw new TooLarge(`${file}: it inflates to more than ${limits.ratio} times its size, as no table does.`);
}
