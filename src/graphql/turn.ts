import type { Pool } from 'pg';
import type { Plan } from './compile/plan';
import type { Prepared } from './prepared';

interface Waiting {
  readonly values: readonly unknown[];
  readonly done: (answer: string) => void;
  readonly failed: (error: unknown) => void;
}

/** So many requests share a statement at most, so that none waits long for the others. */
const most = 50;

/** Runs plans. Requests for single things that arrive within one turn of the event loop and have one plan become one statement. */
export class Turn {
  #waiting = new Map<string, { plan: Plan; requests: Waiting[] }>();

  constructor(
    readonly pool: Pool,
    readonly prepared: Prepared,
  ) {}

  run(plan: Plan, values: readonly unknown[]): Promise<string> {
    if (!plan.several) return this.#alone(plan, values);
    const { differs } = plan.several;
    const same = values.filter((_, index) => !differs[index]);
    return new Promise((done, failed) => this.#join(`${plan.name}${JSON.stringify(same)}`, plan, { values, done, failed }));
  }

  #join(key: string, plan: Plan, request: Waiting) {
    if (!this.#waiting.size) setImmediate(() => this.#end());
    const group = this.#waiting.get(key);
    if (group) group.requests.push(request);
    else this.#waiting.set(key, { plan, requests: [request] });
  }

  #end() {
    const groups = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const { plan, requests } of groups)
      for (let from = 0; from < requests.length; from += most) void this.#together(plan, requests.slice(from, from + most));
  }

  async #together(plan: Plan, requests: readonly Waiting[]) {
    const [first] = requests as readonly [Waiting];
    try {
      const answers = requests.length === 1 ? [await this.#alone(plan, first.values)] : await this.#answers(plan, requests);
      requests.forEach(({ done }, index) => done(answers[index]!));
    } catch (error) {
      for (const { failed } of requests) failed(error);
    }
  }

  async #alone(plan: Plan, values: readonly unknown[]): Promise<string> {
    const { rows } = await this.pool.query<[string]>({ ...this.#statement(plan), values: [...values], rowMode: 'array' });
    return rows[0]![0];
  }

  async #answers({ several }: Plan, requests: readonly Waiting[]): Promise<string[]> {
    const [{ values: own }] = requests as readonly [Waiting];
    const values = own.map((value, index) => (several!.differs[index] ? requests.map(({ values }) => values[index]) : value));
    const { rows } = await this.pool.query<[number, string]>({ ...this.#statement(several!), values, rowMode: 'array' });
    const answers: string[] = [];
    for (const [place, answer] of rows) answers[place - 1] = answer;
    return answers;
  }

  #statement(statement: { name: string; sql: string }) {
    return { name: this.prepared.nameOf(statement), text: statement.sql };
  }
}
