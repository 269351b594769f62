import { Arg, Field } from 'type-graphql';
import { Check, Column, type ColumnOptions } from 'typeorm';
import { recordProperty, type PropertyFact } from './facts';
import { snake } from './naming';
import type { Thing } from './thing';
import { DayScalar } from './values';

export type Options = {
  readonly optional?: boolean;
  /** Computed by the database when what it depends on changes. */
  readonly derived?: boolean;
  /** SQL for the value on a day, from `$row` and `$day`; the field then takes `on`. */
  readonly at?: string;
};
export type Held<V, O> = O extends { optional: true } ? V | null : V;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
/** A decorator that fits only a property of exactly this type: the class and the declaration cannot disagree. */
export type On<V> = <T extends Thing, K extends keyof T & string>(target: T, key: K & (Same<T[K], V> extends true ? K : never)) => void;
export type Use = (target: object, key: string) => void;

/** Records the fact, then lets the libraries make of it what they do. */
export function declare<V>(
  fact: Omit<PropertyFact, 'name' | 'optional'> & Options,
  use: (target: object, key: string, nullable: boolean) => void,
) {
  return ((target: object, name: string) => {
    const optional = fact.optional ?? false;
    recordProperty(target.constructor, { ...fact, name, optional });
    use(target, name, optional);
  }) as On<V>;
}

/** Unnamed on purpose: TypeORM compares checks by name, and names these by a hash of what they say. */
export const check = (target: object, expression: string) => Check(expression)(target.constructor as never);

export const column =
  (options: ColumnOptions): Use =>
  (target, key) =>
    Column({ name: snake(key), ...options })(target, key);

/** A field without arguments, or with `on` where its value depends on the day. */
export function field(type: () => object, nullable: boolean, description: string, at?: string): Use {
  return (target, key) => {
    if (!at) return Field(type as never, { nullable, description })(target, key);
    method(target, `${key}On`, Field(type as never, { name: key, nullable, description }), dayArg);
  };
}

const dayArg: Use = (target, key) =>
  Arg('on', () => DayScalar, { nullable: true, description: 'The day asked about: `asOf` of the list, or else today.' })(target, key, 0);

/** GraphQL arguments need a method. It is there for its signature: every read is answered by a plan (graphql/answer.ts). */
export function method(target: object, key: string, ...decorators: Array<PropertyDecorator | MethodDecorator | Use>) {
  const descriptor = { value: () => undefined, configurable: true };
  Object.defineProperty(target, key, descriptor);
  for (const decorator of decorators) (decorator as MethodDecorator)(target, key, descriptor);
}
