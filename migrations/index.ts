import { Initial1795646457262 } from './1795646457262-initial';
/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [Initial1795646457262];
