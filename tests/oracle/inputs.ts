import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Concept, Property } from '../../src/model/concept';
import type { Draw } from './draw';
import type { Tables } from './tables';
import { conceptOf } from './thing';

const odd = ['', '%', '_', "'", '"', '\\', "o'", '$1', '{}', 'Å', '大', '🏙'];
const dates = ['1946', '1946-12', '2010-05-23', '196X', '19XX', '2016/2020', '../2022-11-02', '2024/..', '2026-01-19', '1343/'];
export const days = ['1946-12-31', '1950-01-01', '2010-05-23', '2022-11-02', '2026-02-01', '2026-12-01', '1900-01-01'];
const numbers = [0, 1, 2, -1, 60.39, 2_000_000_000, 291940, 5.3233, 1e-7];

/** Random values of input types, mostly such as are in the register. */
export class Inputs {
  constructor(
    readonly tables: Tables,
    readonly draw: Draw,
  ) {}

  keyOf({ name, whole }: Concept) {
    return this.draw.chance(5) ? `no-such-key${whole ? '#part-1' : ''}` : this.draw.of([...this.tables.rows.get(name)!.keys()]);
  }

  /** A `where` on a concept, or nothing where no field of it can be given. */
  where(concept: Concept, type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const fields = Object.values(type.getFields()).filter(field => depth > 0 || !isNested(field.type));
    return Object.fromEntries(
      this.draw.some(fields, 2).map(({ name, type }) => {
        if (this.draw.chance(3)) return [name, null];
        if (name === 'not') return [name, this.where(concept, type as GraphQLInputObjectType, depth - 1)];
        if (name === 'and' || name === 'or') {
          const item = getNullableType((getNullableType(type) as unknown as { ofType: GraphQLInputType }).ofType) as GraphQLInputObjectType;
          return [name, Array.from({ length: this.draw.upTo(3) }, () => this.where(concept, item, depth - 1))];
        }
        return [name, this.#condition(concept, name, type as GraphQLInputObjectType, depth - 1)];
      }),
    );
  }

  #condition(concept: Concept, name: string, type: GraphQLInputObjectType, depth: number): unknown {
    const property = concept.properties.find(property => (property.all ?? property.name) === name);
    const back = concept.backs.find(back => back.name === name);
    if (!property?.to.length && !back) return this.#filter(concept, property, type);
    const targets = back ? [back.from] : property!.to.map(({ name }) => name);
    return this.#onLink(targets.map(name => conceptOf(this.tables, name)), type, depth); // prettier-ignore
  }

  #onLink(targets: readonly Concept[], type: GraphQLInputObjectType, depth: number): unknown {
    const { some, none } = type.getFields();
    if (some && none) {
      const names = this.draw.some(['some', 'none'], 2);
      return Object.fromEntries(names.map(name => [name, this.#onLink(targets, some.type as GraphQLInputObjectType, depth)]));
    }
    if (targets.length === 1) return this.where(targets[0]!, type, depth);
    const wanted = this.draw.some(targets, 2);
    return Object.fromEntries(
      wanted.map(target => [target.one, this.where(target, type.getFields()[target.one]!.type as GraphQLInputObjectType, depth)]),
    );
  }

  #filter(concept: Concept, property: Property | undefined, type: GraphQLInputObjectType) {
    const operators = this.draw.some(Object.values(type.getFields()), 2);
    return Object.fromEntries(
      operators.map(({ name, type }) => [name, this.draw.chance(3) ? null : this.#operand(concept, property, name, type)]),
    );
  }

  #operand(concept: Concept, property: Property | undefined, operator: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#operand(concept, property, operator, type.ofType);
    if (isListType(type)) return Array.from({ length: this.draw.upTo(3) }, () => this.#operand(concept, property, operator, type.ofType));
    if (isEnumType(type)) return this.draw.of(type.getValues()).name;
    if (isInputObjectType(type)) return {};
    if (type.name === 'Boolean') return this.draw.chance(50);
    if (operator === 'lang') return this.draw.of(['nb', 'en', 'sv', 'xx']);
    const rows = [...this.tables.rows.get(concept.name)!.values()];
    const held = rows.map(row => row[property?.column ?? 'key']).flatMap(texts);
    const value = held.length ? this.draw.of(held) : null;
    if (type.name === 'Int') return this.draw.chance(80) && typeof value === 'number' ? value : Math.trunc(this.draw.of(numbers));
    if (type.name === 'Float') return this.draw.chance(80) && typeof value === 'number' ? value : this.draw.of(numbers);
    if (type.name === 'Date') return this.draw.chance(70) && value ? value : this.draw.of(days);
    if (type.name === 'EDTF') return this.draw.chance(60) && value ? value : this.draw.of(dates);
    const text = typeof value === 'string' && this.draw.chance(85) ? value : this.draw.of(odd);
    const start = operator === 'contains' ? this.draw.upTo(3) : 0;
    return operator === 'contains' || operator === 'startsWith' ? text.slice(start, start + 1 + this.draw.upTo(5)).toWellFormed() : text;
  }
}

const isNested = (type: GraphQLInputType): boolean =>
  isNonNullType(type) || isListType(type) ? isNested(type.ofType) : isInputObjectType(type) && /Where$/.test(type.name);
const texts = (value: unknown): unknown[] =>
  value === null ? [] : Array.isArray(value) ? value : typeof value === 'object' ? Object.values(value).flat() : [value];
