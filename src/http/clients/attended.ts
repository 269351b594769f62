import type { FastifyReply } from 'fastify';
import { TimedOut } from '../../errors';
import { Departure } from '../../store/connection/departure';

/** How long somebody is waited upon, in milliseconds. */
export interface Patience {
  /** One operation. */
  readonly operation: number;
  /** A client that takes nothing of what is sent. */
  readonly slowReader: number;
  /** At the end of the service: an ordinary answer, and a download. */
  readonly lastAnswers: number;
  readonly lastDownloads: number;
}

export const ordinary: Patience = { operation: 10_000, slowReader: 30_000, lastAnswers: 15_000, lastDownloads: 60_000 };
/** What was broken off may say so itself for so long. */
const courtesy = 500;

/** One who is being answered. */
export class Attended {
  isDownload = false;
  /** Whose request came before on the same connection, and waits too. */
  before?: Attended;
  readonly gone = new Departure();
  readonly began = performance.now();
  #isLate = false;

  constructor(
    readonly reply: FastifyReply,
    readonly patience: Patience,
    before?: Attended,
  ) {
    if (before && !before.isAnswered) this.before = before;
  }

  get isAnswered(): boolean {
    return this.reply.raw.writableFinished;
  }

  /** Whether it takes too long by now. */
  look(now: number) {
    if (this.#isLate || now - this.began < this.patience.operation) return;
    this.#isLate = true;
    // It is being sent: what matters now is whether it is taken.
    if (this.reply.raw.headersSent) return this.expectReader();
    this.gone.leave(new TimedOut());
    // A change tells how it went, however long it takes.
    if (this.reply.request.method !== 'POST') setTimeout(() => this.#tell(), courtesy);
  }

  /** A reader that takes nothing for too long is let go. */
  expectReader() {
    this.reply.raw.setTimeout(this.patience.slowReader, () => this.cut());
  }

  /** What is sent is long, and may take its time. */
  download() {
    this.isDownload = true;
    this.expectReader();
  }

  cut() {
    this.reply.raw.destroy();
  }

  #tell() {
    const { reply } = this;
    if (!reply.sent && !reply.raw.headersSent && !reply.raw.destroyed) void reply.send(this.gone.reason);
  }
}
