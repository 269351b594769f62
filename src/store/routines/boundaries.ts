import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger } from '../../model/trigger';

/** A record belongs for good to what says whether it is public, under which licence, in which graph; a draft, until it is published. */
export const boundaries = (concepts: readonly Concept[]): Routine[] => {
  const bounded = concepts.flatMap(({ table, boundary }) => (boundary ? [{ table, boundary }] : []));
  return bounded.length ? [refusal(bounded[0]!.boundary), ...bounded.map(stays)] : [];
};

type Boundary = NonNullable<Concept['boundary']>;

const refusal = ({ table, publicIf }: Boundary): Routine => ({
  name: 'refuse_to_move()',
  sql: `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "${table}" b WHERE b.key = to_jsonb(OLD) ->> TG_ARGV[0] AND b."${publicIf}") THEN
    RAISE EXCEPTION '% "%" stays in its %: only from one that is not public can it move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
  END IF;
  IF current_setting('role') IN ('kontor_writer', 'kontor_importer') AND NOT coalesce(may_write(to_jsonb(OLD) ->> TG_ARGV[0], 'publisher') AND may_write(to_jsonb(NEW) ->> TG_ARGV[0], 'publisher'), false) THEN
    RAISE EXCEPTION 'Moving % "%" takes a publisher of both.', TG_TABLE_NAME, OLD.key USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$`,
});

function stays({ table, boundary }: { readonly table: string; readonly boundary: Boundary }): Routine {
  const { column } = boundary.property.to[0]!;
  const moves = `OLD."${column}" IS DISTINCT FROM NEW."${column}"`;
  return trigger(`${table}_stays`, table, 'BEFORE UPDATE', `FOR EACH ROW WHEN (${moves}) EXECUTE FUNCTION refuse_to_move('${column}')`);
}
