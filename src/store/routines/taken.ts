import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';

/**
 * Whether a key is or was ever that of a record of the concept with this table. Whoever asks, it looks at everything, also behind the wall: a
 * key names one thing for ever. It tells no more than that.
 */
export const takenKeys = (concepts: readonly Concept[]): Routine => ({
  name: 'is_key_taken(text, text)',
  sql: `CREATE OR REPLACE FUNCTION is_key_taken(of_table text, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  taken boolean;
BEGIN
  EXECUTE (SELECT format('SELECT EXISTS (SELECT FROM %1$I WHERE key = $1) OR EXISTS (SELECT FROM history.%1$I WHERE key = $1) OR EXISTS (SELECT FROM erased WHERE concept = %1$L AND key = $1 AND property = '''')', name)
    FROM unnest(ARRAY[${concepts
      .filter(({ whole }) => !whole)
      .map(({ table }) => `'${table}'`)
      .join(', ')}]) name WHERE name = of_table) INTO taken USING wanted;
  RETURN taken;
END
$$`,
});
