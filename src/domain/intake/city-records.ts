import { createHash } from 'node:crypto';
import type { NewRecord } from '../../model/new-record';
import { keyLength } from '../../model/thing';
import { part, record, slug, toCity, toCountry } from '../seed/record';
import type { Purpose, Wanted } from './finder';

/** Room for a country, a number and the fragment of a part after the name. */
const longest = keyLength - 20;

/** The key of a city that is new: its name; where that is taken its country too (`bergen-de`), and then a number. */
export function cityKey(name: string, country: string, isTaken: (key: string) => boolean): string {
  const named = slug(name).slice(0, longest).replace(/-$/, '') || `city-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  if (!isTaken(named)) return named;
  const inCountry = `${named}-${country}`;
  if (!isTaken(inCountry)) return inCountry;
  for (let number = 2; ; number++) if (!isTaken(`${inCountry}-${number}`)) return `${inCountry}-${number}`;
}

/** The records of a city as a row has it. What a list says of its own members was checked by whoever made the list. */
export function cityRecords(
  key: string,
  country: string,
  { name, language, identifiers, values, origin }: Wanted,
  { dataset, source }: Purpose,
) {
  const of = toCity(key);
  const its = {
    names: { [language]: name },
    country: toCountry(country),
    sources: [source],
    dataset: { concept: 'Dataset', key: dataset },
  };
  const numbered = Object.entries(identifiers).map(([scheme, value], at) =>
    part('Identifier', key, at + 1, { of, scheme, value, verified: true, verifiedBy: source }),
  );
  return [record('City', key, { ...values, ...its }), ...numbered].map((made): NewRecord => ({ ...made, origin }));
}
