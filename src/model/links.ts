import { createUnionType, Field } from 'type-graphql';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { check, column, declare, type Held } from './declare';
import { propertiesOf, type Ref, type ThingClass } from './facts';
import { snake } from './naming';
import type { Thing } from './thing';
import type { Iri } from './vocabulary';

type LinkOptions = {
  readonly optional?: boolean;
  /** Names the field that leads back. */
  readonly back?: string;
  /** Each target is linked at most once: the way back leads to one. */
  readonly single?: boolean;
  /** The term leads from the target to this record. */
  readonly inverse?: boolean;
  /** The target's document tells this record too. */
  readonly told?: boolean;
  /** The target says whether this record is public. */
  readonly boundary?: boolean;
};

/** A link to one thing. */
export const One = <T extends Thing, const O extends LinkOptions>(to: Ref<T>, term: Iri | undefined, describe: string, options?: O) =>
  declare<Held<T, O>>({ kind: 'link', term, describe, to, ...(options as object) }, (target, key, nullable) => {
    reference(to, target, key, nullable, 'RESTRICT');
    if (options?.single) Unique([key])(target.constructor as never);
    Field(to as never, { nullable, description: describe })(target, key);
  });

/** From a part to its whole, with which it lives and dies. The term leads from the whole to the part. */
export const Whole = <T extends Thing>(to: Ref<T>, term: Iri, describe: string, { back }: { back: string }) =>
  declare<T>({ kind: 'link', term, describe, to, back, whole: true, inverse: true }, (target, key) => {
    reference(to, target, key, false, 'CASCADE');
    Field(to as never, { description: describe })(target, key);
  });

/** Concepts between which a link may choose, declared once: a union in GraphQL. */
export const choice = <const C extends readonly ThingClass[]>(name: string, describe: string, types: C) => ({
  types,
  union: createUnionType({
    name,
    description: describe,
    types: () => types as never,
    resolveType: ({ __typename }: { __typename: string }) => __typename,
  }) as object,
});
type Choice<C> = { types: C; union: object };
type Chosen<C> = C extends readonly ThingClass[] ? InstanceType<C[number]> : never;

/** A link to one thing of a choice of concepts: a column for each, exactly one filled. */
export const Either = <const C extends readonly ThingClass[], const O extends LinkOptions>(
  { types, union }: Choice<C>,
  term: Iri,
  describe: string,
  options?: O,
) =>
  declare<Held<Chosen<C>, O>>({ kind: 'link', term, describe, either: () => types, ...(options as object) }, (target, key, nullable) => {
    oneOf(types, target, key, nullable ? '<= 1' : '= 1', 'RESTRICT');
    Field(() => union as never, { nullable, description: describe })(target, key);
  });

/** From a part to its whole, which may be of several concepts. */
export const WholeOf = <const C extends readonly ThingClass[]>(
  { types, union }: Choice<C>,
  term: Iri,
  describe: string,
  { back }: { back: string },
) =>
  declare<Chosen<C>>({ kind: 'link', term, describe, either: () => types, back, whole: true, inverse: true }, (target, key) => {
    oneOf(types, target, key, '= 1', 'CASCADE');
    Field(() => union as never, { description: describe })(target, key);
  });

/** A link to several things. The database checks `min` when the transaction ends. */
export const Many = <T extends Thing>(to: Ref<T>, term: Iri, describe: string, options?: { min?: number; back?: string }) =>
  declare<readonly T[]>(
    { kind: 'link', many: true, term, describe, to, ...options },
    Field((() => [to()]) as never, { description: describe }),
  );

/** A link to several things of a choice of concepts: a table of pairs for each. */
export const ManyOf = <const C extends readonly ThingClass[]>(
  { types, union }: Choice<C>,
  term: Iri,
  describe: string,
  options?: { min?: number; back?: string },
) =>
  declare<readonly Chosen<C>[]>(
    { kind: 'link', many: true, term, describe, either: () => types, ...options },
    Field((() => [union]) as never, { description: describe }),
  );

/** Things that each two of which are tied by a symmetric term; derived, told in RDF only. */
export const Clique = <T extends Thing>(to: Ref<T>, term: Iri, describe: string) =>
  declare<readonly T[]>(
    { kind: 'clique', many: true, derived: true, term, describe, to },
    column({ type: 'text', array: true, default: '{}' }),
  );

function oneOf(types: readonly ThingClass[], target: object, key: string, filled: string, onDelete: 'RESTRICT' | 'CASCADE') {
  for (const type of types) reference(() => type, target, `${key}${type.name}`, true, onDelete);
  check(target, `num_nonnulls(${types.map(type => `"${snake(key + type.name)}"`).join(', ')}) ${filled}`);
}

/** A foreign key and its index, which Postgres does not make by itself; that holds what links here in the order in which it is listed. The column says whether it may be null: of the relation, TypeORM would take offence at circles. */
function reference(to: Ref, target: object, key: string, nullable: boolean, onDelete: 'RESTRICT' | 'CASCADE') {
  column({ type: 'text', collation: 'C', nullable, name: snake(key) })(target, `${key}Key`);
  ManyToOne(to, { onDelete, deferrable: 'INITIALLY IMMEDIATE' })(target, key);
  JoinColumn({ name: snake(key) })(target, key);
  Index([key, onDelete === 'CASCADE' ? 'ordinal' : 'key'])(target.constructor as never);
}

/** The tables of pairs for a concept's links to many, inherited ones too: `owner` and `target`, which cannot go while it is linked. */
export function pairTables(type: ThingClass): Function[] {
  const many = propertiesOf(type).filter(({ kind, many }) => kind === 'link' && many);
  return many.flatMap(({ name, to, either }) =>
    either ? either().map(target => pairTable(type, name + target.name, () => target)) : [pairTable(type, name, to!)],
  );
}

function pairTable(owner: ThingClass, link: string, to: Ref): Function {
  const name = `${snake(owner.name)}_${snake(link)}`;
  const table = { [name]: class {} }[name]!;
  const end = (key: string, of: Ref, onDelete: 'RESTRICT' | 'CASCADE') => {
    PrimaryColumn({ type: 'text', collation: 'C', name: key })(table.prototype, `${key}Key`);
    ManyToOne(of, { onDelete, deferrable: 'INITIALLY IMMEDIATE' })(table.prototype, key);
    JoinColumn({ name: key })(table.prototype, key);
  };
  end('owner', () => owner, 'CASCADE');
  end('target', to, 'RESTRICT');
  Index()(table.prototype, 'target');
  Entity(name)(table);
  return table;
}
