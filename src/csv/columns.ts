import { thing } from '../model/address';
import type { Concept } from '../model/concept';
import { atItsPath } from '../store/sql/at-its-path';
import { quoted } from '../store/sql/quoted';
import { english, type Column } from './column';
import { linkColumns } from './link-columns';
import { valueColumns } from './value-columns';

/** The columns of a concept's table: its address and key, and then every property that GraphQL has, in the order of declaration. */
export function columns(concept: Concept, base: string): Column[] {
  const own = concept.properties.filter(({ kind }) => kind !== 'clique');
  return [...head(concept, base), ...own.flatMap(property => (property.kind === 'link' ? linkColumns(property, concept, base) : valueColumns(property, concept)))]; // prettier-ignore
}

function head(concept: Concept, base: string): Column[] {
  const column = (name: string, datatype: string, describe: string, sql: string): Column => ({
    name,
    description: { datatype, required: true, 'dc:description': english(describe), suppressOutput: true },
    sql: () => sql,
  });
  return [
    column(
      'id',
      'anyURI',
      'Its IRI.',
      atItsPath(concept, 'r', path => `${quoted(thing(base, path, ''))} || r.key`),
    ),
    column('key', 'string', 'Its local key: short, lower-case, never changed.', 'r.key'),
    ...(concept.whole ? [column('ordinal', 'integer', 'Its place among the parts of its whole.', 'r.ordinal')] : []),
  ];
}
