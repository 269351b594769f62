import type { Routine } from '../../model/routine';
import { endings, evidence, inForce } from '../event-types';
import { list } from './words';

/** The spell that lasts from s0..s1 to e0..e1, by the table of MODEL section 5. */
const close = `e0 := least(greatest(e0, stood), e1);
    certain := certain + CASE WHEN greatest(s0, s1) <= e0 AND s1 < 'infinity' THEN datemultirange(daterange(nullif(greatest(s0, s1), '-infinity'), nullif(e0, 'infinity'), '[]')) ELSE '{}' END;
    possible := possible + CASE WHEN s0 <= e1 THEN datemultirange(daterange(nullif(s0, '-infinity'), nullif(e1, 'infinity'), '[]')) ELSE '{}' END;`;

/**
 * The days on which a relation is certainly in force, and those on which it possibly is (MODEL section 5), from what `relation_steps` found.
 * After an end and a renewal there is a second spell, which does not begin before that end.
 */
export const spells: Routine = {
  name: 'relation_spells(text[], text[], boolean[], date[], date[], integer)',
  sql: `CREATE OR REPLACE FUNCTION relation_spells(types text[], states text[], changes boolean[], firsts date[], lasts date[], implied integer,
  OUT certain datemultirange, OUT possible datemultirange, OUT began integer, OUT ended integer)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  s0 date;
  s1 date;
  e0 date;
  e1 date;
  stood date;
BEGIN
  certain := '{}'; possible := '{}';
  IF NOT true = ANY (changes) THEN
    possible := '{(,)}';
    RETURN;
  END IF;
  FOR i IN 1 .. cardinality(types) LOOP
    IF states[i] IN (${list(inForce)}) AND (s0 IS NULL OR ended IS NOT NULL) THEN
      IF s0 IS NOT NULL THEN
        ${close}
        s0 := greatest(firsts[i], firsts[ended]);
      ELSE
        s0 := CASE types[i] WHEN 'ATTESTED' THEN '-infinity' ELSE firsts[i] END;
      END IF;
      s1 := CASE types[i] WHEN 'ATTESTED' THEN 'infinity' ELSE lasts[i] END;
      began := coalesce(began, i);
      ended := NULL;
      stood := s0; e0 := 'infinity'; e1 := 'infinity';
    END IF;
    CONTINUE WHEN s0 IS NULL;
    IF types[i] IN (${list(evidence)}) AND i IS DISTINCT FROM implied THEN
      s1 := least(s1, lasts[i]);
      stood := greatest(stood, firsts[i]);
    END IF;
    IF ended IS NULL AND types[i] IN (${list(endings)}) THEN
      ended := i; e0 := firsts[i]; e1 := lasts[i];
    END IF;
  END LOOP;
  IF s0 IS NOT NULL THEN
    ${close}
  END IF;
  possible := possible - certain;
END
$$`,
};
