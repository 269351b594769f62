import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Charge } from '../../graphql/lane';
import { TooManyRequests } from '../errors/refusals';
import { Allowance } from './allowance';
import { AtOnce } from './at-once';
import { clientOf } from './client-of';

declare module 'fastify' {
  interface FastifyRequest {
    /** Takes what a request costs besides the point that each does from what its client may spend; unset: nobody counts. */
    charge?: Charge;
  }
}

/** A budget by the name that answers tell it by. */
interface Budget {
  readonly name: string;
  /** What it counts, one and several. */
  readonly unit: readonly [one: string, several: string];
  readonly allowance: Allowance;
  /** How often it was too small. */
  readonly refusals: { count: number };
}

export interface Shares {
  /** Points. */
  readonly perMinute: number;
  /** In milliseconds. */
  readonly now?: () => number;
  readonly atOnce?: AtOnce;
}

/** How each request says that it does no work for its client any more. */
const leaving = Symbol('leaving');
/** What it took from. */
const purse = Symbol('purse');
type Counted = FastifyRequest & { [leaving]?: () => void; [purse]?: Purse };

const together = 'at_once';
const crowd = 'Too many requests at once.';
/** So many points of cost are one point of the budget. */
const costOfPoint = 100;

/**
 * What each client may have of the service: who is known by that, all others by their address. Points (twice as many at once as in a minute),
 * changes, seconds of work for who is not known, and requests at once. Catalogues have points of their own, so that portals always get them.
 */
export class FairShares {
  readonly #now: () => number;
  readonly #atOnce: AtOnce;
  readonly #points: Budget;
  readonly #catalog: Budget;
  readonly #writes: Budget;
  readonly #work: Budget;
  #crowded = 0;

  constructor({ perMinute, now = () => performance.now(), atOnce = new AtOnce() }: Shares) {
    const budget = (name: string, most: number, seconds: number, unit: Budget['unit'] = ['point', 'points']): Budget => ({
      name,
      unit,
      allowance: new Allowance(most, seconds, now),
      refusals: { count: 0 },
    });
    this.#now = now;
    this.#atOnce = atOnce;
    this.#points = budget('points', 2 * perMinute, 120);
    this.#catalog = budget('catalog', 120, 60);
    this.#writes = budget('writes', 60, 60, ['change', 'changes']);
    this.#work = budget('work', 60, 60, ['second of work', 'seconds of work']);
  }

  /** How often each share was too small for a request. */
  get refused(): readonly (readonly [share: string, times: number])[] {
    const budgets = [this.#points, this.#catalog, this.#writes, this.#work];
    return [...budgets.map(({ name, refusals }) => [name, refusals.count] as const), [together, this.#crowded]];
  }

  /** From here on each request counts, but those to these addresses, until its answer begins. Who leaves before is still worked for. */
  watch(server: FastifyInstance, exempt: ReadonlySet<string>) {
    server.decorateRequest('charge', undefined);
    server.addHook('onRequest', (request, reply, done) => {
      if (exempt.has(request.routeOptions.url ?? '')) return done();
      this.#begin(request, reply, done);
    });
    server.addHook('onSend', (request: Counted, reply, _, done) => {
      request[leaving]?.();
      if (request[purse]) reply.headers(request[purse].told);
      done();
    });
  }

  #begin(request: Counted, reply: FastifyReply, done: (refusal?: Error) => void) {
    const { viewer, routeOptions } = request;
    const client = clientOf(request);
    const own = (request[purse] = new Purse(client));
    request.charge = (cost, writes = false) => {
      if (writes) own.spend(this.#writes, 1);
      own.spend(this.#points, cost / costOfPoint);
    };
    const isCatalog = routeOptions.url?.startsWith('/catalog/') ?? false;
    const place = isCatalog ? `catalog ${client}` : client;
    try {
      own.spend(isCatalog ? this.#catalog : this.#points, 1);
      if (!viewer && !isCatalog) own.spend(this.#work, 0);
    } catch (refusal) {
      return done(refusal as Error);
    }
    this.#atOnce.enter(place, isIn => {
      if (!isIn) {
        this.#crowded++;
        return done(new TooManyRequests(crowd, 1));
      }
      request[leaving] = this.#leaving(place, viewer === undefined && !isCatalog);
      done(reply.raw.destroyed ? new TooManyRequests(crowd, 1) : undefined);
    });
  }

  /** Ends what was begun, once. */
  #leaving(client: string, isWork: boolean): () => void {
    const began = this.#now();
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      if (isWork) this.#work.allowance.spend(client, (this.#now() - began) / 1000);
      this.#atOnce.leave(client);
    };
  }
}

/** What one request takes from budgets of its client. */
class Purse {
  readonly #had = new Set<Budget>();
  #wait = 0;

  constructor(readonly client: string) {}

  /** Throws `TooManyRequests` where there is too little, and takes nothing. */
  spend(budget: Budget, units: number) {
    const { allowance, refusals } = budget;
    this.#wait = Math.ceil(allowance.wait(this.client, units));
    if (units || this.#wait) this.#had.add(budget);
    if (!this.#wait) return allowance.spend(this.client, units);
    refusals.count++;
    throw new TooManyRequests(tooMuch(budget, units, leftOf(this.client, budget)), this.#wait);
  }

  /** As draft-ietf-httpapi-ratelimit-headers-10 has it: what there is within how many seconds, and what is left until all of it is there again. */
  get told(): Readonly<Record<string, string>> {
    const all = [...this.#had];
    return {
      'ratelimit-policy': all.map(({ name, allowance: { most, seconds } }) => `"${name}";q=${most};w=${seconds}`).join(', '),
      ratelimit: all.map(budget => `"${budget.name}";r=${leftOf(this.client, budget)};t=${untilFull(this.client, budget)}`).join(', '),
      ...(this.#wait ? { 'retry-after': String(this.#wait) } : {}),
    };
  }
}

const leftOf = (client: string, { allowance }: Budget) => Math.max(0, Math.floor(allowance.left(client)));
const untilFull = (client: string, { allowance }: Budget) => Math.ceil(allowance.wait(client, allowance.most));

/** What is taken only afterwards, as work is, has no number before. */
function tooMuch({ unit: [one, several] }: Budget, units: number, left: number): string {
  if (!units) return `Your share of ${several} is used up.`;
  const takes = Math.ceil(units);
  return `This takes ${takes} ${takes === 1 ? one : several} of your share, of which ${left} ${left === 1 ? 'is' : 'are'} left.`;
}
