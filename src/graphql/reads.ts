import { createHash } from 'node:crypto';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import type { Viewer } from '../model/viewer';
import type { Departure } from '../store/connection/departure';
import { bytesOf, textOf, type Octets } from '../store/connection/octets';
import type { Moment } from '../store/history/moment';
import { datasetsOf as keysOf } from '../store/rights/acting';
import type { Answers } from './answers';
import { putTogether, type Part, type Parted } from './compile/parts';
import { datasetsOf, languagesOf, planField, planReads, type Plan, type Surroundings } from './compile/plan';
import type { Variables } from './compile/statement';
import { Past } from './past';
import { recentPlans } from './plans';
import { Prepared } from './prepared';
import { Query } from './query';
import { Turn } from './turn';

/** Who asks: in which languages, with whose rights, and until when. */
export interface Asking {
  /** Best first. */
  readonly languages: readonly string[];
  /** Unset: nobody in particular. */
  readonly viewer?: Viewer;
  /** What is under way is broken off once this says that they have left. */
  readonly gone?: Departure;
}

/** Answers queries: each is compiled once for every shape of its variables, and is one statement from then on. */
export class Reads {
  /** Documents live as long as Apollo or the lane keep them. */
  readonly #queries = new WeakMap<OperationDefinitionNode, Query>();
  readonly #plans = recentPlans();
  /** What is read for an operation that asks for other things too. */
  readonly #beside = new WeakMap<Asking, Promise<Readonly<Record<string, unknown>> | null>>();
  readonly #turn: Turn;
  readonly #past: Past;

  /** `pastPool`: connections for reading the past, and nothing else. */
  constructor(
    readonly surroundings: Surroundings,
    readonly pool: Pool,
    pastPool: Pool,
    /** Keeps what is asked often, if given. */
    readonly answers?: Answers,
  ) {
    this.#turn = new Turn(pool, new Prepared());
    this.#past = new Past(pool, pastPool);
  }

  queryOf(document: DocumentNode, operation: OperationDefinitionNode): Query {
    const query = this.#queries.get(operation) ?? new Query(this.surroundings, document, operation, this.#plans);
    this.#queries.set(operation, query);
    return query;
  }

  /** The JSON text of `data`; nothing where the query has fields that are no reads. Throws `InvalidInput`. */
  async answer(query: Query, given: Variables, asking: Asking): Promise<string | undefined> {
    const variables = of(asking, given);
    const plan = query.plan(variables);
    if (!plan) return this.#ask(query, variables, asking);
    return textOf(await ('parts' in plan ? this.#parts(plan, variables, asking) : this.#part({ plan }, variables, asking)));
  }

  /** Asks for what is read beside other things, all together and before those are answered, so that what is wrong is told once. */
  #ask({ document, operation }: Query, variables: Variables, asking: Asking): undefined {
    const plan = planReads(this.surroundings, document, operation, variables);
    if (!plan?.parts.length) return;
    for (const { plan: part } of plan.parts) valuesOf(part, variables, asking);
    const data = this.#parts(plan, variables, asking).then(json => JSON.parse(textOf(json)) as Record<string, unknown> | null);
    data.catch(() => undefined);
    this.#beside.set(asking, data);
  }

  /** The same as a finished answer, which may have been kept; but nothing that somebody with rights asks is, and nothing of the past. */
  async finished(query: Query, given: Variables, asking: Asking): Promise<Buffer | undefined> {
    const variables = of(asking, given);
    const plan = query.plan(variables);
    if (!plan) return undefined;
    if ('parts' in plan) return asAnswer(await this.#parts(plan, variables, asking));
    const { viewer, gone } = asking;
    const values = valuesOf(plan, variables, asking);
    const make = async (gone?: Departure) => asAnswer(await this.#turn.run(plan, values, viewer, gone));
    return this.answers && !viewer ? this.answers.get(questionOf(plan, values), make, gone) : make(gone);
  }

  /** A root field of an operation that also asks for other things, such as introspection, and was asked for with them. */
  async answerBeside({ path: { key } }: GraphQLResolveInfo, asking: Asking): Promise<unknown> {
    const data = this.#beside.get(asking);
    if (!data) throw new TypeError(`Nobody asked for ${key}.`);
    return (await data)?.[key];
  }

  /** A root field by itself. */
  async answerField(
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    nodes: readonly FieldNode[],
    given: Variables,
    asking: Asking,
  ): Promise<unknown> {
    const variables = of(asking, given);
    const part = planField(this.surroundings, fragments, nodes, variables);
    if (!part) throw new TypeError(`No plan for ${nodes[0]?.name.value}.`);
    return JSON.parse(textOf(await this.#part(part, variables, asking))) as unknown;
  }

  /** Throws what `answerField` would find wrong with a field before it asks for anything. */
  checkField(fragments: Readonly<Record<string, FragmentDefinitionNode>>, nodes: readonly FieldNode[], given: Variables, asking: Asking) {
    const variables = of(asking, given);
    const part = planField(this.surroundings, fragments, nodes, variables);
    if (part) valuesOf(part.plan, variables, asking);
  }

  async #parts({ parts }: Parted, variables: Variables, asking: Asking): Promise<Octets> {
    return putTogether(parts, await Promise.all(parts.map(async part => this.#part(part, variables, asking))));
  }

  /** One statement: of the present together with what others ask, of the past by itself. */
  #part({ plan, moment }: Omit<Part, 'places'>, variables: Variables, asking: Asking): Promise<Octets> {
    const { viewer, gone } = asking;
    const values = valuesOf(plan, variables, asking);
    return moment
      ? this.#past.run(plan, values, { place: moment.place, at: moment.read(variables) as Moment }, viewer, gone)
      : this.#turn.run(plan, values, viewer, gone);
  }
}

/** The variables with whose they are; of nobody in particular as they are. */
const of = ({ viewer }: Asking, variables: Variables): Variables =>
  viewer ? Object.assign(Object.create(null) as Variables, variables, { [datasetsOf]: keysOf(viewer) }) : variables;

const valuesOf = (plan: Plan, variables: Variables, { languages }: Asking) =>
  plan.bind(Object.assign(Object.create(null) as Variables, variables, { [languagesOf]: languages }));

const [before, after] = ['{"data":', '}'] as [Octets, Octets];
const asAnswer = (data: Octets) => bytesOf(before, data, after);

const longest = 300;
/** What tells a question from all others: its plan and its values, long ones by their hash. */
function questionOf({ name }: Plan, values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  return `${name} ${text.length > longest ? createHash('sha256').update(text).digest('base64') : text}`;
}
