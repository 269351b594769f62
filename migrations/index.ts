import { Initial1795647074589 } from './1795647074589-initial';
/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [Initial1795647074589];
