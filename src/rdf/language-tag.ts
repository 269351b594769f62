import { InvalidInput } from '../errors';

/** RFC 5646 section 2.1, without the irregular tags of before 2005: language, script, region, variants, extensions, private use. */
const wellFormed =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;

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
