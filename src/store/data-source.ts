import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { ThingClass } from '../model/facts';
import { pairTables } from '../model/links';
import { migrations } from '../../migrations';
import { PublicSpan, SeenAnew } from './appearance';
import { Erased } from './erased';
import { Revision } from './revision';
import { Seal, SealedSince } from './seal';
import { Tallied, Tally } from './tally';
import { Token } from './token';

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
