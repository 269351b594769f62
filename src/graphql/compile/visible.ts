import type { Concept } from '../../model/concept';
import type { Catalogue } from './catalogue';
import { named } from './statement';

/** SQL for whether a row is on the public faces. What bounds others is not where it is itself not public; parts are where their whole is. */
export function isPublic(catalogue: Catalogue, { boundary, table, whole }: Concept, row: string): string {
  const wholes = (whole?.to ?? []).map(({ name, table, column }) => {
    const { concept } = catalogue.view(name);
    return `${row}.${named(column)} IN (SELECT of.key FROM ${named(table)} of WHERE ${isPublic(catalogue, concept, 'of')})`;
  });
  if (!boundary) return wholes.length ? `(${wholes.join(' OR ')})` : 'true';
  const open = `${row}.${named(boundary.property.column)} IN (SELECT key FROM ${named(boundary.table)} WHERE ${named(boundary.publicIf)})`;
  return table === boundary.table ? `(${row}.${named(boundary.publicIf)} AND ${open})` : open;
}

const everything = 'shown.everything';

/** The same, sooner: where everything is public, which the statement looks up once, no row has to be asked. */
export function visible(catalogue: Catalogue, concept: Concept, row: string): string {
  const open = isPublic(catalogue, concept, row);
  return open === 'true' ? open : `(${everything} OR ${open})`;
}

/** SQL for the row that tells a statement with this text whether everything is public; nothing where it does not ask. */
export function shownRow(catalogue: Catalogue, text: string): string | undefined {
  const boundary = catalogue.views.find(({ concept }) => concept.boundary)?.concept.boundary;
  return boundary && text.includes(everything)
    ? `(SELECT bool_and(${named(boundary.publicIf)}) AS everything FROM ${named(boundary.table)}) AS shown`
    : undefined;
}
