import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import { languagesOf, planField, type Plan, type Surroundings } from './compile/plan';
import type { Variables } from './compile/statement';
import { Prepared } from './prepared';
import { Query } from './query';
import { Turn } from './turn';

/** Answers queries: each is compiled once for every shape of its variables, and is one statement from then on. */
export class Reads {
  /** Documents live as long as Apollo or the lane keep them; their plans go with them. */
  readonly #queries = new WeakMap<OperationDefinitionNode, Query>();
  readonly #turn: Turn;

  constructor(
    readonly surroundings: Surroundings,
    readonly pool: Pool,
  ) {
    this.#turn = new Turn(pool, new Prepared());
  }

  queryOf(document: DocumentNode, operation: OperationDefinitionNode): Query {
    const query = this.#queries.get(operation) ?? new Query(this.surroundings, document, operation);
    this.#queries.set(operation, query);
    return query;
  }

  /** The JSON text of `data`; nothing where the query has fields that are no reads. Throws `InvalidInput`. */
  async answer(query: Query, variables: Variables, languages: readonly string[]): Promise<string | undefined> {
    const plan = query.plan(variables);
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

  #run(plan: Plan, variables: Variables, languages: readonly string[]): Promise<string> {
    return this.#turn.run(plan, plan.bind(Object.assign(Object.create(null) as object, variables, { [languagesOf]: languages })));
  }
}
