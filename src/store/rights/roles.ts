import type { DataSource } from 'typeorm';

/**
 * The roles of the database by which it keeps its own wall (D50): who owns everything and cannot log in, and as whom the service reads,
 * writes and takes in files, and somebody reads what was done. They are of the whole cluster; a database gives them their rights in
 * `guard_rows()`.
 */
export const databaseRoles = ['kontor_owner', 'kontor_reader', 'kontor_writer', 'kontor_importer', 'kontor_auditor'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

type Asks = Pick<DataSource, 'query'>;

/** What others may do at the same moment, which then is done. */
const done = 'duplicate_object OR unique_violation';

/** Makes those that are not there, and this user one who may act as each. Where it has no right to, nothing happens. */
export async function makeRoles(db: Asks) {
  for (const role of databaseRoles)
    await db.query(`DO $$
BEGIN
  IF to_regrole('${role}') IS NULL THEN CREATE ROLE ${role} NOLOGIN; END IF;
EXCEPTION WHEN ${done} OR insufficient_privilege THEN NULL;
END
$$`);
  for (const role of databaseRoles) await db.query(joining(role));
}

/** Two at once that make one user a member meet as internal_error, `tuple concurrently updated`. */
const joining = (role: DatabaseRole) => `DO $$
BEGIN
  IF NOT pg_has_role(to_regrole('${role}'), 'MEMBER') THEN GRANT ${role} TO CURRENT_USER; END IF;
EXCEPTION WHEN ${done} OR insufficient_privilege OR internal_error THEN NULL;
END
$$`;

/** Whether this user may act as each of them. */
export async function hasRoles(db: Asks): Promise<boolean> {
  const all = databaseRoles.map(role => `coalesce(pg_has_role(to_regrole('${role}'), 'MEMBER'), false)`).join(' AND ');
  const [{ has }] = await db.query<[{ has: boolean }]>(`SELECT ${all} AS has`);
  return has;
}

/** Whether the database keeps its wall: this user may act as the roles, and they have their rights here. */
export const wallStands = async (db: Asks): Promise<boolean> => (await hasRoles(db)) && (await haveRights(db)) === true;

/** Whether the roles are there, and came after the migration that would have given them their rights. */
export const lackRights = async (db: Asks): Promise<boolean> => (await hasRoles(db)) && (await haveRights(db)) === false;

/** Nothing where the schema knows of no rights yet. */
async function haveRights(db: Asks): Promise<boolean | null> {
  const [{ have }] = await db.query<[{ have: boolean | null }]>(
    `SELECT has_table_privilege(to_regrole('kontor_reader'), to_regclass('seen_dataset'), 'SELECT') AS have`,
  );
  return have;
}
