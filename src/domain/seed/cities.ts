import type { NewRecord } from '../../model/new-record';
import type { LangMap, LangTexts } from '../../model/values';
import type { BergenRow, BergenRows } from './bergen-rows';
import { cityIdentifiers } from './identifiers';
import { record, toCountry, toOrganisation } from './record';
import { apart, type Problem } from './table';

/** The languages of local names, by country, in the order in which the table gives them. */
const languages: Readonly<Record<string, readonly string[]>> = {
  ...{ AF: ['fa'], BE: ['fr', 'nl'], CA: ['fr'], CN: ['zh'], DE: ['de'], DK: ['da'], ER: ['ti'], ES: ['es'], FI: ['fi', 'sv'], GB: ['en'] },
  ...{ ML: ['fr'], NO: ['nb'], PS: ['ar'], SE: ['sv'], UA: ['uk'], US: ['en'] },
};

export const cities = (rows: BergenRows): NewRecord[] => rows.cities.flatMap(row => [city(row), ...cityIdentifiers(row, rows.memberships)]);

export const cityProblems = ({ cities }: BergenRows): Problem[] =>
  cities
    .filter(row => locals(row).length > (languages[row.cells.country_code] ?? []).length)
    .map(row => ({
      row,
      column: 'name_local',
      allowed: `A name in each of: ${languages[row.cells.country_code]?.join(', ') ?? 'no language known'}.`,
    }));

function city(row: BergenRow<'cities'>) {
  const { city_id, name_nb, name_nn, name_en, country_code, lat, lon, orgnr, coord_source } = row.cells;
  const names = { ...Object.fromEntries(locals(row).map((name, at) => [languages[country_code]![at]!, name])) };
  // `Åbo (Turku)` is a name and another one.
  const given = Object.entries({ nb: name_nb, nn: name_nn, en: name_en }).map(([lang, name]) => [lang, ...apart(name)] as const);
  return record(
    'City',
    city_id,
    {
      names: { ...names, ...Object.fromEntries(given.map(([lang, name]) => [lang, name])) } satisfies LangMap,
      altNames: Object.fromEntries(given.map(([lang, , other]) => [lang, other ? [other] : []])) satisfies LangTexts,
      country: toCountry(country_code),
      lat: lat ? Number(lat) : undefined,
      long: lon ? Number(lon) : undefined,
      municipality: orgnr ? toOrganisation(`${city_id}-kommune`) : undefined,
      note: coord_source
        ? { nb: `Koordinater: ${coord_source}.`, nn: `Koordinatar: ${coord_source}.`, en: `Coordinates: ${coord_source}.` }
        : undefined,
    },
    row,
  );
}

const locals = ({ cells }: BergenRow<'cities'>) => cells.name_local.split(' / ');
