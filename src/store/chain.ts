import type { ClientBase, Pool } from 'pg';
import { ChainBroken, InvalidInput } from '../errors';

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
type Session = Pick<ClientBase | Pool, 'query'>;

/** Seals what is committed and not sealed yet; gives how many revisions that were. */
export async function sealRevisions(session: Session): Promise<number> {
  const { rows } = await session.query<{ sealed: number }>('SELECT seal_revisions() AS sealed');
  return rows[0]!.sealed;
}

/**
 * Computes the whole chain again, and seals what was not. `noted`: a digest that was noted down once, which has to be in it. Throws
 * `ChainBroken` that names the first revision which does not follow, and `InvalidInput` where the digest is none of these.
 */
export async function checkChain(session: Session, tell: Tell, noted?: string): Promise<Chain> {
  tell('Sealing');
  await sealRevisions(session);
  tell('Following the chain');
  await refuse(session, unlinked);
  const { rows: states } = await session.query<{ as_of: number | null; count: number }>(
    'SELECT as_of, count(*)::integer AS count FROM seal WHERE salt IS NOT NULL GROUP BY as_of ORDER BY as_of NULLS FIRST',
  );
  for (const { as_of, count } of states) {
    tell(`Checking ${count} ${count === 1 ? 'revision' : 'revisions'}`);
    await refuse(session, changed, [as_of]);
  }
  if (noted !== undefined) await refuseUnknown(session, noted);
  return tellChain(session);
}

async function refuse(session: Session, sql: string, values: readonly unknown[] = []) {
  const { rows } = await session.query<{ revision: number; why: string }>(sql, [...values]);
  if (rows[0]) throw new ChainBroken(rows[0].revision, rows[0].why);
}

/** Seals that do not follow, or that say without a reason that they cannot be checked; and revisions that no seal is of, or that a seal is of and that are not there. */
const unlinked = `SELECT revision, why FROM (
    SELECT s.place, s.revision, CASE
      WHEN s.digest <> digest_of_seal(lag(s.digest) OVER chain, s) OR s.place <> row_number() OVER chain THEN 'its seal does not follow from the one before'
      WHEN NOT EXISTS (SELECT FROM revision WHERE number = s.revision) AND s.revision > 0 THEN 'it is not there any more'
      WHEN s.salt IS NULL AND NOT EXISTS (SELECT FROM seal n WHERE n.revision = s.revision AND n.place > s.place AND n.cause IN ('erasure', 'retyping')) THEN 'its seal is broken, and nothing says why'
    END AS why FROM seal s WINDOW chain AS (ORDER BY s.place)
  ) s WHERE why IS NOT NULL ORDER BY place LIMIT 1`;

/** With the columns of one state: revisions that say or do something else than was sealed, or that were put in. */
const changed = `SELECT coalesce(s.revision, c.number) AS revision, CASE WHEN s.revision IS NULL THEN 'it was put in later' ELSE 'what it says or did is not what was sealed' END AS why
  FROM contents_of_revisions(-1, ${2 ** 31 - 1}, $1) c
    FULL JOIN (SELECT * FROM seal WHERE as_of IS NOT DISTINCT FROM $1) s ON s.revision = c.number
  WHERE CASE WHEN s.revision IS NULL THEN $1::integer IS NULL AND (c.number <= (SELECT max(revision) FROM seal) OR NOT EXISTS (SELECT FROM revision r WHERE r.number = c.number))
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
