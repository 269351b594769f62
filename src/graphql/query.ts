import {
  getVariableValues,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { QueryTooCostly } from '../errors';
import { checkVariables } from './check-variables';
import type { Parted } from './compile/parts';
import { datasetsOf, planByMoment, type Plan, type Surroundings } from './compile/plan';
import { shapeOf } from './compile/shape';
import type { Variables } from './compile/statement';
import { priceOf, type Price } from './cost';
import { limits } from './limits';
import type { Plans } from './plans';

/** What is asked and may be: its variables as their types have them, and what it costs, in points. */
export interface Admitted {
  readonly variables: Variables;
  readonly cost: number;
}

let asked = 0;

/** A validated operation, with its plans for the shapes in which it was asked. */
export class Query {
  readonly #number = asked++;
  readonly #variables: readonly (readonly [name: string, type: GraphQLInputType])[];
  #price?: Price;

  constructor(
    readonly surroundings: Surroundings,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    readonly plans: Plans,
  ) {
    this.#variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(this.#schema, type as never) as GraphQLInputType,
    ]);
  }

  get #schema(): GraphQLSchema {
    return this.surroundings.catalogue.schema;
  }

  /** The variables as their types have them; nothing where they do not fit those. They inherit nothing: one may be called `constructor`. */
  coerced(given: Variables): Variables | undefined {
    const { coerced } = getVariableValues(this.#schema, this.operation.variableDefinitions ?? [], given);
    return coerced && Object.assign(Object.create(null) as Variables, coerced);
  }

  /** Nothing where the variables do not fit. Throws what is too much about them, or costs too much, before anything is asked of the database. */
  admit(given: Variables): Admitted | undefined {
    checkVariables(given);
    const variables = this.coerced(given);
    if (!variables) return undefined;
    const price = (this.#price ??= priceOf(this.#schema, this.document, this.operation));
    const cost = typeof price === 'number' ? price : price(variables);
    if (cost > limits.cost.most) throw new QueryTooCostly(cost, limits.cost.most);
    return { variables, cost };
  }

  /** The plan for variables of this shape; nothing where the query has fields that are no reads. Throws `InvalidInput`. */
  plan(variables: Variables): Plan | Parted | undefined {
    // What a viewer asks is another statement, which no one else shares.
    const name = `${this.#number} ${datasetsOf in variables ? 'known' : 'anybody'} ${shapeOf(this.#variables, variables)}`;
    let plan = this.plans.get(name);
    if (plan === undefined) {
      plan = planByMoment(this.surroundings, this.document, this.operation, variables) ?? null;
      this.plans.set(name, plan);
    }
    return plan ?? undefined;
  }
}
