import { roles } from '../../model/viewer';
import type { Routine } from '../../model/routine';

const setting = (name: string) => `current_setting('kontor.${name}', true)`;
const order = `'{${roles.join(',')}}'::text[]`;

/**
 * For whom a transaction is, as its settings say: `kontor.datasets` (keys with commas between, or `*`) and `kontor.role`. Who set nothing
 * is nobody: sees what is public, and may write nothing.
 */
export const rights: readonly Routine[] = [
  {
    name: 'is_of_viewer(text)',
    sql: `CREATE OR REPLACE FUNCTION is_of_viewer(dataset text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ${setting('datasets')} = '*' OR dataset = ANY (string_to_array(${setting('datasets')}, ','))`,
  },
  {
    name: 'may_write(text, text)',
    sql: `CREATE OR REPLACE FUNCTION may_write(dataset text, needed text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN is_of_viewer(dataset) AND array_position(${order}, ${setting('role')}) >= array_position(${order}, needed)`,
  },
];
