import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import { languagesOf, planField, planOperation, type Plan, type Surroundings } from './compile/plan';
import { shapeOf } from './compile/shape';
import type { Variables } from './compile/statement';
import { Prepared } from './prepared';

/** One document can be asked in so many shapes, by lists and codes in its variables, that only the newest are kept. */
export const mostShapes = 32;

/** Answers queries: each is compiled once for every shape of its variables, and is one statement from then on. */
export class Reads {
  /** Documents live as long as Apollo keeps them; their plans go with them. */
  readonly #plans = new WeakMap<DocumentNode, Map<string, Plan | undefined>>();
  readonly #prepared = new Prepared();

  constructor(
    readonly surroundings: Surroundings,
    readonly pool: Pool,
  ) {}

  /** The JSON text of `data`; nothing where the query has fields that are no reads. Throws `InvalidInput`. */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    languages: readonly string[],
  ): Promise<string | undefined> {
    const plan = this.#plan(document, operation, variables);
    return plan && this.#run(plan, variables, languages);
  }

  /** One root field of a query that also asks for other things, such as introspection. */
  async answerField(
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    nodes: readonly FieldNode[],
    variables: Variables,
    languages: readonly string[],
  ): Promise<unknown> {
    const plan = planField(this.surroundings, fragments, nodes, variables);
    if (!plan) throw new TypeError(`No plan for ${nodes[0]?.name.value}.`);
    return JSON.parse(await this.#run(plan, variables, languages)) as unknown;
  }

  #plan(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) {
    const plans = this.#plans.get(document) ?? new Map<string, Plan | undefined>();
    this.#plans.set(document, plans);
    const key = `${operation.name?.value ?? ''}(${shapeOf(this.surroundings.catalogue.schema, operation, variables)})`;
    if (plans.has(key)) return plans.get(key);
    const plan = planOperation(this.surroundings, document, operation, variables);
    if (plans.size >= mostShapes) plans.delete(plans.keys().next().value!);
    plans.set(key, plan);
    return plan;
  }

  async #run(plan: Plan, variables: Variables, languages: readonly string[]): Promise<string> {
    const values = plan.bind(Object.assign(Object.create(null) as object, variables, { [languagesOf]: languages }));
    const { rows } = await this.pool.query<[string]>({ name: this.#prepared.nameOf(plan), text: plan.sql, values, rowMode: 'array' });
    return rows[0]![0];
  }
}
