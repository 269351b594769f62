import { kebab } from '../../model/naming';
import type { NewRecord, Pointer } from '../../model/new-record';
import type { Row } from './table';

const to = (concept: string) => (key: string): Pointer => ({ concept, key }); // prettier-ignore
export const toCity = to('City');
export const toCountry = (alpha2: string) => (alpha2 ? to('Country')(alpha2.toLowerCase()) : undefined);
export const toOrganisation = to('Organisation');
export const toAgreement = to('Agreement');
export const toMembership = to('Membership');
export const toEvent = to('Event');
export const toParty = to('Party');
export const toStrategy = to('Strategy');
export const toSource = (id: string) => to('Source')(id.toLowerCase());

type Values = Readonly<Record<string, unknown>>;

/** A record; what is nothing (undefined, an empty text, list or map) is left out. */
export const record = (concept: string, key: string, values: Values, from?: Row): NewRecord => ({
  concept,
  key,
  values: something(values) as Values,
  ...(from && { origin: `${from.file}:${from.line}` }),
});

/** A part of the record with that key; its own key is that with a fragment. */
export const part = (concept: string, whole: string, ordinal: number, values: Values, from?: Row): NewRecord => ({
  ...record(concept, partKey(concept, whole, ordinal), values, from),
  ordinal,
});
export const partKey = (concept: string, whole: string, ordinal: number) => `${whole}#${kebab(concept)}-${ordinal}`;

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown) =>
  value === undefined || value === '' || (typeof value === 'object' && value !== null && !Object.keys(value).length);
const something = (value: unknown): unknown =>
  isMap(value)
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, it]) => [name, something(it)] as const)
          .filter(([, it]) => !isNothing(it)),
      )
    : value;

/** States for every record which dataset it belongs to; parts belong to their whole's. */
export const inDataset = (dataset: string, records: readonly NewRecord[]): NewRecord[] =>
  records.map(it => (it.ordinal ? it : { ...it, values: { ...it.values, dataset: to('Dataset')(dataset) } }));

/** An English text as a language map. */
export const en = (text: string | undefined) => (text ? { en: text } : undefined);

/** A name as a key: lower-case letters, digits and single hyphens. */
export const slug = (name: string) => folded(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore

const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ð: 'd', þ: 'th', ß: 'ss', ł: 'l' };
/** A name without marks and capitals, for comparing. */
export const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæðþßł]/g, letter => letters[letter]!);
