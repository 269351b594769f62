import { Arg, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { method } from '../../model/declare';

type Type = () => unknown;
export interface FieldOf {
  readonly name: string;
  readonly type: Type;
  readonly describe: string;
  readonly nullable?: boolean;
  readonly args?: readonly ArgOf[];
}
export interface ArgOf {
  readonly name: string;
  readonly type: Type;
  readonly describe: string;
  readonly required?: boolean;
}

/** An input type; the fields may be left out, but for those required. */
export function inputType(name: string, describe: string, fields: readonly FieldOf[], required: readonly FieldOf[] = []) {
  const type = classNamed(name);
  InputType(name, { description: describe })(type);
  for (const { name, type: of, describe } of fields)
    Field(of as never, { nullable: true, description: describe })(type.prototype, name);
  for (const { name, type: of, describe } of required) Field(of as never, { description: describe })(type.prototype, name);
  return type;
}

export function objectType(name: string, describe: string, fields: readonly FieldOf[]) {
  const type = classNamed(name);
  ObjectType(name, { description: describe })(type);
  for (const field of fields) addField(type, field);
  return type;
}

export function enumType(name: string, describe: string, values: Readonly<Record<string, string>>) {
  const type = Object.fromEntries(Object.keys(values).map(value => [value, value]));
  registerEnumType(type, {
    name,
    description: describe,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([value, description]) => [value, { description }])),
  });
  return type;
}

/** Adds a field to a class that is an object type. */
export function addField(type: Function, { name, type: of, describe, nullable, args = [] }: FieldOf) {
  const target = type.prototype as object;
  const field = Field(of as never, { name, nullable, description: describe });
  if (!args.length) return field(target, name);
  method(target, `${name}Of`, field, ...args.map((arg, index) => (target: object, key: string) => argument(target, key, arg, index)));
}

export const argument = (target: object, key: string, { name, type, describe, required }: ArgOf, index: number) =>
  Arg(name, type as never, { nullable: !required, description: describe })(target, key, index);

/** A class by a name that is only known at run time; the name is how the libraries know it. */
const classNamed = (name: string) => ({ [name]: class {} })[name]!;
