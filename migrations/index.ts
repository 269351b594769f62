/** Every migration, oldest first. */
export const migrations: readonly (new () => import('typeorm').MigrationInterface)[] = [];
