import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Milliseconds by which one in a hundred turns of the event loop may be late. */
const mostDelay = 200;
const hundredth = 99;

const inFlight = Symbol('in flight');
type Counted = FastifyRequest & { [inFlight]?: boolean };

/** How busy the service is, and whether it has more to do than it can. */
export class Load {
  #inFlight = 0;
  #isLate = false;

  /** `most`: so many requests are worked on at once. `measured`: milliseconds over which lateness is, so that one long turn alone is none. */
  constructor(
    readonly most: number,
    readonly measured = 2000,
  ) {}

  /** Who is late with little to do is kept from working by others, and refusing does not help. */
  get isHeavy() {
    return this.#inFlight >= (this.#isLate ? this.most / 4 : this.most);
  }

  /** From here on requests are worked on, until their answers begin, however slowly those are read. Who leaves before is still worked for. */
  count(server: FastifyInstance, exempt: ReadonlySet<string>) {
    const stop = this.#measure();
    server.addHook('onClose', () => Promise.resolve(stop()));
    server.addHook('onRequest', (request: Counted, _, done) => {
      if (exempt.has(request.routeOptions.url ?? '')) return done();
      this.#inFlight++;
      request[inFlight] = true;
      done();
    });
    server.addHook('onSend', (request: Counted, _, __, done) => {
      if (request[inFlight]) this.#inFlight--;
      request[inFlight] = false;
      done();
    });
  }

  #measure(): () => void {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const look = setInterval(() => {
      this.#isLate = delay.percentile(hundredth) / 1e6 > mostDelay;
      delay.reset();
    }, this.measured).unref();
    return () => {
      clearInterval(look);
      delay.disable();
    };
  }
}
