import type { Routine } from '../model/routine';
import { proposals } from './event-types';
import { spells } from './relation-time/spells';
import { steps } from './relation-time/steps';
import { timeline } from './relation-time/timeline';
import { list } from './relation-time/words';

/**
 * All of a relation that follows from its events and does not depend on the day asked (MODEL sections 4 and 5). `events` is an array in
 * order of `{type, date, key, sourceDate, recorded}`; `one_sided`: a side is NOT_LISTED or DENIED.
 */
const history: Routine = {
  name: 'relation_history(jsonb, text, boolean, boolean)',
  sql: `CREATE OR REPLACE FUNCTION relation_history(events jsonb, agreed_until text, tacit_renewal boolean, one_sided boolean,
  OUT signed text, OUT valid_from text, OUT valid_to text, OUT status_as_of text, OUT certain datemultirange, OUT possible datemultirange, OUT timeline jsonb)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  steps record;
  spells record;
BEGIN
  steps := relation_steps(events, agreed_until, tacit_renewal);
  spells := relation_spells(steps.types, steps.states, steps.changes, steps.firsts, steps.lasts, steps.implied);
  signed := steps.dates[array_position(steps.types, 'SIGNED')];
  IF steps.types[spells.began] <> 'ATTESTED' THEN valid_from := steps.dates[spells.began]; END IF;
  valid_to := steps.dates[spells.ended];
  FOR i IN 1 .. cardinality(steps.types) LOOP
    IF (steps.changes[i] OR steps.types[i] = 'ATTESTED') AND i IS DISTINCT FROM steps.implied
      AND steps.dates[i] !~ '[?~%]' THEN
      status_as_of := steps.dates[i];
    END IF;
  END LOOP;
  certain := CASE WHEN one_sided THEN '{}' ELSE spells.certain END;
  possible := CASE WHEN one_sided THEN spells.certain + spells.possible ELSE spells.possible END;
  timeline := relation_timeline(steps.types, steps.states, steps.changes, steps.firsts, steps.told, steps.recorded, one_sided);
END
$$`,
};

/** The entry of a timeline that holds on a day. */
const entryOn = `FROM jsonb_array_elements(timeline) WITH ORDINALITY AS list (entry, n) WHERE (entry ->> 'from')::date <= day ORDER BY n DESC LIMIT 1`;

const statusOn: Routine = {
  name: 'status_on(jsonb, date)',
  sql: `CREATE OR REPLACE FUNCTION status_on(timeline jsonb, day date) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((SELECT entry ->> 'status' ${entryOn}), 'UNKNOWN');
END
$$`,
};

const possibleStatusesOn: Routine = {
  name: 'possible_statuses_on(jsonb, date)',
  sql: `CREATE OR REPLACE FUNCTION possible_statuses_on(timeline jsonb, day date) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((SELECT ARRAY(SELECT jsonb_array_elements_text(entry -> 'possible')) ${entryOn}), '{UNKNOWN}');
END
$$`,
};

const inForceOn: Routine = {
  name: 'in_force_on(datemultirange, datemultirange, date)',
  sql: `CREATE OR REPLACE FUNCTION in_force_on(certain datemultirange, possible datemultirange, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN certain @> day THEN 'CERTAIN' WHEN possible @> day THEN 'POSSIBLE' END
$$`,
};

/** Care OPEN_PROPOSAL of MODEL section 7: on that day the last proposal is not settled, and has no date or one more than 365 days ago. */
const isOpenProposal: Routine = {
  name: 'is_open_proposal(jsonb, date)',
  sql: `CREATE OR REPLACE FUNCTION is_open_proposal(events jsonb, day date) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  event jsonb;
  bounds date[];
  is_open boolean := false;
BEGIN
  FOR event IN SELECT * FROM jsonb_array_elements(events) LOOP
    bounds := CASE WHEN event ->> 'date' !~ '[?~%]' THEN edtf_bounds(event ->> 'date') END;
    CONTINUE WHEN bounds[1] > day;
    IF event ->> 'type' IN (${list(proposals.opened)}) THEN
      is_open := coalesce(bounds[2] < day - 365, true);
    ELSIF event ->> 'type' IN (${list(proposals.settled)}) THEN
      is_open := false;
    END IF;
  END LOOP;
  RETURN is_open;
END
$$`,
};

/** The rules of time of agreements and memberships. They touch no table, so that triggers and queries can call them. */
export const relationTime: readonly Routine[] = [steps, spells, timeline, history, statusOn, possibleStatusesOn, inForceOn, isOpenProposal];
