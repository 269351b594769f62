import { InvalidInput } from '../errors';

/** What JavaScript and Postgres read alike, in the case that section 2.1.1 recommends: RFC 5646 section 2.1, without the irregular tags of before 2005: language, script, region, variants, extensions, private use. */
export const languageTagPattern =
  '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$';
const inCase = new RegExp(languageTagPattern);
const wellFormed = new RegExp(languageTagPattern, 'i');

/** Whether it is a tag in that case. */
export const isLanguageTag = (tag: string) => tag.length <= 64 && inCase.test(tag);

/** The tag in the case that RFC 5646 section 2.1.1 recommends (`nb`, `zh-Hant`, `en-GB`). Throws `InvalidInput` if it is not well-formed. */
export function languageTag(tag: string) {
  if (/^[a-z]{2,3}$/.test(tag)) return tag;
  if (tag.length > 64 || !wellFormed.test(tag)) throw new InvalidInput('language tag', tag, 'A tag of BCP 47, such as `nb` or `zh-Hant`.');
  const [language = '', ...others] = tag.toLowerCase().split('-');
  const singleton = [language, ...others].findIndex(subtag => subtag.length === 1);
  return [language, ...others.map((subtag, place) => (singleton >= 0 && place + 1 > singleton ? subtag : cased(subtag)))].join('-');
}

const cased = (subtag: string) => {
  if (/^[a-z]{2}$/.test(subtag)) return subtag.toUpperCase();
  return /^[a-z]{4}$/.test(subtag) ? subtag[0]!.toUpperCase() + subtag.slice(1) : subtag;
};
