import { Initial1795647682766 } from './1795647682766-initial';
/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [Initial1795647682766];
