import { Initial1795646132167 } from './1795646132167-initial';
/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [Initial1795646132167];
