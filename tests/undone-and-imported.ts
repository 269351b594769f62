import type { Client } from 'pg';
import { InvalidInput } from '../src/errors';
import type { Concept } from '../src/model/concept';
import type { NewRecord } from '../src/model/new-record';
import { undo } from '../src/store/history/undo';
import { putRecords } from '../src/store/writing/put-records';

/** What plain SQL does not do to a history: the newest revision is undone, or records come in as an import puts them. By turns; what is refused leaves nothing. */
export async function undoOrImport(session: Client, concepts: readonly Concept[], turn: number): Promise<void> {
  await session.query('BEGIN');
  try {
    if (turn % 2) {
      const { rows } = await session.query<{ newest: number }>('SELECT max(number) AS newest FROM revision');
      await undo(session, concepts, rows[0]!.newest);
    } else await putRecords(session, concepts, imported(turn));
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK');
    const { code = '' } = error as { code?: string };
    if (!(error instanceof InvalidInput) && !/^(23|42P07|55006|KT)/.test(code)) throw error;
  }
}

const inBergen = { dataset: { concept: 'Dataset', key: 'bergen' } };

/** Cities with identifiers; some are there from earlier turns, and are called otherwise by now. */
const imported = (turn: number): NewRecord[] =>
  Array.from({ length: 12 }, (_, index) => `imported-${(turn + index) % 30}`).flatMap(key => [
    { concept: 'City', key, values: { ...inBergen, names: { en: `${key} ${turn}` }, country: { concept: 'Country', key: 'no' } } },
    ...(turn % 3
      ? [
          {
            ...{ concept: 'Identifier', key: `${key}#identifier-1`, ordinal: 1 },
            values: { of: { concept: 'City', key }, scheme: 'LAU', value: key.replace('-', ''), verified: turn % 5 === 0 },
          },
        ]
      : []),
  ]);
