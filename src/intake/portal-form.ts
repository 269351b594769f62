import { schemeRules } from '../domain/codes/identifier-scheme';
import { kinds, profiles, services } from '../model/portal';
import { address, byName, list, object, optional, text, type Form } from './form';

const scheme = text(new RegExp(`^(${Object.keys(schemeRules).join('|')})$`), `One of ${Object.keys(schemeRules).join(', ')}.`);
const template = text(
  /^https?:\/\/[^\s<>"|\\^`]*\{value\}[^\s<>"|\\^`]*$/,
  'An http or https address in which {value} stands for the number.',
);
const known = object({ scheme, address: template });
const tag = text(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag of BCP 47, such as "nb".');
const endings = ['jsonld', 'ttl', 'nt', 'nq', 'trig', 'rdf'];

/** What a portal's file has to be like; texts are needed in at least one of its languages. */
export function portalForm(languages: readonly string[]): Form {
  const inOne =
    (of: Form): Form =>
    value => {
      const misfits = byName(of)(value);
      if (misfits.length || languages.some(language => Object.hasOwn(value as object, language))) return misfits;
      return [{ at: '', value, allowed: `A text in at least one of ${languages.join(', ')}.` }];
    };
  const texts = inOne(text());
  const term = object({ iri: address, scheme: address, labels: texts });
  const words = { titles: texts, descriptions: texts };
  return object({
    rules: text(new RegExp(`^(${profiles.join('|')})$`), `One of ${profiles.join(', ')}.`),
    languages: list(tag),
    publisher: object({ known: optional(known), type: term }),
    places: optional(object({ known, inScheme: address, instead: byName(text(/^\d+$/, 'A number, as a text.')) })),
    countries: address,
    themes: list(term),
    modelThemes: list(term),
    accessRights: term,
    licences: list(term),
    formats: byName(term, [...endings, 'json'], { only: true }),
    mediaTypes: byName(optional(address), endings, { only: true }),
    textLanguages: byName(term, languages),
    frequency: term,
    availability: term,
    provenance: list(term, { mayBeEmpty: true }),
    catalogs: byName(object(words), kinds, { only: true }),
    services: byName(object({ ...words, keywords: inOne(list(text())) }), services, { only: true }),
    distribution: object(words),
    period: texts,
    shapes: texts,
    subject: texts,
    model: object(words),
  });
}
