import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import type { Concept, Model } from '../../model/concept';
import type { Catalogue } from './catalogue';
import { named, type Statement, type Variables } from './statement';

/** What every part of the compiler needs to know of the operation. */
export interface Scope {
  readonly statement: Statement;
  readonly catalogue: Catalogue;
  readonly model: Model;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  /** Where the register is published: the base of all IRIs. */
  readonly publicUrl: string;
  /** The version of this software. */
  readonly version: string;
  /** SQL of the parameter with the languages that the client prefers. */
  readonly languages: () => string;
  /** SQL of the day that a list was asked about. */
  readonly day?: string;
}

/** The fields asked of an object of this type, fragments spread and directives obeyed. */
export const fieldsOf = ({ catalogue, fragments, variables }: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
  collectSubfields(catalogue.schema, fragments, variables, type, nodes);

/** SQL for whether a row is on the public faces. Parts are where their whole is. */
export const visible = ({ boundary }: Concept, row: string) =>
  boundary
    ? `${row}.${named(boundary.property.column)} IN (SELECT key FROM ${named(boundary.table)} WHERE ${named(boundary.publicIf)})`
    : 'true';

/** SQL for today, as the register’s clock has it. */
export const today = 'register_day()';
