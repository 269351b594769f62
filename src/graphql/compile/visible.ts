import type { Concept } from '../../model/concept';
import { allDatasets } from '../../store/rights/acting';
import { isShown, type Open } from '../../store/sql/shown';
import type { Scope } from './scope';
import { named, type Read, type Statement } from './statement';

/** SQL for whether all is to be seen, which a statement looks up once: for nobody in particular, whether everything is public. */
export const everything = 'shown.everything';

type Seeing = Pick<Scope, 'catalogue' | 'sees'>;

/** SQL for whether a row is to be seen: where everything is, which the statement looks up once, no row has to be asked. */
export function visible(scope: Seeing, concept: Concept, row: string): string {
  const open = shown(scope, concept, row);
  return open === 'true' ? open : `(${everything} OR ${open})`;
}

/** SQL for whether a row is to be seen, asked of the row whatever else is. */
export const shown = ({ catalogue, sees }: Seeing, concept: Concept, row: string) => isShown(catalogue.concepts, concept, row, sees);

/** What a viewer sees: what is public, and the datasets that the request says are the viewer’s. */
export function forViewer(statement: Statement, datasets: Read): Open {
  const own = statement.param(datasets, 'text[]');
  return ({ publicIf }, column) => `(${column(publicIf)} OR ${column('key')} = ANY (${own}) OR '${allDatasets}' = ANY (${own}))`;
}

/** What is seen where the first wall is down, as only tests have it: the database alone says what there is. */
export const unasked: Open = () => 'true';

/**
 * SQL for the row that tells a statement with this text whether all is to be seen; nothing where it does not ask. How many there are is
 * told to everybody by a view: of what the database hides no row could say that it is hidden.
 */
export function shownRow({ catalogue, sees }: Seeing, text: string): string | undefined {
  const boundary = catalogue.views.find(({ concept }) => concept.boundary)?.concept.boundary;
  if (!boundary || !text.includes(everything)) return undefined;
  if (!sees) return '(SELECT everything FROM openness) AS shown';
  if (sees === unasked) return '(SELECT false AS everything) AS shown';
  const seen = `SELECT count(*) FROM ${named(boundary.table)} WHERE ${sees(boundary, named)}`;
  return `(SELECT datasets = (${seen}) AS everything FROM openness) AS shown`;
}
