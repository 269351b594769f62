import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import type { Model } from '../../model/concept';
import type { Catalogue } from './catalogue';
import { objectOf } from './json';
import { recordText } from './object';
import { byMoment, inPieces, momentOf, type Part, type Parted, type RootFields } from './parts';
import { rootText } from './root';
import type { Scope } from './scope';
import { listsOf, preparable, severalOf, type Prepares } from './several';
import { Statement, type Finished, type Variables } from './statement';
import { forViewer, shownRow, unasked } from './visible';

/** One statement that gives the JSON text of an answer in its only column. */
export interface Plan extends Prepares {
  /** The values of its parameters; throws `InvalidInput`. */
  readonly bind: (variables: Variables) => unknown[];
  /** The places of parameters that are lists. */
  readonly lists: readonly number[];
  /** Whether it reads single things only, and no lists. */
  readonly single: boolean;
  /** The statement that answers several requests at once; nothing where all ask the same. */
  readonly several?: Prepares;
}

/** What is the same for every operation. */
export interface Surroundings {
  readonly catalogue: Catalogue;
  readonly model: Model;
  readonly publicUrl: string;
  readonly version: string;
  /** Off: the first wall is down, as only tests have it, to see that the database’s own holds. */
  readonly guarded?: boolean;
}

/** The variable under which the compiler finds the languages that the client prefers. */
export const languagesOf = Symbol('languages');

/** The variable under which the compiler finds the datasets of the viewer; without it, nobody in particular asks. */
export const datasetsOf = Symbol('datasets');

/** Compiles a validated query. Nothing where one of its root fields is no read of ours. Throws `InvalidInput` for what no statement could answer. */
export function planOperation(
  surroundings: Surroundings,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Plan | undefined {
  const scope = scopeOf(surroundings, document, variables);
  return planFields(scope, rootFields(scope, operation));
}

/** The same, where fields may be about the past: then a plan for each moment. */
export function planByMoment(
  surroundings: Surroundings,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Plan | Parted | undefined {
  const scope = scopeOf(surroundings, document, variables);
  const fields = rootFields(scope, operation);
  const parts = byMoment(scope, fields);
  if (!parts.some(({ moment }) => moment)) return planFields(scope, fields);
  return planParts(() => scopeOf(surroundings, document, variables), fields, parts);
}

function planParts(scope: () => Scope, fields: RootFields, parts: readonly Omit<Part, 'plan'>[]): Parted | undefined {
  const planned = parts.flatMap(({ moment, places }): Part[] => {
    const own = places.map(place => fields[place]!);
    const plan = planFields(scope(), own, inPieces);
    return plan ? [{ moment, places, plan }] : [];
  });
  return planned.length === parts.length ? { parts: planned } : undefined;
}

/**
 * Compiles the reads of an operation that also asks for other things, such as introspection, for graphql-js: each record tells its type under
 * `typeName`.
 */
export function planReads(
  surroundings: Surroundings,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Parted | undefined {
  const scope = () => ({ ...scopeOf(surroundings, document, variables), typed: true });
  const fields = rootFields(scope(), operation).filter(([, [node]]) => !node!.name.value.startsWith('__'));
  return planParts(scope, fields, byMoment(scope(), fields));
}

const rootFields = ({ catalogue: { schema }, fragments, variables }: Scope, { selectionSet }: OperationDefinitionNode): RootFields => [
  ...collectFields(schema, fragments, variables, schema.getQueryType()!, selectionSet),
];

/** Compiles one root field, and says which moment it is about if that is not the present; its JSON text is the answer, in which each record tells its type under `typeName`. */
export function planField(
  surroundings: Surroundings,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  nodes: readonly FieldNode[],
  variables: Variables,
): Omit<Part, 'places'> | undefined {
  const scope = { ...scopeOf(surroundings, undefined, variables), fragments, typed: true };
  const text = rootText(scope, surroundings.catalogue.schema.getQueryType()!, nodes);
  return text === undefined ? undefined : { moment: momentOf(scope, nodes), plan: finished(scope, scope.statement.finish(text)) };
}

function planFields(scope: Scope, fields: RootFields, put = objectOf): Plan | undefined {
  if (fields.every(([, [node]]) => node!.name.value === '__typename')) return undefined;
  const query = scope.catalogue.schema.getQueryType()!;
  const members = fields.map(([name, nodes]) => [name, rootText(scope, query, nodes)] as const);
  if (!members.every((member): member is [string, string] => member[1] !== undefined)) return undefined;
  return finished(scope, scope.statement.finish(put(members)));
}

function finished(scope: Scope, plan: Finished): Plan {
  const { single } = scope.statement;
  const from = shownRow(scope, plan.text);
  const several = once(() => severalOf(plan, from));
  return {
    ...preparable(`SELECT ${plan.text} AS answer${from ? ` FROM ${from}` : ''}`),
    bind: plan.bind,
    lists: listsOf(plan),
    single,
    get several() {
      return several();
    },
  };
}

function scopeOf(
  { catalogue, model, publicUrl, version, guarded = true }: Surroundings,
  document: DocumentNode | undefined,
  variables: Variables,
): Scope {
  const definitions = document?.definitions ?? [];
  const fragments = Object.fromEntries(
    definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const statement = new Statement();
  const languages = once(() =>
    statement.param(variables => (variables as { [languagesOf]?: readonly string[] })[languagesOf] ?? [], 'text[]'),
  );
  const known = (variables as { [datasetsOf]?: unknown })[datasetsOf] !== undefined;
  const sees = !guarded
    ? unasked
    : known
      ? forViewer(statement, variables => (variables as { [datasetsOf]?: unknown })[datasetsOf])
      : undefined;
  return { statement, catalogue, model, recordText, fragments, variables, publicUrl, version, languages, sees };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
