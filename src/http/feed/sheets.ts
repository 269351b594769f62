/** Bytes that have room in a sheet; a page of N-Quads has two megabytes. */
const room = 3 * 2 ** 20;

/** Memory that a text is written into, and that is used again for another when all who use it have let it go. */
export class Sheet {
  #bytes: Buffer;
  #length = 0;
  #users = 1;

  constructor(readonly free: (sheet: Sheet) => void) {
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  /** Adds a piece of text; where there is no room, more is made. */
  write(text: string) {
    const most = this.#length + text.length * 3;
    if (most > this.#bytes.length) this.#bytes = Buffer.concat([this.bytes], most * 2);
    this.#length += this.#bytes.write(text, this.#length);
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  use() {
    this.#users++;
    return this;
  }

  letGo() {
    if (--this.#users) return;
    this.free(this);
  }

  clean() {
    [this.#length, this.#users] = [0, 1];
    return this;
  }

  get isOrdinary() {
    return this.#bytes.length === room;
  }
}

/** Sheets that were used and are clean again. Fresh memory costs more than what is written into it, and comes back only when garbage is collected. */
export class Sheets {
  readonly #free: Sheet[] = [];

  constructor(readonly most: number) {}

  take = () =>
    this.#free.pop()?.clean() ?? new Sheet(sheet => void (sheet.isOrdinary && this.#free.length < this.most && this.#free.push(sheet)));
}
