import type { Parted } from './compile/parts';
import type { Plan } from './compile/plan';
import { Recent } from './recent';

/** Plans by the query and the shape of its variables; null: the query has fields that are no reads. */
export type Plans = Recent<Plan | Parted | null>;

/** Characters of the statements that are kept, which are nearly all of a plan: enough for some thousand, and no more, whatever strangers ask. */
const most = 8_000_000;
/** What keeping one costs besides. */
const overhead = 1000;

export const recentPlans = (): Plans => new Recent(most, (plan, key) => key.length + overhead + lengthOf(plan));

function lengthOf(plan: Plan | Parted | null): number {
  if (!plan) return 0;
  if ('parts' in plan) return plan.parts.reduce((sum, { plan }) => sum + lengthOf(plan), 0);
  return plan.sql.length + (plan.several?.sql.length ?? 0);
}
