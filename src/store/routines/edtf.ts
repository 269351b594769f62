import { edtfPattern } from '../../model/edtf';
import type { Routine } from '../../model/routine';

/** The first and the last day of one end `v` of an interval, after its mark is taken off. */
const first = `CASE WHEN v IN ('', '..') THEN '-infinity' ELSE
    make_date(replace(left(v, 4), 'X', '0')::integer, coalesce(nullif(substr(v, 6, 2), ''), '1')::integer, coalesce(nullif(substr(v, 9, 2), ''), '1')::integer) END`;
const last = `CASE WHEN v IN ('', '..') THEN 'infinity' WHEN length(v) = 10 THEN make_date(left(v, 4)::integer, substr(v, 6, 2)::integer, substr(v, 9, 2)::integer) ELSE
    (make_date(replace(left(v, 4), 'X', '9')::integer, coalesce(nullif(substr(v, 6, 2), ''), '12')::integer, 1) + interval '1 month')::date - 1 END`;

/**
 * The first and the last day that an EDTF date can mean, marked or not; an open or unknown end lies at ±infinity. Refused are what is
 * no EDTF (22007), and days that do not exist and ends in the wrong order (22008). Generated columns may use them under any search_path.
 */
export const edtf: readonly Routine[] = [
  {
    name: 'edtf_bounds(text)',
    sql: `CREATE OR REPLACE FUNCTION edtf_bounds(value text) RETURNS date[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v text;
  first_day date;
  last_day date;
BEGIN
  IF value !~ '${edtfPattern(true)}' THEN
    RAISE EXCEPTION '"%" is not a date of EDTF such as 2010-05-23, 2010-05, 1946, 196X, 13XX, 2016/2020 or ../2022-11-02.', left(value, 100) USING ERRCODE = '22007';
  END IF;
  FOREACH v IN ARRAY string_to_array(value, '/') LOOP
    v := rtrim(v, '?~%');
    IF length(v) = 10 AND substr(v, 9, 2)::integer > extract(day FROM (make_date(left(v, 4)::integer, substr(v, 6, 2)::integer, 1) + interval '1 month')::date - 1) THEN
      RAISE EXCEPTION 'There is no day "%".', v USING ERRCODE = '22008';
    END IF;
    first_day := coalesce(first_day, ${first});
    last_day := ${last};
  END LOOP;
  IF first_day > last_day THEN
    RAISE EXCEPTION 'The end of "%" lies before its start.', value USING ERRCODE = '22008';
  END IF;
  RETURN ARRAY[first_day, last_day];
END
$$`,
  },
  {
    name: 'edtf_first(text)',
    sql: `CREATE OR REPLACE FUNCTION edtf_first(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN (edtf_bounds(value))[1]`,
  },
  {
    name: 'edtf_last(text)',
    sql: `CREATE OR REPLACE FUNCTION edtf_last(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN (edtf_bounds(value))[2]`,
  },
];
