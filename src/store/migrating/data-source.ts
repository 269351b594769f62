import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations';
import type { ThingClass } from '../../model/facts';
import { pairTables } from '../../model/links';
import { PublicSpan, SeenAnew } from '../tables/appearance';
import { Erased } from '../tables/erased';
import { Revision } from '../tables/revision';
import { Seal, SealedSince } from '../tables/seal';
import { Tallied, Tally } from '../tables/tally';
import { Token } from '../tables/token';

/** TypeORM over the tables of the concepts and others: for migrations and, in tests, as the plain other way to read. Not connected yet. */
export const dataSource = (url: string, concepts: readonly ThingClass[], others: readonly Function[]) =>
  new DataSource({
    ...{ type: 'postgres', url, migrations: [...migrations], migrationsTableName: 'migration' },
    entities: [
      ...concepts,
      ...concepts.flatMap(pairTables),
      ...others,
      Revision,
      Seal,
      SealedSince,
      Erased,
      PublicSpan,
      SeenAnew,
      Tally,
      Tallied,
      Token,
    ],
  });
