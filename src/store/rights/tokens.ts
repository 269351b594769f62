import type { DataSource } from 'typeorm';
import { NotFound } from '../../errors';
import type { Viewer } from '../../model/viewer';
import { Token } from '../tables/token';
import { digestOf, makeToken, spellToken } from './token-text';

/** What a new key is to be. */
export interface TokenOrder extends Omit<Viewer, 'id'> {
  /** From 1 to 365. */
  readonly days: number;
}

/** Makes a key and gives it as its owner needs it; nobody can be shown it again. */
export async function issueToken(db: DataSource, { name, role, datasets, days }: TokenOrder): Promise<string> {
  const made = makeToken();
  await db.query(
    `INSERT INTO token (prefix, digest, name, role, datasets, expires) VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 day')`,
    [made.prefix, digestOf(made.secret), name, role, datasets === 'all' ? null : datasets, days],
  );
  return spellToken(made);
}

/** All that there are, also those that no longer hold, oldest first. */
export const listTokens = (db: DataSource): Promise<Token[]> => db.getRepository(Token).find({ order: { created: 'ASC', prefix: 'ASC' } });

/** Makes a key worthless; one that is already stays as it is. Throws `NotFound`. */
export async function revokeToken(db: DataSource, prefix: string) {
  const [, changed] = await db.query<[unknown, number]>('UPDATE token SET revoked = coalesce(revoked, now()) WHERE prefix = $1', [prefix]);
  if (!changed) throw new NotFound('token', prefix);
}
