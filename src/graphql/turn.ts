import { DatabaseError, type Pool } from 'pg';
import type { Viewer } from '../model/viewer';
import { Crowd } from '../store/connection/crowd';
import type { Departure } from '../store/connection/departure';
import type { Octets } from '../store/connection/octets';
import { ask } from '../store/reading/ask';
import { askFor } from '../store/reading/ask-for';
import { nothing } from './compile/parts';
import type { Plan } from './compile/plan';
import { together } from './compile/several';
import { Pace } from './pace';
import type { Prepared } from './prepared';

interface Waiting {
  readonly values: readonly unknown[];
  readonly done: (answer: Octets) => void;
  readonly failed: (error: unknown) => void;
  readonly gone?: Departure;
}

/** Requests for one plan that wait, and how many statements are under way for it. */
interface Group {
  readonly key: string;
  readonly plan: Plan;
  readonly waiting: Waiting[];
  underWay: number;
}

/** So many statements are under way for one plan at most: enough for Postgres to work on several at a time, and few enough for others to have connections. */
const most = 3;

/** Runs plans. Requests for one plan that come within one turn of the event loop, or while others are under way, become one statement, or a few. */
export class Turn {
  readonly #groups = new Map<string, Group>();
  readonly #pace = new Pace();

  constructor(
    readonly pool: Pool,
    readonly prepared: Prepared,
  ) {}

  /** What a viewer asks is asked alone, with the viewer's rights. A statement is broken off when all who wait for it have gone. */
  run(plan: Plan, values: readonly unknown[], viewer?: Viewer, gone?: Departure): Promise<Octets> {
    if (viewer) return this.#of(viewer, plan, values, gone);
    return new Promise((done, failed) => this.#join(plan, { values, done, failed, gone }));
  }

  async #of(viewer: Viewer, plan: Plan, values: readonly unknown[], gone?: Departure): Promise<Octets> {
    return onlyOf(await askFor<Answer>(this.pool, viewer, { ...this.#statement(plan), values: [...values] }, gone));
  }

  /** Lists have to be the same for all that share a statement. */
  #join(plan: Plan, request: Waiting) {
    const key = plan.lists.length ? plan.name + JSON.stringify(plan.lists.map(index => request.values[index])) : plan.name;
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { key, plan, waiting: [], underWay: 0 }));
    if (group.waiting.push(request) === 1 && group.underWay < most) this.#soon(group);
  }

  /** When the turn has ended. */
  #soon(group: Group) {
    setImmediate(() => this.#start(group));
  }

  /** A single thing costs less than the statement that asks for it, so all share one; lists are more work, which Postgres can do side by side. */
  #start(group: Group) {
    const { plan, waiting } = group;
    const atOnce = this.#pace.atOnce(plan);
    while (waiting.length && group.underWay < most) {
      const share = plan.single ? waiting.length : Math.ceil(waiting.length / (most - group.underWay));
      group.underWay++;
      void this.#together(plan, waiting.splice(0, Math.min(share, atOnce))).finally(() => {
        group.underWay--;
        if (waiting.length) this.#soon(group);
        else if (!group.underWay) this.#groups.delete(group.key);
      });
    }
  }

  async #together(plan: Plan, all: readonly Waiting[]): Promise<void> {
    const began = performance.now();
    const requests = all.filter(({ gone, failed }) => !gone?.hasLeft || void failed(gone.reason));
    if (!requests.length) return;
    const [first, ...others] = requests as [Waiting, ...Waiting[]];
    try {
      const answers = await (others.length ? this.#shared(plan, requests) : this.#alone(plan, first, first.gone));
      await give(requests, answers);
      this.#pace.note(plan, requests.length, performance.now() - began);
    } catch (error) {
      if (requests.length > 1 && error instanceof DatabaseError)
        await Promise.all(requests.map(request => this.#together(plan, [request])));
      else for (const { failed } of requests) failed(error);
    }
  }

  async #alone(plan: Plan, { values }: Waiting, gone?: Departure): Promise<Octets[]> {
    return [onlyOf(await ask<Answer>(this.pool, { ...this.#statement(plan), values: [...values] }, gone))];
  }

  async #shared(plan: Plan, requests: readonly Waiting[]): Promise<Octets[]> {
    const [first] = requests as readonly [Waiting];
    const { several } = plan;
    const { gone } = Crowd.of(requests.map(({ gone }) => gone));
    if (!several) return this.#alone(plan, first, gone).then(([answer]) => requests.map(() => answer!));
    const values = together(plan.lists, requests.map(({ values }) => values)); // prettier-ignore
    const answers: Octets[] = [];
    for (const [place, json] of await ask<[place: Octets, ...Answer]>(this.pool, { ...this.#statement(several), values }, gone))
      answers[Number(place) - 1] = json ?? nothing;
    return answers;
  }

  #statement(statement: { name: string; sql: string }) {
    return { name: this.prepared.nameOf(statement), text: statement.sql, asTheyCome: true };
  }
}

/** The row of an answer: its JSON. */
export type Answer = [json: Octets | null];

export const onlyOf = ([[json] = [null]]: readonly Answer[]): Octets => json ?? nothing;

/** After so many bytes of answers others have their turn: those who are refused, and those who want little. */
const sliceLength = 65_536;

async function give(requests: readonly Waiting[], answers: readonly Octets[]): Promise<void> {
  let length = 0;
  for (const [index, { done }] of requests.entries()) {
    const answer = answers[index]!;
    if (length > sliceLength) {
      await new Promise(next => setImmediate(next));
      length = 0;
    }
    length += answer.length;
    done(answer);
  }
}
