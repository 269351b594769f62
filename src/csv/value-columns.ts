import type { Concept, Property } from '../model/concept';
import { pageLanguages } from '../store/sql/label';
import { quoted } from '../store/sql/quoted';
import { valueOn } from '../store/sql/value-on';
import { english, separator, type Column, type Description } from './column';
import { datatype, type OneColumnKind } from './datatypes';

/** The columns of a property that holds values: one, and of a text in several languages one more for each of those that pages speak. */
export function valueColumns(property: Property, concept: Concept): Column[] {
  if (property.kind === 'map') return languageColumns(property);
  const of = property as Property & { readonly kind: OneColumnKind };
  const list = property.kind !== 'texts' && !property.max;
  const description = {
    datatype: datatype(of),
    ...(list ? { separator } : {}),
    ...(property.min && property.max ? ({ required: true } as const) : {}),
    ...said(property, property.at && !property.stored ? ' As of the day of `dc:modified`.' : ''),
    ...(told(property) ?? { suppressOutput: true as const }),
  };
  return [{ name: property.name, description, sql: () => (list ? `array_to_string(${value(property, concept)}, '${separator}')` : value(property, concept)) }]; // prettier-ignore
}

/** All languages as JSON, which is the whole value; beside it each of some languages by itself, for people and for RDF. */
function languageColumns(property: Property): Column[] {
  const { name, column, min, languages } = property;
  const required = (is: unknown): Pick<Description, 'required'> => (is ? { required: true } : {});
  return [
    {
      name,
      description: { datatype: 'json', ...required(min), ...said(property, ' By language.'), suppressOutput: true },
      sql: () => `r."${column}"`,
    },
    ...pageLanguages.map((lang): Column => ({
      name: `${name}_${lang}`,
      description: { datatype: 'string', lang, ...required(min && languages.includes(lang)), ...said(property, ` In "${lang}".`) },
      sql: () => `r."${column}" ->> ${quoted(lang)}`,
    })),
  ];
}

/** SQL for a value: as stored, or else computed on the day. */
function value(property: Property, concept: Concept) {
  const { kind, stored } = property;
  const sql = valueOn(stored ? undefined : '$2::date', concept, property, 'r');
  return kind === 'boolean' ? `${sql}::text` : sql;
}

const said = ({ describe, term }: Property, more: string) => ({
  'dc:description': english(describe + more),
  ...(term ? { propertyUrl: term } : {}),
});

/** How RDF tells one value, if a cell can say it alike. A list, a date as exact as it is known, and what stands for an address cannot. */
function told({ name, kind, term, max, iri, codes }: Property): Partial<Description> | undefined {
  if (!term || !max || iri || kind === 'edtf' || kind === 'predicate' || kind === 'object') return undefined;
  if (kind === 'code') return { valueUrl: `${codes!.term}-{${name}}` };
  return kind === 'web' ? { valueUrl: `{+${name}}` } : {};
}
