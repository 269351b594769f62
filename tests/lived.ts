import fc from 'fast-check';
import type { Client } from 'pg';
import type { Concept } from '../src/model/concept';
import { changes } from './history-changes';
import { undoOrImport } from './undone-and-imported';

/** Lets a register live through so many transactions of up to four random changes, a week apart; some are taken back, some are undone, imports come between, and what the database refuses leaves nothing. */
export async function live(session: Client, concepts: readonly Concept[], transactions: number, seed: number): Promise<void> {
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(1000), fc.nat(1000));
  const weeks = fc.sample(fc.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(9)), { numRuns: transactions, seed });
  let day = Date.parse('2026-12-02T12:00:00Z');
  for (const [turn, [all, end]] of weeks.entries()) {
    day += 7 * 86_400_000;
    await session.query(`SET kontor.now = '${new Date(day).toISOString()}'; BEGIN`);
    for (const [name, n, m] of all) {
      await session.query('SAVEPOINT one');
      try {
        for (const statement of changes[name]!(n, m)) await session.query(statement);
      } catch (error) {
        await refused(session, error, 'ROLLBACK TO SAVEPOINT one');
      }
    }
    await session.query(end ? 'COMMIT' : 'ROLLBACK').catch(error => refused(session, error, 'ROLLBACK'));
    if (turn % 5 === 4) await undoOrImport(session, concepts, turn);
  }
}

async function refused(session: Client, error: unknown, back: string) {
  await session.query(back);
  if (!/^(23|55006|KT)/.test((error as { code?: string }).code ?? '')) throw error;
}

/** Another public dataset, and one that is not. */
export const otherDatasets = ['second', 'third'].map(
  (key, index) => `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
    SELECT '${key}', 'bergen', titles, descriptions, licence, publisher, contact_point, ${index === 0} FROM dataset WHERE key = 'bergen'`,
);
