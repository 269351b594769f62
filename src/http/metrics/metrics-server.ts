import type { FastifyInstance } from 'fastify';
import { address } from '../addresses/address';
import { bareServer } from '../bare-server';
import type { Attendance } from '../clients/attendance';
import type { FairShares } from '../limits/fair-shares';
import { negotiate } from '../negotiation/negotiate';
import type { Measured, Parts } from '../parts';
import { expositions, type Measure } from './exposition';
import { ofPools } from './of-pools';
import { OfProcess } from './of-process';
import { ofRegister } from './of-register';
import { ofAnswers, ofAttendance, ofShares } from './of-service';
import type { Traffic } from './traffic';

interface Sources extends Measured {
  readonly traffic: Traffic;
  readonly attendance: Attendance;
  readonly shares?: FairShares;
}

/** `/metrics` on a server of its own, for those who run the service and nobody else. It listens to nothing yet. */
export function metricsServer(parts: Parts, { pools, answers, traffic, attendance, shares }: Sources): FastifyInstance {
  const server = bareServer(parts);
  const ofProcess = new OfProcess();
  server.addHook('onClose', () => Promise.resolve(ofProcess.stop()));
  const measures = async (): Promise<Measure[]> => [
    { name: 'kontor_info', type: 'gauge', help: 'What runs here.', samples: [{ labels: { version: parts.version, node: process.version }, value: 1 }] },
    ...(await ofRegister(parts)),
    ...traffic.measures(),
    ofAttendance(attendance),
    ...(shares ? [ofShares(shares)] : []),
    ...ofAnswers(answers),
    ...ofPools(pools),
    ...(await ofProcess.measures()),
  ]; // prettier-ignore
  let looking: Promise<Measure[]> | undefined;
  /** Who asks meanwhile is told the same, so that the database is asked by one. */
  const looked = () => (looking ??= measures().finally(() => (looking = undefined)));
  // No page of others that is open in a browser here may read it.
  server.addHook(
    'onRequest',
    async (_, reply) => void reply.removeHeader('access-control-allow-origin').header('cross-origin-resource-policy', 'same-origin'),
  );
  address(server, '/metrics', {
    GET: async ({ headers }, reply) => {
      const { type, version, write } = negotiate(headers.accept, expositions);
      const text = write(await looked());
      return reply.headers({ 'cache-control': 'no-store', vary: 'Accept' }).type(`${type}; version=${version}; charset=utf-8`).send(text);
    },
  });
  return server;
}
