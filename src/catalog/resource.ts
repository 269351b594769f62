import type { Portal, Words } from '../model/portal';
import { dcat, dct, foaf, rdf } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
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

/** The languages of texts that the portal has terms for. */
export const languageTerms = ({ textLanguages }: Portal, tags: readonly string[]) =>
  tags.flatMap(tag => (Object.hasOwn(textLanguages, tag) ? [textLanguages[tag]!] : []));
