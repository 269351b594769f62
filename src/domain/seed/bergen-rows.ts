import type { bergenTables } from './bergen-tables';
import type { Rows } from './table';

export type BergenRows = Rows<typeof bergenTables>;
/** A row of one of the tables. */
export type BergenRow<T extends keyof BergenRows> = BergenRows[T][number];
