import { Initial1795647074589 } from './1795647074589-initial';import { X1795647613346 } from './1795647613346-x';

/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [Initial1795647074589, X1795647613346];
