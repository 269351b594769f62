import { grouped } from '../../model/grouped';
import type { NewRecord, Pointer } from '../../model/new-record';
import type { LangMap } from '../../model/values';
import type { Known, KnownCity } from './seed';

/** What there is once these records are in the register. */
export function knownFrom(records: readonly NewRecord[]): Known {
  const all = (concept: string) => records.filter(record => record.concept === concept);
  const identifiers = grouped(all('Identifier'), ({ values }) => (values.of as Pointer).key);
  return {
    cities: all('City').map(({ key, values }) => ({
      key,
      names: values.names as LangMap,
      country: (values.country as Pointer).key,
      identifiers: (identifiers.get(key) ?? []).map(({ values }) => values as unknown as KnownCity['identifiers'][number]),
    })),
    countries: all('Country').map(({ key }) => key),
    sources: all('Source').map(({ key, values }) => ({ key, url: values.url as string | undefined })),
    organisations: all('Organisation').map(({ key }) => ({
      key,
      schemes: (identifiers.get(key) ?? []).flatMap(({ values }) => (values.verified ? [values.scheme as string] : [])),
    })),
    contactPoints: all('ContactPoint').map(({ key, values }) => ({ key, email: values.email as string | undefined })),
  };
}

/** What there is once both are in the register; what is said now has the first word. */
export const together = (before: Known, now: Known): Known => ({
  cities: [...now.cities, ...before.cities],
  countries: [...now.countries, ...before.countries],
  sources: [...now.sources, ...before.sources],
  organisations: [...now.organisations, ...before.organisations],
  contactPoints: [...now.contactPoints, ...before.contactPoints],
});
