import type { Facts } from '../../catalog/facts';
import { factsOf } from '../../catalog/facts-of';
import { withSession } from '../../store/connection/with-session';
import { inPast } from '../../store/history/read-past';
import { stateOf } from '../../store/history/state';
import type { Parts } from '../parts';

/** What there is to publish, read once for each revision; those who ask meanwhile wait for the same reading. */
export class LatestFacts {
  readonly #parts: Parts;
  readonly #read: ReturnType<typeof factsOf>;
  #latest?: { readonly state: string; readonly facts: Promise<Facts> };

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#read = factsOf(parts.model, parts.config.publicUrl);
  }

  /** What there was at a revision before. */
  at = (revision: number): Promise<Facts> => inPast(this.#parts.dumpPool, revision, session => this.#read(session), { keep: false });

  async get(): Promise<Facts> {
    const { revision, transaction } = await stateOf(this.#parts.pool);
    const state = `${revision} ${transaction}`;
    if (this.#latest?.state === state) return this.#latest.facts;
    const facts = withSession(this.#parts.dumpPool, session => this.#read(session));
    const latest = { state, facts };
    this.#latest = latest;
    // A reading that failed is tried again by who asks next.
    facts.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
    return facts;
  }
}
