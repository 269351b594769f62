import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger } from '../../model/trigger';

/** A record belongs for good to what says whether it is public, under which licence, in which graph. */
export const boundaries = (concepts: readonly Concept[]): Routine[] => [refusal, ...concepts.flatMap(stays)];

const refusal: Routine = {
  name: 'refuse_to_move()',
  sql: `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% "%" stays in its %: it cannot move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
END
$$`,
};

function stays({ table, boundary }: Concept): Routine[] {
  if (!boundary) return [];
  const { column } = boundary.property.to[0]!;
  const moves = `OLD."${column}" IS DISTINCT FROM NEW."${column}"`;
  return [trigger(`${table}_stays`, table, 'BEFORE UPDATE', `FOR EACH ROW WHEN (${moves}) EXECUTE FUNCTION refuse_to_move('${column}')`)];
}
