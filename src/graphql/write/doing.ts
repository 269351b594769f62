import type { PoolClient } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept, Model } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';
import type { Role, Viewer } from '../../model/viewer';
import type { Writing } from '../schema/writing';
import type { Input, Reading } from './given-record';

/** What a change is made in: the transaction, who makes it, and the model. */
export interface Doing extends Reading {
  readonly client: PoolClient;
  readonly viewer: Viewer | undefined;
  /** Refuses who may not do what takes this role for the dataset. */
  readonly require: (role: Role, dataset: string) => void;
  readonly model: Model;
}

/** One change: what to do, with which input, and where that stands, such as `changes[2].createCity`. */
export interface Change {
  readonly writing: Writing;
  readonly input: Input;
  readonly place: string;
}

/** A record that a change wrote; the records as they were given, for whoever is blamed in the end. */
export interface Written {
  readonly concept: Concept;
  readonly key: string;
  readonly records: readonly NewRecord[];
}

/** Refuses to prefer a claim in passing: that takes a reason, and changes what the claim is about. */
export function refusePreferring({ model: { claims } }: Doing, { name }: Concept, { values }: NewRecord, place: string) {
  if (name === claims.concept && values[claims.rank] === claims.preferred)
    throw new InvalidInput(`${place}.${claims.rank}`, claims.preferred, '`prefer` makes a claim the preferred one.');
}

/** The dataset by which it is decided who may write a record: the one it says it belongs to; of a dataset's own record, that dataset. */
export const datasetOf = ({ boundary, table }: Concept, { key, values }: NewRecord) =>
  boundary!.table === table ? key : (values[boundary!.property.name] as Pointer).key;
