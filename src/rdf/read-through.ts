import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** More than streams take before they ask to wait. */
const size = 131_072;

/**
 * Reads a file, or the bytes of it from `start` to `end`, into two buffers that take turns: however fast it is taken, memory stays as it is.
 * Only to be piped, into a stream that asks to wait after each piece: a piece is good until the next but one is read. Closes the file.
 */
export function readThrough(handle: FileHandle, start = 0, end = Infinity): Readable {
  let [buffer, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
  let at = start;
  const next = async () => {
    [buffer, other] = [other, buffer];
    const wanted = Math.min(size, end + 1 - at);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await handle.read(buffer, filled, wanted - filled, at + filled);
      if (!bytesRead) break;
      filled += bytesRead;
    }
    at += filled;
    return filled ? buffer.subarray(0, filled) : null;
  };
  // No piece is read before it is asked for.
  return new Readable({
    highWaterMark: 0,
    read() {
      next().then(
        piece => void (this.destroyed || this.push(piece)),
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      handle.close().then(() => done(error), done);
    },
  });
}
