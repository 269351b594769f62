import type { Routine } from '../model/routine';

const standsOtherwise = (table: string) =>
  `ARRAY(SELECT key FROM "${table}" t WHERE ROW(t.status, t.possible_statuses) IS DISTINCT FROM ROW(status_on(t.timeline, register_day()), possible_statuses_on(t.timeline, register_day())))`;

/** Derives anew those relations that stand otherwise today than when they were last derived: a term ran out, an event dated ahead has come. */
export const day: readonly Routine[] = [
  {
    name: 'derive_for_day()',
    sql: `CREATE OR REPLACE FUNCTION derive_for_day() RETURNS void LANGUAGE sql AS $$
  SELECT derive_agreement(${standsOtherwise('agreement')}), derive_membership(${standsOtherwise('membership')})
$$`,
  },
];
