import type { FastifyInstance } from 'fastify';
import type { TurnAway } from '../limits/turn-away';
import { single, type Measure } from './exposition';
import { Histogram } from './histogram';

/** Addresses that take alike; the health checks and what is given from memory are among the others. */
const kinds = ['graphql', 'doc', 'data', 'catalog', 'feed', 'import', 'other'] as const;
type Kind = (typeof kinds)[number];

/** What is noted of one address: how often each status was answered, and where times of its kind are noted. */
interface Tally {
  readonly byStatus: Map<number, number>;
  readonly times: Histogram;
}

/** The address of requests that lead nowhere, which may ask for anything. */
export const nowhere = 'none';

/** Requests so far, by the pattern of their address and their status. What a request asks for is nowhere kept. */
export class Traffic {
  readonly #times = new Map<Kind, Histogram>(kinds.map(kind => [kind, new Histogram()]));
  readonly #tallies = new Map<string, Tally>();
  #shed = 0;

  /** From here on each request counts when its answer begins. */
  watch(server: FastifyInstance) {
    server.addHook('onSend', ({ routeOptions, attended }, { statusCode }, _, done) => {
      const { byStatus, times } = this.#tally(routeOptions.url ?? nowhere);
      byStatus.set(statusCode, (byStatus.get(statusCode) ?? 0) + 1);
      if (attended) times.note((performance.now() - attended.began) / 1000);
      done();
    });
  }

  /** Counts who is turned away, of whom nothing else hears. */
  counting =
    (turnAway: TurnAway): TurnAway =>
    headers => {
      const refused = turnAway(headers);
      return (request, response) => {
        const isAway = refused(request, response);
        if (isAway) this.#shed++;
        return isAway;
      };
    };

  measures(): Measure[] {
    return [
      {
        name: 'kontor_http_requests',
        type: 'counter',
        help: 'Requests answered, by the pattern of their address and the status.',
        samples: [...this.#tallies].flatMap(([route, { byStatus }]) =>
          [...byStatus].map(([code, value]) => ({ labels: { route, code: String(code) }, value })),
        ),
      },
      {
        name: 'kontor_http_request_duration_seconds',
        type: 'histogram',
        help: 'Time until an answer begins, by the kind of address.',
        samples: [...this.#times].flatMap(([kind, times]) => times.samples({ kind })),
      },
      single('kontor_http_requests_shed', 'counter', 'Requests refused with 503 before anything was done, since there was too much to do.', this.#shed),
    ];
  } // prettier-ignore

  #tally(route: string): Tally {
    const known = this.#tallies.get(route);
    if (known) return known;
    const tally = { byStatus: new Map<number, number>(), times: this.#times.get(kindOf(route))! };
    this.#tallies.set(route, tally);
    return tally;
  }
}

/** What is named by `/id` leads to documents. */
function kindOf(route: string): Kind {
  const [, first = ''] = /^\/(\w+)/.exec(route) ?? [];
  return kinds.find(kind => kind === first) ?? (first === 'id' ? 'doc' : 'other');
}
