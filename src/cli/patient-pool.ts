import type { App } from '../app';
import { pool } from '../store/pool';

const halfAnHour = 30 * 60_000;

/** One connection for work that may take long: an import may have made hundreds of thousands of rows. Whoever asked ends it. */
export const patientPool = ({ database, config, log }: App) =>
  pool({
    url: database.url,
    now: config.now,
    log: log.error,
    max: 1,
    writing: true,
    watch: false,
    statementTimeoutMs: halfAnHour,
    idleTimeoutMs: halfAnHour,
  });
