import type { ForeignTerm, Portal } from '../model/portal';
import type { LangMap } from '../model/values';
import { IncompletePublication, NothingToPublish } from './cannot-publish';
import type { Facts, Known, PublicDataset } from './facts';
import type { Contact, Publication } from './publication';

/** A dataset with all that every portal demands. */
export interface CompleteDataset extends PublicDataset {
  readonly licence: string;
  readonly issued: string;
  readonly publication: Publication;
}

/** What can be published at a portal: nothing is missing. */
export interface Complete {
  /** Of the register as a whole. */
  readonly publication: Publication;
  readonly datasets: readonly CompleteDataset[];
  /** The publisher’s country and place, as far as they are known. */
  readonly places: readonly ForeignTerm[];
}

/**
 * Puts facts in the form of a portal, with those datasets that are asked for. Throws `NothingToPublish`, or `IncompletePublication` with all
 * that is missing.
 */
export function complete(register: Facts, portal: Portal, base: string, datasets = register.datasets): Complete {
  if (!register.datasets.length) throw new NothingToPublish();
  const named = ({ names = {}, ...contact }: Partial<Contact>) => ({ ...contact, names: hasText(names, portal) ? names : (register.publisher?.names ?? {}) }); // prettier-ignore
  const facts = {
    ...register,
    contact: register.contact && named(register.contact),
    datasets: datasets.map(dataset => ({ ...dataset, contact: dataset.contact && named(dataset.contact) })),
  };
  const lacks = [
    ...publisherLacks(facts, portal).map(lack => `The publisher: ${lack}`),
    ...contactLacks(facts.contact, portal).map(lack => `The register: ${lack}`),
    ...facts.datasets.flatMap(dataset => datasetLacks(dataset, portal).map(lack => `Dataset ${called(dataset, portal)}: ${lack}`)),
  ];
  if (lacks.length) throw new IncompletePublication(lacks);
  const publication = { base, portal, publisher: publisherOf(facts, portal), contact: facts.contact as Contact };
  return {
    publication,
    places: placesOf(facts, portal),
    datasets: facts.datasets.map(dataset => ({
      ...(dataset as CompleteDataset),
      publication: { ...publication, contact: dataset.contact as Contact },
    })),
  };
}

const hasText = (texts: LangMap, { languages }: Portal) => languages.some(language => Object.hasOwn(texts, language));
const inOne = ({ languages }: Portal) => `in ${languages.join(', ')}`;
const called = ({ key, titles }: PublicDataset, { languages }: Portal) => {
  const title = languages.map(language => titles[language]).find(Boolean);
  return title ? `"${title}" (${key})` : key;
};
const all = (...lacks: readonly (string | false)[]) => lacks.filter(lack => lack !== false);

function publisherLacks({ publisher }: Facts, portal: Portal) {
  const { known } = portal.publisher;
  if (!publisher) return ['its record is not public.'];
  return all(
    !hasText(publisher.names, portal) && `no name ${inOne(portal)}.`,
    known !== undefined && publisher.numbers[known.scheme] === undefined && `no verified number of the scheme ${known.scheme}.`,
  );
}

function contactLacks(contact: Partial<Contact> | undefined, portal: Portal) {
  return all(
    !hasText(contact?.names ?? {}, portal) && `no contact point with a name ${inOne(portal)}.`,
    contact?.email === undefined && 'no contact point with an e-mail address.',
  );
}

const datasetLacks = (dataset: PublicDataset, portal: Portal) => [
  ...all(
    !hasText(dataset.titles, portal) && `no title ${inOne(portal)}.`,
    !hasText(dataset.descriptions, portal) && `no description ${inOne(portal)}.`,
    dataset.licence === undefined && 'no licence.',
    dataset.issued === undefined && 'no day on which it became public.',
  ),
  ...contactLacks(dataset.contact, portal),
];

const publisherOf = ({ publisher }: Facts, portal: Portal) => {
  const { iri, names, numbers } = publisher!;
  const { known } = portal.publisher;
  const number = known && numbers[known.scheme];
  return { names, number, iri: known && number ? addressed(known.address, number) : iri };
};

const placesOf = ({ country, place }: Facts, { countries, places }: Portal): ForeignTerm[] => [
  ...(country ? [{ iri: country.iri, scheme: countries, labels: country.names }] : []),
  ...(place && places ? placeOf(place, places) : []),
];

function placeOf({ names, numbers }: Known, { known, inScheme, instead }: NonNullable<Portal['places']>): ForeignTerm[] {
  const number = numbers[known.scheme];
  return number === undefined ? [] : [{ iri: addressed(known.address, instead[number] ?? number), scheme: inScheme, labels: names }];
}

const addressed = (template: string, number: string) => template.replace('{value}', encodeURIComponent(number));
