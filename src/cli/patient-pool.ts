import type { App } from '../app';
import { patient, pool } from '../store/connection/pool';

/** One connection for work that may take long: an import may have made hundreds of thousands of rows. Whoever asked ends it. */
export const patientPool = ({ database, config, log }: App) =>
  pool({ url: database.url, now: config.now, log: log.error, max: 1, writing: true, ...patient });
