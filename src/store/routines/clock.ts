import type { Routine } from '../../model/routine';

/** SQL that waits until no other transaction writes, and keeps others waiting until this one ends. */
export const oneWriter = `pg_advisory_xact_lock(hashtext('kontor.revision'))`;

/** The channel on which each revision is told when it is committed. */
export const channel = 'kontor_revision';

const setting = (name: string) => `nullif(current_setting('kontor.${name}', true), '')`;

/**
 * The register's clock and its revisions. `kontor.now` (an ISO time, set on the connection) makes the clock stand still;
 * a transaction that changes anything takes the next revision under a lock that it holds until it commits. A revision is never earlier
 * than the one before, though its transaction may have begun earlier.
 */
export const clock: readonly Routine[] = [
  {
    name: 'register_now()',
    sql: `CREATE OR REPLACE FUNCTION register_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('kontor.now', true), '')::timestamptz, now())
$$`,
  },
  {
    name: 'register_day()',
    sql: `CREATE OR REPLACE FUNCTION register_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (register_now() AT TIME ZONE 'UTC')::date`,
  },
  {
    name: 'current_revision()',
    sql: `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  mine CONSTANT text := pg_current_xact_id()::text;
  taken integer;
BEGIN
  SELECT number INTO taken FROM revision WHERE transaction = mine;
  IF FOUND THEN RETURN taken; END IF;
  PERFORM ${oneWriter};
  INSERT INTO revision (number, at, transaction, actor, reason)
    SELECT coalesce(max(number), 0) + 1, greatest(register_now(), (SELECT at FROM revision ORDER BY number DESC LIMIT 1)), mine, ${setting('actor')}, ${setting('reason')} FROM revision RETURNING number INTO taken;
  PERFORM pg_notify('${channel}', taken::text);
  RETURN taken;
END
$$`,
  },
  {
    name: 'stamp()',
    sql: `CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := current_revision();
  NEW.modified := register_day();
  RETURN NEW;
END
$$`,
  },
];
