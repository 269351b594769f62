import type { NewRecord } from '../../model/new-record';
import { record } from './record';
import { table, text, unique, type Rows } from './table';

/** The countries of ISO 3166-1, with their names of the Unicode CLDR: shared by all seeds. */
export const countryTable = table('../countries.csv', {
  alpha2: unique(text),
  alpha3: unique(text),
  name_nb: text,
  name_nn: text,
  name_en: text,
});

type CountryRows = Rows<{ countries: typeof countryTable }>['countries'];

/** The countries with these ISO 3166-1 alpha-2 codes. */
export const countries = (rows: CountryRows, alpha2: Iterable<string>): NewRecord[] => {
  const wanted = new Set(alpha2);
  return rows
    .filter(({ cells }) => wanted.has(cells.alpha2))
    .map(row => {
      const { alpha2, alpha3, name_nb, name_nn, name_en } = row.cells;
      return record('Country', alpha2.toLowerCase(), { names: { nb: name_nb, nn: name_nn, en: name_en }, alpha3 }, row);
    });
};
