import type { Portal, Words } from '../model/portal';
import { dcat, dct, foaf, rdf } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { foreignTerm } from './foreign-terms';
import type { Publication } from './publication';
import { texts } from './texts';

/** What catalogues, datasets and services have alike: their address as a text, titles, descriptions, who publishes them, whom to ask, and the register’s front page. */
export const resource = (iri: string, { titles, descriptions }: Words, { publisher, contact, portal }: Publication): Statement[] => [
  string(iri, dct.identifier, iri),
  ...texts(iri, dct.title, titles, portal.languages),
  ...texts(iri, dct.description, descriptions, portal.languages),
  link(iri, dct.publisher, publisher.iri),
  link(iri, dcat.contactPoint, contact.iri),
];

/** The front page, described where it is named. */
export const frontPage = (base: string): Statement[] => [link(`${base}/`, rdf.type, foaf.Document)];

/** Words with a name put in. */
export const filled = ({ titles, descriptions }: Words, format: string): Words => {
  const fill = (words: Words['titles']) =>
    Object.fromEntries(Object.entries(words).map(([lang, text]) => [lang, text.replaceAll('{format}', format)]));
  return { titles: fill(titles), descriptions: fill(descriptions) };
};

/** The portal’s terms for languages (tags of BCP 47), as far as it has any; for its own unless others are given. */
export const languageTerms = ({ textLanguages, languages }: Portal, tags = languages) =>
  tags.flatMap(tag => (Object.hasOwn(textLanguages, tag) ? [textLanguages[tag]!] : []));

/** That something is in these languages, with their terms. */
export const inLanguages = (of: string, portal: Portal, tags?: readonly string[]): Statement[] =>
  languageTerms(portal, tags).flatMap(term => [
    link(of, dct.language, term.iri),
    ...foreignTerm(term, portal.languages, dct.LinguisticSystem),
  ]);
