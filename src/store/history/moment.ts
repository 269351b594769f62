import type { Pool } from 'pg';
import { InvalidInput } from '../../errors';

/** As of when something is asked: the number of a revision, or a time (ISO 8601, with its zone), which stands for the newest revision until then. */
export type Moment = number | string;

interface Known {
  readonly first: number;
  readonly began: Date;
  readonly last: number;
  readonly ended: Date;
  /** Of the time that was asked. */
  readonly then: number | null;
}

/** The first and the newest revision of which all is known; and the newest until a time, which is as exact as it was given: `register.modified` means that revision. */
const known = `SELECT first.number AS first, first.at AS began, last.number AS last, greatest(last.at, register_now()) AS ended,
    (SELECT max(number) FROM revision WHERE date_trunc($2, at) <= $1::timestamptz) AS then
  FROM revision first, (SELECT number, at FROM revision ORDER BY number DESC LIMIT 1) last WHERE first.number = past.beginning()`;

/**
 * The revision that is meant; `place` names the argument. The pool reads the present. Throws `InvalidInput` for what lies before the first
 * revision of which all is known, in the future, or is no moment at all.
 */
export async function revisionAt(pool: Pool, place: string, moment: Moment): Promise<number> {
  const time = typeof moment === 'string' ? timeOf(place, moment) : null;
  const { rows: [found] } = await pool.query<Known>({ name: 'known', text: known, values: [time, /[.,]/.test(time ?? '') ? 'milliseconds' : 'second'] }); // prettier-ignore
  if (!found) throw new InvalidInput(place, moment, 'Nothing has been recorded yet.');
  const { first, began, last, ended, then } = found;
  const revision = time === null ? Number(moment) : Date.parse(time) <= ended.getTime() ? (then ?? 0) : 0;
  if (revision >= first && revision <= last && Number.isInteger(revision)) return revision;
  throw new InvalidInput(
    place,
    moment,
    `A revision from ${first} to ${last}, or a time with its zone from ${began.toISOString()} to ${ended.toISOString()}.`,
  );
}

const form = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function timeOf(place: string, text: string): string {
  const [, day] = form.exec(text) ?? [];
  // Some engines take the 30th of February for a day in March.
  if (day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return text.replace(',', '.');
  throw new InvalidInput(place, text, 'A revision as a number, or a time of ISO 8601 with its zone, such as `2026-11-26T12:00:00Z`.');
}
