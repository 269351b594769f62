import type { Store } from 'n3';
import { has, isA, languageOf, values } from './graph';
import type { Name } from './names';

/** What a node is called, in Bokmål if it can be. */
export function titleOf(graph: Store, node: string): string | undefined {
  const titles = (['dct:title', 'skos:prefLabel', 'foaf:name', 'vcard:fn'] as const).flatMap(name => values(graph, node, name));
  const inLanguage = (language: string) => titles.find(title => languageOf(title) === language);
  return (inLanguage('nb') ?? inLanguage('nn') ?? inLanguage('en') ?? titles[0])?.value;
}

/** The last part of an IRI. */
export const keyOf = (iri: string): string => iri.replace(/[/#]+$/, '').replace(/^.*[/#]/s, '');

/** `Dataset "Bergens avtaler" (bergen)` */
export function named(noun: string, graph: Store, node: string): string {
  const title = titleOf(graph, node);
  return title === undefined ? `${noun} (${keyOf(node)})` : `${noun} "${title}" (${keyOf(node)})`;
}

/** What stands inside a member, such as `the file bergen.jsonld` or `the contact point "Bergen kommune"`. */
export function part(graph: Store, node: string): string {
  const noun = nouns.find(([name]) => isA(graph, node, name))?.[1];
  if (noun === 'file') return `the file ${fileName(graph, node)}`;
  const title = titleOf(graph, node);
  if (noun && title !== undefined) return `the ${noun} "${title}"`;
  const key = node.startsWith('_:') ? '' : ` (${keyOf(node)})`;
  return noun ? `the ${noun}${key}` : `<${node}>`;
}

const fileName = (graph: Store, node: string) =>
  has(graph, node, 'dcat:downloadURL') ? keyOf(values(graph, node, 'dcat:downloadURL')[0]!.value) : (titleOf(graph, node) ?? keyOf(node));

/** The first that fits counts. */
const nouns: readonly (readonly [Name, string])[] = [
  ['dcat:Distribution', 'file'],
  ['dcat:DataService', 'service'],
  ['dcat:Catalog', 'catalogue'],
  ['vcard:Organization', 'contact point'],
  ['vcard:Kind', 'contact point'],
  ['foaf:Agent', 'publisher'],
  ['org:Organization', 'publisher'],
  ['dct:PeriodOfTime', 'period'],
  ['dct:RightsStatement', 'statement of rights'],
  ['dct:Standard', 'standard'],
  ['dct:MediaType', 'media type'],
  ['foaf:Document', 'page'],
  ['modelldcatno:ObjectType', 'object type'],
  ['modelldcatno:CodeList', 'code list'],
  ['modelldcatno:SimpleType', 'simple type'],
  ['modelldcatno:Attribute', 'attribute'],
  ['modelldcatno:Role', 'role'],
  ['modelldcatno:CodeElement', 'code'],
  ['skos:Concept', 'term'],
];
