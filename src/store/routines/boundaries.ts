import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger } from '../../model/trigger';

/** A record belongs for good to what says whether it is public, under which licence, in which graph; a draft, until it is published. */
export const boundaries = (concepts: readonly Concept[]): Routine[] => [refusal, ...concepts.flatMap(stays)];

const refusal: Routine = {
  name: 'refuse_to_move()',
  sql: `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  open boolean;
BEGIN
  EXECUTE format('SELECT %I FROM %I WHERE key = $1', TG_ARGV[2], TG_ARGV[1]) INTO open USING to_jsonb(OLD) ->> TG_ARGV[0];
  IF open THEN
    RAISE EXCEPTION '% "%" stays in its %: only from one that is not public can it move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
  END IF;
  RETURN NEW;
END
$$`,
};

function stays({ table, boundary }: Concept): Routine[] {
  if (!boundary) return [];
  const { column } = boundary.property.to[0]!;
  const moves = `OLD."${column}" IS DISTINCT FROM NEW."${column}"`;
  const call = `refuse_to_move('${column}', '${boundary.table}', '${boundary.publicIf}')`;
  return [trigger(`${table}_stays`, table, 'BEFORE UPDATE', `FOR EACH ROW WHEN (${moves}) EXECUTE FUNCTION ${call}`)];
}
