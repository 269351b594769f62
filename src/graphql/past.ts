import type { Pool } from 'pg';
import type { Viewer } from '../model/viewer';
import { askOn } from '../store/ask';
import { askForOn } from '../store/ask-for';
import type { Departure } from '../store/departure';
import { revisionAt, type Moment } from '../store/moment';
import { inPast } from '../store/read-past';
import type { Plan } from './compile/plan';
import { Prepared } from './prepared';

/** Runs plans on the register as it was: the statements of the present, each on a connection that reads the past. */
export class Past {
  readonly #prepared = new Prepared();

  /** `present` knows which revisions there are. */
  constructor(
    readonly present: Pool,
    readonly pool: Pool,
  ) {}

  /** Throws `InvalidInput` that names the place where there is no such moment. */
  async run(
    plan: Plan,
    values: readonly unknown[],
    { place, at }: { readonly place: string; readonly at: Moment },
    viewer?: Viewer,
    gone?: Departure,
  ): Promise<string> {
    const revision = await revisionAt(this.present, place, at);
    const statement = { name: this.#prepared.nameOf(plan), text: plan.sql, values: [...values] };
    const [[answer] = ['']] = await inPast(
      this.pool,
      revision,
      session => (viewer ? askForOn<[string]>(session, viewer, statement) : askOn<[string]>(session, statement)),
      { gone },
    );
    return answer;
  }
}
