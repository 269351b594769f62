import { Pool } from 'pg';
import { ChainBroken, InvalidInput } from '../../errors';
import { inSnapshot, type Session } from '../connection/snapshot';
import { withSession } from '../connection/with-session';
import { migrationLock } from '../migrating/migration-lock';

/** The chain of seals, as far as it goes. */
export interface Chain {
  /** How many revisions are sealed. */
  readonly sealed: number;
  /** The newest revision that is sealed, and the digest of the newest seal (SHA-256 in hex): who notes it down can tell later whether anything before was rewritten. */
  readonly newest?: { readonly revision: number; readonly digest: string };
  /** What was sealed anew, and why: `erasure` by a revision, `columns` that came later, or a `retyping`. */
  readonly anew: readonly { readonly cause: string; readonly by: number | null; readonly revisions: readonly number[] }[];
}

/** Says what is being done. */
type Tell = (step: string) => void;

/** Seals what is committed and not sealed yet; gives how many revisions that were. While somebody migrates, who seals what there is himself, none. */
export async function sealRevisions(session: Pool | Session): Promise<number> {
  const { rows } = await session.query<{ sealed: number }>(
    `SELECT CASE WHEN pg_try_advisory_xact_lock_shared(${migrationLock}) THEN seal_revisions() ELSE 0 END AS sealed`,
  );
  return rows[0]!.sealed;
}

/**
 * Computes the whole chain again, and seals what was not: of a pool in one unchanging state, by a session in its own transaction. `noted`: a
 * digest that was noted down once, which has to be in it. Throws `ChainBroken` that names the first revision which does not follow, and
 * `InvalidInput` where the digest is none of these.
 */
export async function checkChain(session: Pool | Session, tell: Tell, noted?: string): Promise<Chain> {
  tell('Sealing');
  await sealRevisions(session);
  return session instanceof Pool
    ? withSession(session, client => inSnapshot(client, () => follow(client, tell, noted)))
    : follow(session, tell, noted);
}

async function follow(session: Session, tell: Tell, noted?: string): Promise<Chain> {
  tell('Following the chain');
  await refuse(session, unlinked);
  await refuse(session, unheard);
  const { rows } = await session.query<{ as_of: number | null; next: number | null }>(states);
  for (const [done, { as_of, next }] of rows.entries()) {
    tell(`Checking what was, ${done + 1} of ${rows.length}`);
    await refuse(session, changed, [as_of, next]);
  }
  if (noted !== undefined) await refuseUnknown(session, noted);
  return tellChain(session);
}

async function refuse(session: Session, sql: string, values: readonly unknown[] = []) {
  const { rows } = await session.query<{ revision: number; why: string }>(sql, [...values]);
  if (rows[0]) throw new ChainBroken(rows[0].revision, rows[0].why);
}

/** SQL for whether a seal, before which revisions up to `before` were sealed, has a reason to seal one of them anew. */
const founded = `as_of = before + 1 AND CASE cause
        WHEN 'erasure' THEN erased_by = as_of AND erased_by IN (SELECT number FROM revision) AND erased_by IN (SELECT e.revision FROM erased e)
        WHEN 'retyping' THEN erased_by IS NULL AND as_of NOT IN (SELECT p.as_of FROM partly p)
        WHEN 'columns' THEN erased_by IS NULL AND as_of IN (SELECT b.revision FROM sealed_since b)
        ELSE false END`;

