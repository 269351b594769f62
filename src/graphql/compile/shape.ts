import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { hasValue } from './cursor';
import type { Variables } from './statement';

/** What about the variables of an operation decides the text of its statement: what is there, but no value that is a parameter. */
export const shapeOf = (types: readonly (readonly [name: string, type: GraphQLInputType])[], variables: Variables): string =>
  types.map(([name, type]) => shape(variables[name], type)).join();

function shape(value: unknown, type: GraphQLInputType): string {
  if (value == null) return '-';
  if (isNonNullType(type)) return shape(value, type.ofType);
  if (isListType(type)) return isScalarList(type.ofType) ? 'l' : `[${(value as unknown[]).map(item => shape(item, type.ofType)).join()}]`;
  if (isInputObjectType(type)) return `{${Object.values(type.getFields()).map(({ name, type }) => shape((value as Variables)[name], type)).join()}}`; // prettier-ignore
  if (isEnumType(type) || typeof value === 'boolean') return JSON.stringify(value);
  if (type.name === 'Cursor') return hasValue(value as string) ? 'v' : 'n';
  return 's';
}

function isScalarList(type: GraphQLInputType): boolean {
  const item = isNonNullType(type) ? type.ofType : type;
  return !isInputObjectType(item) && !isEnumType(item) && !isListType(item);
}
