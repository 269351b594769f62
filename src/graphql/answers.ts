import { Crowd } from '../store/connection/crowd';
import type { Departure } from '../store/connection/departure';
import type { Newest } from '../store/history/newest';

interface Making {
  readonly bytes: Promise<Buffer>;
  readonly crowd: Crowd;
}

type Make = (gone?: Departure) => Promise<Buffer>;

interface Kept {
  readonly state: string;
  readonly bytes: Buffer;
}

/** So many questions that were asked once are remembered, to know them the second time. */
const mostOnce = 5000;
/** One answer takes so much of the room at most. */
const share = 1 / 8;
/** What keeping one costs besides its bytes, in bytes. */
const overhead = 200;

/**
 * Finished answers of questions that were asked more than once, as long as the register is in the state in which they were given. That
 * state is asked before each is given, so it is never older than the question.
 */
export class Answers {
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Making>();
  readonly #once = new Set<string>();
  #held = 0;
  #asked = 0;
  #spared = 0;

  /** `room` in bytes; 0: nothing is kept. */
  constructor(
    readonly newest: Newest,
    readonly room: number,
  ) {}

  /** How many bytes are held. */
  get held() {
    return this.#held;
  }

  /** How many answers were asked for, and how many of these were there already. */
  get counts() {
    return { asked: this.#asked, spared: this.#spared };
  }

  /** The answer to a question, which `make` answers; nothing where it is not worth keeping. `question` tells it from all others. */
  async get(question: string, make: Make, gone?: Departure): Promise<Buffer> {
    this.#asked++;
    if (!this.room || !this.#isAskedAgain(question)) return make(gone);
    const state = await this.newest.state();
    const kept = this.#kept.get(question);
    if (kept?.state !== state) return this.#made(question, state, make, gone);
    this.#spared++;
    this.#kept.delete(question);
    this.#kept.set(question, kept);
    return kept.bytes;
  }

  #isAskedAgain(question: string): boolean {
    if (this.#kept.has(question) || this.#once.has(question)) return true;
    if (this.#once.size >= mostOnce) this.#once.delete(this.#once.values().next().value!);
    this.#once.add(question);
    return false;
  }

  /** Who asks the same in the same state waits for the same answer, which is not made any more once all of them have gone. */
  #made(question: string, state: string, make: Make, gone?: Departure): Promise<Buffer> {
    const name = `${state} ${question}`;
    const begun = this.#making.get(name);
    if (begun && !begun.crowd.gone.hasLeft) {
      begun.crowd.join(gone);
      return begun.bytes;
    }
    const crowd = Crowd.of([gone]);
    const bytes = make(crowd.gone)
      .then(bytes => (this.#keep(question, { state, bytes }), bytes))
      .finally(() => this.#making.get(name) === making && this.#making.delete(name));
    const making = { bytes, crowd };
    this.#making.set(name, making);
    return bytes;
  }

  #keep(question: string, kept: Kept) {
    this.#forget(question);
    const size = sizeOf(question, kept);
    if (size > this.room * share) return;
    this.#kept.set(question, kept);
    this.#held += size;
    while (this.#held > this.room) this.#forget(this.#kept.keys().next().value!);
  }

  #forget(question: string) {
    const kept = this.#kept.get(question);
    if (!kept) return;
    this.#kept.delete(question);
    this.#held -= sizeOf(question, kept);
  }
}

const sizeOf = (question: string, { state, bytes }: Kept) => bytes.length + 2 * (question.length + state.length) + overhead;
