import type { Concept, Property } from '../../model/concept';
import { quoted } from './quoted';

/** SQL for today, as the register’s clock has it. */
const today = 'register_day()';

/** SQL for a value of a row; where it depends on the day, as it was on that one: of what is stored nothing if no day is given, of the rest today. */
export const valueOn = (day: string | undefined, { table }: Pick<Concept, 'table'>, { at, stored, column }: Property, row: string) =>
  at && (day || !stored)
    ? at
        .replaceAll('$row', row)
        .replaceAll('$day', day ?? today)
        .replaceAll('$concept', quoted(table))
    : `${row}."${column}"`;
