import type { Pool } from 'pg';
import type { Viewer } from '../model/viewer';
import type { Departure } from '../store/connection/departure';
import type { Octets } from '../store/connection/octets';
import { revisionAt, type Moment } from '../store/history/moment';
import { inPast } from '../store/history/read-past';
import { askOn } from '../store/reading/ask';
import { askForOn } from '../store/reading/ask-for';
import type { Plan } from './compile/plan';
import { Prepared } from './prepared';
import { onlyOf, type Answer } from './turn';

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
  ): Promise<Octets> {
    const revision = await revisionAt(this.present, place, at);
    const statement = { name: this.#prepared.nameOf(plan), text: plan.sql, values: [...values], asTheyCome: true };
    const rows = await inPast(
      this.pool,
      revision,
      session => (viewer ? askForOn<Answer>(session, viewer, statement) : askOn<Answer>(session, statement)),
      { gone },
    );
    return onlyOf(rows);
  }
}
