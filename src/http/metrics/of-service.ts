import type { Answers } from '../../graphql/answers';
import type { Attendance } from '../clients/attendance';
import type { FairShares } from '../limits/fair-shares';
import { single, type Measure } from './exposition';
import { nowhere } from './traffic';

/** Requests that are being answered until they have been read to their end, by the pattern of their address. */
export function ofAttendance({ present }: Attendance): Measure {
  const byRoute = new Map<string, number>();
  for (const { reply } of present) {
    const route = reply.request.routeOptions.url ?? nowhere;
    byRoute.set(route, (byRoute.get(route) ?? 0) + 1);
  }
  return {
    name: 'kontor_http_requests_in_progress',
    type: 'gauge',
    help: 'Requests whose answers are made or read now, by the pattern of their address.',
    samples: [...byRoute].map(([route, value]) => ({ labels: { route }, value })),
  };
}

export const ofShares = ({ refused }: FairShares): Measure => ({
  name: 'kontor_http_requests_over_share',
  type: 'counter',
  help: 'Requests refused since their client had had its share, by what it had too much of.',
  samples: refused.map(([share, value]) => ({ labels: { share }, value })),
});

export const ofAnswers = ({ counts: { asked, spared }, held }: Answers): Measure[] => [
  single('kontor_answers_asked', 'counter', 'Questions in GraphQL that were asked before, by nobody in particular.', asked),
  single('kontor_answers_spared', 'counter', 'Of these, those whose answers had been kept.', spared),
  single('kontor_answers_kept_bytes', 'gauge', 'Memory that kept answers take.', held),
];
