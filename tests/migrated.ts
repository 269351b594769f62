import { domain } from '../src/domain';
import { Register } from '../src/domain/register';
import { dataSource } from '../src/store/migrating/data-source';
import { migrate } from '../src/store/migrating/migrate';
import { preparedDatabase } from './database';

/** A database with our tables in it, and nothing in them. */
export const migratedDatabase = () =>
  preparedDatabase('migrated', async url => {
    const db = dataSource(url, domain, [Register]);
    await db.initialize();
    await migrate(db, url).finally(() => db.destroy());
  });
