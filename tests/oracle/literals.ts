import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Draw } from './draw';

/** Writes values as GraphQL does, some of them as variables. */
export class Literals {
  readonly #declared: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(readonly draw: Draw) {}

  get declarations() {
    return this.#declared.length ? `(${this.#declared.join(', ')})` : '';
  }

  /** `share` of a hundred become variables, and fewer inside; with none, it is a constant. */
  write(value: unknown, type: GraphQLInputType, share = 20): string {
    if (this.draw.chance(share)) return this.#variable(value, type);
    return value === null || value === undefined ? 'null' : this.#literal(value, isNonNullType(type) ? type.ofType : type, share && 10);
  }

  #literal(value: unknown, type: GraphQLInputType, share: number): string {
    if (isListType(type)) {
      const items = (value as unknown[]).map(item => this.write(item, type.ofType, share));
      return items.length === 1 && !items[0]!.startsWith('$') && this.draw.chance(30) ? items[0]! : `[${items.join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const members = Object.entries(value as object).map(([name, value]) => `${name}: ${this.write(value, fields[name]!.type, share)}`);
      return `{ ${members.join(', ')} }`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  boolean(value: boolean) {
    if (this.draw.chance(50)) return String(value);
    const name = this.#name();
    this.#declared.push(`$${name}: Boolean!`);
    this.variables[name] = value;
    return `$${name}`;
  }

  /** Given outright, as a default, as a default that is overridden, or null by being left out. */
  #variable(value: unknown, type: GraphQLInputType): string {
    const name = this.#name();
    const isGiven = value !== undefined && value !== null;
    const hasDefault = isGiven && this.draw.chance(30);
    const shown = hasDefault && isNonNullType(type) ? type.ofType : type;
    this.#declared.push(`$${name}: ${String(shown)}${hasDefault ? ` = ${this.write(value, shown, 0)}` : ''}`);
    if (isGiven ? !hasDefault : this.draw.chance(50)) this.variables[name] = value ?? null;
    return `$${name}`;
  }

  #name() {
    const count = this.#declared.length;
    return count === 0 && this.draw.chance(20) ? 'constructor' : `v${count}_${Object.keys(this.variables).length}`;
  }
}
