import { catalogPrefixes } from '../model/vocabulary';

/** Namespaces of what others may have in their documents, beside those of our own. */
const namespaces = {
  ...catalogPrefixes,
  at: 'http://publications.europa.eu/resource/authority/',
  euvoc: 'http://publications.europa.eu/ontology/euvoc#',
  spdx: 'http://spdx.org/rdf/terms#',
};

/** A term as people write it, such as `dct:title`. */
export type Name = `${keyof typeof namespaces}:${string}`;

/** `dct:title` in full. */
export function expand(name: Name): string {
  const [prefix = '', local = ''] = name.split(':');
  return namespaces[prefix as keyof typeof namespaces] + local;
}

/** A term in short where its namespace is known, else `<…>`. */
export function compact(iri: string): string {
  const [found] = byLength.filter(([, namespace]) => iri.startsWith(namespace) && /^[\w-]+$/.test(iri.slice(namespace.length)));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : `<${iri}>`;
}
const byLength = Object.entries(namespaces).sort(([, one], [, other]) => other.length - one.length);
