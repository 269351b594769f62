import type { Concept } from '../model/concept';
import { spoken } from '../model/naming';
import { rdf, xsd } from '../model/vocabulary';
import { english } from './column';
import { columns } from './columns';
import type { ForeignKey } from './foreign-keys';
import type { Publication } from './publication';
import { tableName } from './names';

export interface MetadataOrder {
  readonly dataset: string;
  /** Address of the dataset. */
  readonly address: string;
  readonly base: string;
  readonly publication: Publication;
}

/** What CSVW says of one table, which stands beside it. */
export const tableMetadata = (concept: Concept, order: MetadataOrder): string =>
  text({ '@context': context, ...described(concept, order), ...published(order), dialect, tableSchema: schema(concept, order.base) });

/** What CSVW says of all tables of a dataset, and which keys of each are those of another. */
export const groupMetadata = (concepts: readonly Concept[], keys: readonly ForeignKey[], order: MetadataOrder): string =>
  text({
    '@context': context,
    'dc:title': Object.entries(order.publication.titles).map(([lang, title]) => ({ '@value': title, '@language': lang })),
    ...published(order),
    dialect,
    tables: concepts.map(concept => {
      const own = keys.filter(({ concept: name }) => name === concept.name).map(key => foreignKey(concepts, key));
      return { ...described(concept, order), tableSchema: { ...schema(concept, order.base), foreignKeys: own } };
    }),
  });

const context = 'http://www.w3.org/ns/csvw';
/** RFC 4180 in UTF-8, and no blank is trimmed. */
const dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: ['\r\n'],
  header: true,
  trim: false,
};
const text = (metadata: object) => `${JSON.stringify(metadata, null, 2)}\n`;

const described = (concept: Concept, { publication: { titles } }: MetadataOrder) => ({
  url: tableName(concept),
  'dc:title': english([capital(spoken(concept.plural)), titles.en].filter(Boolean).join(': ')),
  'dc:description': english(concept.describe),
  ...(concept.gate ? { suppressOutput: true } : {}),
});

const published = ({ address, publication: { licence, publisher, day } }: MetadataOrder) => ({
  'dc:isPartOf': { '@id': address },
  'dc:license': { '@id': licence },
  ...(publisher ? { 'dc:publisher': { '@id': publisher } } : {}),
  'dc:modified': { '@value': day, '@type': xsd.date },
});

const schema = (concept: Concept, base: string) => ({
  aboutUrl: '{+id}',
  primaryKey: 'key',
  null: '',
  columns: [
    ...columns(concept, base).map(({ name, description }) => ({ name, titles: name, ...description })),
    ...concept.classes.map((term, place) => ({ name: `class${place + 1}`, virtual: true, propertyUrl: rdf.type, valueUrl: term })),
  ],
});

function foreignKey(concepts: readonly Concept[], { column, target }: ForeignKey) {
  const table = concepts.find(({ name }) => name === target)!;
  return { columnReference: column, reference: { resource: tableName(table), columnReference: 'key' } };
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
