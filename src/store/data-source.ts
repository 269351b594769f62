import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { ThingClass } from '../model/facts';
import { pairTables } from '../model/links';
import { migrations } from '../../migrations';
import { Revision } from './revision';
import { RoutineRecord } from './routine-record';

/** TypeORM over the concepts’ tables: for migrations and, in tests, as the plain other way to read. Not connected yet. */
export const dataSource = (url: string, concepts: readonly ThingClass[]) =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...concepts, Revision, RoutineRecord],
    migrations: [...migrations],
    migrationsTableName: 'migration',
  });
