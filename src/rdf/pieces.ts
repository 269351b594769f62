const size = 262_144;
/** UTF-8 needs no more bytes than this for one unit of UTF-16. */
const widest = 3;

/**
 * Texts as UTF-8, in pieces of up to 256 kB. Two buffers take turns, so that nothing piles up: a piece is good until the next but one is asked for.
 */
export async function* pieces(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer, void> {
  let [buffer, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
  let used = 0;
  for await (const text of texts) {
    const most = text.length * widest;
    if (used + most > size) {
      if (used) yield buffer.subarray(0, used);
      [buffer, other, used] = [other, buffer, 0];
    }
    if (most > size) yield Buffer.from(text);
    else used += buffer.write(text, used);
  }
  if (used) yield buffer.subarray(0, used);
}