/** Seals that do not follow, that seal again or cannot be checked, and have no reason; and seals of revisions that are not there. */
const unlinked = `WITH retyped AS (SELECT as_of, revision FROM seal WHERE cause = 'retyping' AND as_of IS NOT NULL), partly AS (
    SELECT DISTINCT t.as_of FROM (SELECT DISTINCT as_of FROM retyped) t JOIN revision r ON r.number < t.as_of WHERE (t.as_of, r.number) NOT IN (TABLE retyped)
  )
  SELECT revision, why FROM (
    SELECT place, revision, CASE
      WHEN digest <> digest_of_seal(last, link) OR place <> position OR (cause IS NULL) <> (revision > before) THEN 'its seal does not follow from the one before'
      WHEN NOT EXISTS (SELECT FROM revision r WHERE r.number = linked.revision) AND revision <> 0 THEN 'it is not there any more'
      WHEN CASE WHEN cause IS NULL THEN num_nonnulls(as_of, erased_by) > 0 ELSE (${founded}) IS NOT TRUE END THEN 'it is sealed anew for a reason that is none'
      WHEN salt IS NULL AND NOT EXISTS (SELECT FROM seal n WHERE n.revision = linked.revision AND n.place > linked.place AND n.cause IN ('erasure', 'retyping')) THEN 'its seal is broken, and nothing says why'
    END AS why FROM (
      SELECT s AS link, s.*, lag(s.digest) OVER chain AS last, row_number() OVER chain AS position,
        coalesce(max(s.revision) OVER (chain ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), -1) AS before FROM seal s WINDOW chain AS (ORDER BY s.place)
    ) linked
  ) found WHERE why IS NOT NULL ORDER BY place LIMIT 1`;

/** What is said of revisions that there are not, and that no seal can hold. */
const unheard = `SELECT revision, 'it is not there, and something is said of it' AS why FROM (
    SELECT revision FROM erased WHERE revision NOT IN (SELECT number FROM revision)
    UNION ALL SELECT revision FROM sealed_since WHERE revision NOT BETWEEN 1 AND (SELECT coalesce(max(revision), -1) + 1 FROM seal)
  ) said ORDER BY 1 LIMIT 1`;

/** The columns that history has had: those of the beginning (null), and since which revision others; up to the next. */
const states = `SELECT as_of, lead(as_of) OVER since AS next FROM (SELECT NULL::integer AS as_of UNION SELECT revision FROM sealed_since) s
  WINDOW since AS (ORDER BY as_of NULLS FIRST) ORDER BY as_of NULLS FIRST`;

/** With the columns of one state, up to the next: revisions that say or do something else than was sealed last by then, or that were put in. */
const changed = `SELECT coalesce(s.revision, c.number) AS revision, CASE WHEN s.revision IS NULL THEN 'it was put in later' ELSE 'what it says or did is not what was sealed' END AS why
  FROM contents_of_revisions(${-(2 ** 31)}, coalesce($2::integer - 1, ${2 ** 31 - 1}), $1) c
    FULL JOIN (SELECT DISTINCT ON (revision) * FROM seal WHERE $2 IS NULL OR revision < $2 AND coalesce(as_of, revision) < $2 ORDER BY revision, place DESC) s ON s.revision = c.number
  WHERE CASE WHEN s.revision IS NULL THEN c.number <= (SELECT max(revision) FROM seal) OR NOT EXISTS (SELECT FROM revision r WHERE r.number = c.number)
    ELSE s.salt IS NOT NULL AND s.content IS DISTINCT FROM sha256(s.salt || c.digest) END
  ORDER BY 1 LIMIT 1`;

async function refuseUnknown(session: Session, noted: string) {
  const { rowCount } = await session.query(`SELECT FROM seal WHERE encode(digest, 'hex') = $1`, [noted.toLowerCase()]);
  if (!rowCount) throw new InvalidInput('--digest', noted, 'No seal of this register has it: what it sealed was rewritten, or removed.');
}

async function tellChain(session: Session): Promise<Chain> {
  const { rows } = await session.query<Chain>(
    `SELECT (SELECT count(DISTINCT revision)::integer FROM seal) AS sealed,
      (SELECT json_build_object('revision', (SELECT max(revision) FROM seal), 'digest', encode(digest, 'hex')) FROM seal ORDER BY place DESC LIMIT 1) AS newest,
      coalesce((SELECT json_agg(json_build_object('cause', cause, 'by', erased_by, 'revisions', revisions) ORDER BY place) FROM (
        SELECT cause, erased_by, min(place) AS place, array_agg(revision ORDER BY revision) AS revisions FROM seal WHERE cause IS NOT NULL GROUP BY cause, erased_by, as_of) anew), '[]') AS anew`,
  );
  return rows[0]!;
}
