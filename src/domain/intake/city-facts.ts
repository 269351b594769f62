import type { Wanted } from './finder';
import type { KnownCity } from './known-cities';

/** A city of which nothing is known yet. */
export const nobody = (key: string, country: string, dataset: string): KnownCity => ({
  ...{ key, country, dataset, names: [], folded: [], lat: null, long: null, identifiers: [] },
});

/** A city with what a row says of it, so that the next row finds it by that. */
export function withMore(city: KnownCity, wanted: Wanted): KnownCity {
  const { lat, long } = placeOf(wanted);
  const more = Object.entries(wanted.identifiers).filter(
    ([scheme, value]) => !city.identifiers.some(it => it.scheme === scheme && it.value === value),
  );
  return {
    ...city,
    names: city.names.includes(wanted.name) ? city.names : [...city.names, wanted.name],
    folded: city.folded.includes(wanted.folded) ? city.folded : [...city.folded, wanted.folded],
    lat: city.lat ?? lat,
    long: city.long ?? long,
    identifiers: [...city.identifiers, ...more.map(([scheme, value]) => ({ scheme, value, verified: true }))],
  };
}

/** Where a row says that it lies. */
export const placeOf = ({ values: { lat, long } }: Wanted) => ({
  lat: (lat ?? null) as number | null,
  long: (long ?? null) as number | null,
});

/** The scheme of which a city has another identifier than the row, and one that somebody has checked. */
export function otherIdentifier({ identifiers }: KnownCity, wanted: Wanted): string | undefined {
  return Object.entries(wanted.identifiers).find(([scheme, value]) => {
    const own = identifiers.filter(it => it.scheme === scheme);
    return own.some(({ verified }) => verified) && !own.some(it => it.value === value);
  })?.[0];
}
