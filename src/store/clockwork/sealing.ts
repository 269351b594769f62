import type { Pool } from 'pg';
import type { Log } from '../../log';
import { sealRevisions } from '../history/chain';
import { everyMinute } from './every-minute';

/** Somebody else seals for longer than this one waits. */
const locked = '55P03';

/**
 * Seals what was changed each minute, from when on it is safe from being rewritten unseen, until told to stop. It keeps no writer waiting;
 * where several services do so, one finds nothing to do.
 */
export const keepSealing = (pool: Pool, log: Log): (() => Promise<void>) =>
  everyMinute(
    () => sealRevisions(pool),
    log,
    error => (error as { code?: unknown }).code === locked,
  ).stop;
