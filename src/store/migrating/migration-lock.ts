/** SQL for the number of the lock that who migrates has from beginning to end. */
export const migrationLock = "hashtext('kontor.migrate')";
