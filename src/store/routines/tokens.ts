import type { Routine } from '../../model/routine';

/** What the service may learn of keys, which it cannot read: the one of a prefix, if it still holds; and to note that one was used today. */
export const tokens: readonly Routine[] = [
  {
    name: 'token_of(text)',
    sql: `CREATE OR REPLACE FUNCTION token_of(wanted text) RETURNS TABLE (digest bytea, name text, role text, datasets text[], used_today boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 AS $$
  SELECT digest, name, role, datasets, used IS NOT DISTINCT FROM (now() AT TIME ZONE 'UTC')::date FROM token WHERE prefix = wanted AND revoked IS NULL AND expires > now()
$$`,
  },
  {
    name: 'note_token(text)',
    sql: `CREATE OR REPLACE FUNCTION note_token(wanted text) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  UPDATE token SET used = (now() AT TIME ZONE 'UTC')::date WHERE prefix = wanted AND used IS DISTINCT FROM (now() AT TIME ZONE 'UTC')::date
$$`,
  },
];
