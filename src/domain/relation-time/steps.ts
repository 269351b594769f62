import type { Routine } from '../../model/routine';
import { endings, finalStates, inForce, transitions, type Transition } from '../event-types';
import { array, list } from './words';

const table = Object.entries(transitions);
const leadsTo = ({ leadsTo, onlyFrom, awaits }: Transition) => {
  if (onlyFrom) return `CASE state WHEN '${onlyFrom}' THEN '${leadsTo}' END`;
  if (awaits)
    return `CASE WHEN state <> ALL (${array(inForce)}) AND '${awaits}' = ANY (types[i + 1:]) THEN 'INTENDED' ELSE '${leadsTo}' END`;
  return `'${leadsTo}'`;
};
const leads = table.flatMap(([type, it]) => (it.leadsTo === 'unchanged' ? [] : [`WHEN '${type}' THEN ${leadsTo(it)}`])).join('\n      ');
const allowed = table.map(
  ([type, { allowedIn }]) => `WHEN '${type}' THEN ${allowedIn === 'any' ? 'true' : `state IN (${list(allowedIn)})`}`,
);
const allowedHere = table.map(([type, { allowedIn }]) => `('${type}', ${allowedIn === 'any' ? 'NULL' : array(allowedIn)})`).join(', ');

/** An implied end comes where the agreed term ends first, no end came before, and nothing renews it at that time or later. */
const impliedEnd = `
  IF agreed_until IS NULL OR agreed_until ~ '[?~%]' OR tacit_renewal IS TRUE OR began IS NULL THEN RETURN; END IF;
  bounds := edtf_bounds(agreed_until);
  FOR i IN 1 .. cardinality(types) LOOP
    IF types[i] = 'RENEWED' AND lasts[i] >= bounds[1] THEN RETURN; END IF;
    IF i > began AND place IS NULL AND (firsts[i] > bounds[2] OR types[i] IN (${list(endings)})) THEN
      IF firsts[i] <= bounds[2] THEN RETURN; END IF;
      place := i;
    END IF;
  END LOOP;
  implied := coalesce(place, cardinality(types) + 1);
  FOR i IN implied .. cardinality(types) LOOP
    IF types[i] NOT IN (${list(endings)}) THEN states[i] := 'EXPIRED'; END IF;
  END LOOP;
  types := types[:implied - 1] || 'EXPIRED'::text || types[implied:];
  dates := dates[:implied - 1] || agreed_until || dates[implied:];
  states := states[:implied - 1] || 'EXPIRED'::text || states[implied:];
  changes := changes[:implied - 1] || true || changes[implied:];
  firsts := firsts[:implied - 1] || bounds[1] || firsts[implied:];
  lasts := lasts[:implied - 1] || bounds[2] || lasts[implied:];
  told := told[:implied - 1] || bounds[2] || told[implied:];
  recorded := recorded[:implied - 1] || NULL::date || recorded[implied:];`;

/**
 * Walks through the events in their order. Out come, for each: the state after it, whether its type changes states, the first and last day
 * that its date can mean (±infinity for none or a doubtful one; an undated end happened by the date of its source, or else when it was
 * recorded), and `told`, the same but for every undated event by the date of its source. The term that ran out is an EXPIRED of its own, at
 * the place `implied`. Refuses an event not allowed in the state it meets (KT001) and one wholly before an earlier one (KT002).
 */
export const steps: Routine = {
  name: 'relation_steps(jsonb, text, boolean)',
  sql: `CREATE OR REPLACE FUNCTION relation_steps(events jsonb, agreed_until text, tacit_renewal boolean, OUT types text[], OUT dates text[], OUT states text[],
  OUT changes boolean[], OUT firsts date[], OUT lasts date[], OUT told date[], OUT recorded date[], OUT implied integer)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  state text := 'NONE';
  next text;
  bounds date[];
  source_last date;
  newest date := '-infinity';
  newest_key text;
  began integer;
  place integer;
BEGIN
  states := '{}'; changes := '{}'; firsts := '{}'; lasts := '{}'; told := '{}';
  SELECT coalesce(array_agg(e ->> 'type' ORDER BY n), '{}'), coalesce(array_agg(e ->> 'date' ORDER BY n), '{}'), coalesce(array_agg(left(e ->> 'recorded', 10)::date ORDER BY n), '{}')
    INTO types, dates, recorded FROM jsonb_array_elements(events) WITH ORDINALITY AS list (e, n);
  FOR i IN 1 .. cardinality(types) LOOP
    IF (CASE types[i] ${allowed.join('\n      ')} END) IS NOT TRUE THEN
      RAISE EXCEPTION '% is not allowed in the state %. Allowed there: %.%', types[i], CASE state WHEN 'NONE' THEN 'UNKNOWN' ELSE state END,
        (SELECT string_agg(type, ', ') FROM (VALUES ${allowedHere}) AS rule (type, allowed_in) WHERE allowed_in IS NULL OR state = ANY (allowed_in)),
        CASE WHEN state IN (${list(finalStates)}) THEN ' ' || state || ' is final: what came after is a new agreement, named here as the \`successor\`.' ELSE '' END
        USING ERRCODE = 'KT001', DETAIL = coalesce(events -> (i - 1) ->> 'key', '');
    END IF;
    next := CASE types[i] ${leads} END;
    IF coalesce(next, state) IN (${list(inForce)}) AND state NOT IN (${list(inForce)}) THEN began := i; END IF;
    state := coalesce(next, state);
    states := states || state;
    changes := changes || (next IS NOT NULL);

    IF dates[i] IS NOT NULL AND dates[i] !~ '[?~%]' THEN
      bounds := edtf_bounds(dates[i]);
      IF bounds[2] < newest THEN
        RAISE EXCEPTION '% of % lies wholly before %, which comes earlier in the order. Change the order or the date.', types[i], dates[i], newest_key
          USING ERRCODE = 'KT002', DETAIL = coalesce(events -> (i - 1) ->> 'key', '');
      END IF;
      IF bounds[1] > newest THEN
        newest := bounds[1];
        newest_key := types[i] || ' of ' || dates[i];
      END IF;
      firsts := firsts || bounds[1]; lasts := lasts || bounds[2]; told := told || bounds[2];
    ELSE
      source_last := CASE WHEN events -> (i - 1) ->> 'sourceDate' !~ '[?~%]' THEN nullif((edtf_bounds(events -> (i - 1) ->> 'sourceDate'))[2], 'infinity') END;
      firsts := firsts || '-infinity'::date;
      lasts := lasts || CASE WHEN types[i] IN (${list(endings)}) THEN coalesce(source_last, recorded[i], 'infinity') ELSE 'infinity' END;
      told := told || coalesce(source_last, lasts[i]);
    END IF;
  END LOOP;
${impliedEnd}
END
$$`,
};
