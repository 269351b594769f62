import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import type { Model } from '../../model/concept';
import type { Open } from '../../store/sql/shown';
import type { Catalogue, View } from './catalogue';
import type { Statement, Variables } from './statement';

/** What every part of the compiler needs to know of the operation. */
export interface Scope {
  readonly statement: Statement;
  readonly catalogue: Catalogue;
  readonly model: Model;
  /** SQL for the JSON text of a record with the fields asked: what lists and links write, which it writes in turn. */
  readonly recordText: (scope: Scope, view: View, row: string, nodes: readonly FieldNode[]) => string;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  /** Where the register is published: the base of all IRIs. */
  readonly publicUrl: string;
  /** The version of this software. */
  readonly version: string;
  /** SQL of the parameter with the languages that the client prefers. */
  readonly languages: () => string;
  /** Whether each record tells its type besides, under a name that no operation can give: for who resolves unions by it. */
  readonly typed?: boolean;
  /** What the viewer sees besides what is public; nobody in particular: nothing. */
  readonly sees?: Open;
  /** SQL of the day that a list was asked about. */
  readonly day?: string;
}

/** The fields asked of an object of this type, fragments spread and directives obeyed. */
export function fieldsOf({ catalogue, fragments, variables, statement }: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const fields = collectSubfields(catalogue.schema, fragments, variables, type, nodes);
  statement.spend(fields.size);
  return fields;
}
