import type { Concept } from '../../model/concept';
import { isShown } from '../../store/shown';
import type { Catalogue } from './catalogue';
import { named } from './statement';

/** SQL for whether everything is public, which a statement looks up once. */
export const everything = 'shown.everything';

/** SQL for whether a row is on the public faces: where everything is public, which the statement looks up once, no row has to be asked. */
export function visible(catalogue: Catalogue, concept: Concept, row: string): string {
  const open = isShown(catalogue.concepts, concept, row);
  return open === 'true' ? open : `(${everything} OR ${open})`;
}

/** SQL for the row that tells a statement with this text whether everything is public; nothing where it does not ask. */
export function shownRow(catalogue: Catalogue, text: string): string | undefined {
  const boundary = catalogue.views.find(({ concept }) => concept.boundary)?.concept.boundary;
  return boundary && text.includes(everything)
    ? `(SELECT bool_and(${named(boundary.publicIf)}) AS everything FROM ${named(boundary.table)}) AS shown`
    : undefined;
}
