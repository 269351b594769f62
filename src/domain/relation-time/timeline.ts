import type { Routine } from '../../model/routine';
import { endings, evidence } from '../event-types';
import { list } from './words';

/**
 * The status, and what it may be, from each day on which that changes: "Status on D" of MODEL section 5. Dates are clipped by state-changing
 * events and evidence. An event that nothing dates counts from the day it was recorded, or, where nothing before it is dated either, always.
 * What an ATTESTED begins may have begun at any time before.
 */
export const timeline: Routine = {
  name: 'relation_timeline(text[], text[], boolean[], date[], date[], date[], boolean)',
  sql: `CREATE OR REPLACE FUNCTION relation_timeline(types text[], states text[], changes boolean[], firsts date[], told date[], recorded date[], one_sided boolean) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  days date[] := ARRAY['-infinity'::date];
  may date[] := '{}';
  sure date[] := '{}';
  shown text[] := ARRAY[CASE WHEN one_sided THEN 'CLAIMED' ELSE 'UNKNOWN' END];
  clipped date[] := told;
  edge date := 'infinity';
  f date;
  l date;
  low integer;
  high integer;
  day date;
  may_be text[];
  before text[];
  entries jsonb := '[]';
BEGIN
  FOR i IN REVERSE cardinality(types) .. 1 LOOP
    IF changes[i] OR types[i] IN (${list(evidence)}) THEN edge := least(edge, told[i]); END IF;
    clipped[i] := edge;
  END LOOP;
  edge := '-infinity';
  FOR i IN 1 .. cardinality(types) LOOP
    f := edge;
    IF changes[i] OR types[i] IN (${list(evidence)}) THEN edge := greatest(edge, firsts[i]); END IF;
    CONTINUE WHEN NOT changes[i];
    IF types[i] <> 'ATTESTED' THEN f := edge; END IF;
    l := greatest(f, CASE WHEN clipped[i] < 'infinity' THEN clipped[i] WHEN f > '-infinity' THEN recorded[i] ELSE f END);
    IF types[i] IN (${list(endings)}) THEN
      f := f + 1;
      l := l + 1;
    END IF;
    may := may || greatest(f, may[cardinality(may)]);
    sure := sure || greatest(l, sure[cardinality(sure)]);
    shown := shown || CASE WHEN one_sided AND states[i] IN ('ACTIVE', 'DORMANT', 'SUSPENDED') THEN 'CLAIMED' ELSE states[i] END;
  END LOOP;
  days := ARRAY(SELECT DISTINCT d FROM unnest(days || may || sure) d WHERE d < 'infinity' ORDER BY d);
  FOREACH day IN ARRAY days LOOP
    low := 1; high := 1;
    WHILE sure[low] <= day LOOP low := low + 1; END LOOP;
    WHILE may[high] <= day LOOP high := high + 1; END LOOP;
    may_be := shown[low:low];
    FOR i IN low + 1 .. high LOOP
      IF shown[i] <> ALL (may_be) THEN may_be := may_be || shown[i]; END IF;
    END LOOP;
    CONTINUE WHEN may_be = before;
    entries := entries || jsonb_build_object('from', day, 'status', may_be[1], 'possible', to_jsonb(may_be));
    before := may_be;
  END LOOP;
  RETURN entries;
END
$$`,
};
