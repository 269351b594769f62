import { page, thing } from '../model/address';
import type { Concept, Model } from '../model/concept';
import { cv, dcat, dct, skos, vcard } from '../model/vocabulary';
import { emitter } from '../rdf/emitter';
import { inSnapshot, revisionNow, rows, type Session } from '../store/connection/snapshot';
import { recordsWhere } from '../store/reading/records';
import { conceptNamed } from '../store/sql/joins';
import { isShown } from '../store/sql/shown';
import { contents } from './contents';
import type { Contents, Facts, PublicDataset } from './facts';
import { numbers } from './numbers';
import { Said } from './said';

/** Compiles the reading of what there is to publish; it is read in one state. */
export function factsOf({ concepts, register }: Model, base: string) {
  const dataset = conceptNamed(concepts, register.dataset);
  const publisher = leads(dataset, dct.publisher);
  const contact = leads(dataset, dcat.contactPoint);
  const body = conceptNamed(concepts, publisher.name);
  const place = body.backs.find(({ name }) => name === register.place)!;
  const country = leads(body, dct.spatial);
  const read = reader(concepts, [dataset.name, publisher.name, contact.name, place.from, country.name], base);
  const [contentsOf, numbersOf] = [contents(concepts), numbers(concepts)];
  const placeColumn = conceptNamed(concepts, place.from).properties.find(({ name }) => name === place.property)!.to[0]!.column;

  const own = `SELECT d."${publisher.column}", d."${contact.column}" FROM register JOIN "${dataset.table}" d ON d.key = register.dataset`;
  const published = `SELECT d.key, d."${contact.column}" FROM "${dataset.table}" d WHERE ${isShown(concepts, dataset, 'd')} AND ($1::text IS NULL OR d."${publisher.column}" = $1) ORDER BY d.key COLLATE "C"`;

  const known = (said: Said, iri: string) => ({ iri, names: said.texts(iri, skos.prefLabel), numbers: numbersOf(said, iri) });
  const called = (said: Said, iri: string | undefined) => {
    const address = iri && said.address(iri, skos.exactMatch);
    return address ? { iri: address, names: said.texts(iri, skos.prefLabel) } : undefined;
  };

  async function facts(session: Session): Promise<Facts> {
    const revision = await revisionNow(session);
    // Where the register’s own dataset is not public, whose it is cannot be told, nor for whom others are published.
    const [[publisherKey = null, contactKey = null] = []] = await rows(session, own, []);
    const listed = await rows(session, published, [publisherKey]);
    const said = new Said();
    const [body] = await read(session, publisher.name, 'r.key = $1', [publisherKey], said);
    const [seat] = await read(session, place.from, `r."${placeColumn}" = $1`, [publisherKey], said);
    await read(session, dataset.name, 'r.key = ANY ($1)', [listed.map(([key]) => key)], said);
    await read(session, contact.name, 'r.key = ANY ($1)', [[contactKey, ...listed.map(([, key]) => key)]], said);
    const spatial = body && said.address(body, dct.spatial);
    if (spatial) await read(session, country.name, 'r.key = $1', [spatial.slice(spatial.lastIndexOf('/') + 1)], said);
    const held = await contentsOf(session, listed.map(([key]) => key!)); // prettier-ignore
    return {
      revision,
      publisher: body === undefined ? undefined : known(said, body),
      country: called(said, spatial),
      place: seat === undefined ? undefined : known(said, seat),
      contact: contactKey === null ? undefined : contactOf(said, thing(base, contact.path, contactKey)),
      datasets: listed.map(([key]) => describedBy(said, { key: key!, base, path: dataset.path, contents: held.get(key!)! })),
    };
  }
  return (session: Session) => inSnapshot(session, () => facts(session));
}

/** Where the property with this term leads. */
const leads = ({ name, properties }: Concept, term: string) => {
  const property = properties.find(its => its.term === term);
  if (!property?.to[0]) throw new TypeError(`${name} has no link with the term ${term}.`);
  return property.to[0];
};

/** Compiles the reading of what records say of themselves; it gives their addresses. */
function reader(concepts: readonly Concept[], names: readonly string[], base: string) {
  const view = { concepts, allPublic: false };
  const emitters = new Map(names.map(name => [name, emitter(conceptNamed(concepts, name), view, base)]));
  return async (session: Session, name: string, condition: string, values: readonly unknown[], said: Said) => {
    const from = emitters.get(name)!;
    const records = await recordsWhere(session, from, condition, values);
    for (const record of records) from.tell(record, said.add);
    return records.map(({ row: [key] }) => thing(base, from.concept.path, key!));
  };
}

function describedBy(
  said: Said,
  { key, base, path, contents }: { readonly key: string; readonly base: string; readonly path: string; readonly contents: Contents },
): PublicDataset {
  const iri = thing(base, path, key);
  const contact = said.address(iri, dcat.contactPoint);
  return {
    ...{ key, iri, contents, document: page(base, path, key) },
    ...{ titles: said.texts(iri, dct.title), descriptions: said.texts(iri, dct.description), keywords: said.lists(iri, dcat.keyword) },
    licence: said.address(iri, dct.license),
    issued: said.strings(iri, dct.issued)[0],
    contact: contact === undefined ? undefined : contactOf(said, contact),
  };
}

const contactOf = (said: Said, iri: string) => ({
  iri,
  names: said.texts(iri, vcard.fn),
  email: said.address(iri, vcard.hasEmail)?.replace(/^mailto:/, ''),
  page: said.address(iri, cv.contactPage),
});
