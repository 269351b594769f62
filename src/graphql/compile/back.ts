import type { FieldNode } from 'graphql';
import type { Back, Concept } from '../../model/concept';
import { connectionText } from './connection';
import type { Arguments } from './given';
import { elements, listText, oneText } from './link';
import type { Scope } from './scope';
import { aliased, backAlong } from './ways';

/** SQL for the JSON text of a way back: one record, the parts of a whole in their order, or a page of records. */
export function backText(scope: Scope, here: Concept, back: Back, row: string, nodes: readonly FieldNode[], args: Arguments): string {
  const way = aliased(scope, alias => backAlong(scope.catalogue, here, back, row, alias));
  if (back.single) return oneText(scope, way, nodes);
  if (back.parts) return listText([elements(scope, way, nodes, `${way.alias}.ordinal`)]);
  return connectionText(scope, way, nodes, args);
}
