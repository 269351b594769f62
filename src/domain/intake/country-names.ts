import { folded } from '../seed/record';

/** The languages in whose CLDR names countries are known, the surest first. */
const languages = [
  'en',
  'nb',
  'nn',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'fi',
  'is',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'zh',
];

/** Countries of ISO 3166-1 by code, as the table has them; and what the CLDR and the EU's authority table know besides. */
export interface KnownCountry {
  /** In small letters. */
  readonly alpha2: string;
  readonly alpha3: string;
  readonly names: Readonly<Record<string, string>>;
}
export const besides: readonly KnownCountry[] = [{ alpha2: 'xk', alpha3: 'XKX', names: { nb: 'Kosovo', nn: 'Kosovo', en: 'Kosovo' } }];

const comparable = (name: string) =>
  folded(name)
    .replace(/^the\b/, '')
    .replace(/&/g, ' and ')
    .replace(/\bsaint\b/gu, 'st')
    .replace(/\band\b|[^\p{L}]+/gu, '');

/**
 * Gives the code of a country in small letters by a name in any of these languages, by an alias, or by the code. A name that two countries
 * have in two languages is that of the one that has it in the language that comes first.
 */
export function countryNames(
  known: readonly KnownCountry[],
  aliases: Readonly<Record<string, string>>,
): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    if (name && !codes.has(comparable(name))) codes.set(comparable(name), code);
  };
  for (const [name, code] of Object.entries(aliases)) codes.set(comparable(name), code);
  for (const { alpha2, names } of known) for (const name of Object.values(names)) add(name, alpha2);
  for (const language of languages) {
    const called = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const { alpha2 } of known) add(called.of(alpha2.toUpperCase()), alpha2);
  }
  for (const { alpha2 } of known) add(alpha2, alpha2);
  return name => codes.get(comparable(name));
}
