import type { Pool } from 'pg';
import type { Log } from '../log';
import { sealRevisions } from './chain';
import { unreachable } from './unreachable';

/** How often somebody looks whether there is something to seal. A change is safe from being rewritten unseen from then on. */
const minute = 60_000;

/** Somebody else seals for longer than this one waits. */
const locked = '55P03';

/** Seals every minute what was changed, until told to stop. It keeps no writer waiting; where several services do so, one finds nothing to do. */
export function everyMinute(pool: Pool, log: Log): () => Promise<unknown> {
  let underWay: Promise<unknown> = Promise.resolve();
  const seal = () =>
    sealRevisions(pool).catch((error: unknown) => {
      if (!unreachable(error) || (error as { code?: unknown }).code === locked) log.error(error);
    });
  const ticking = setInterval(() => void (underWay = underWay.then(seal)), minute).unref();
  return () => {
    clearInterval(ticking);
    return underWay;
  };
}
