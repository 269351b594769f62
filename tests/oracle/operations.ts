import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Concept } from '../../src/model/concept';
import { days, Inputs } from './inputs';
import type { Draw } from './draw';
import { Literals } from './literals';
import { cursorOf, place, sortings } from './pages';
import type { Tables } from './tables';
import { conceptOf, thingOf } from './thing';
import { iriOf } from './values';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: string;
}
type Field = GraphQLField<unknown, unknown>;
const awkward = [
  'n',
  'inside',
  'cursor',
  'text',
  'place',
  'key',
  'page',
  'value',
  'lang',
  'list_0',
  'count',
  'constructor',
  'x'.repeat(70),
];
const languages = ['nb', 'en', 'nn', 'uk', 'zh-Hant', 'sv', 'fi', 'xx'];

/** Writes one random operation that the schema allows and that nobody can refuse. */
export async function operation(schema: GraphQLSchema, tables: Tables, publicUrl: string, draw: Draw): Promise<Operation> {
  const writer = new Writer(schema, tables, publicUrl, draw);
  const query = await writer.write();
  return { query, variables: writer.literals.variables, languages: draw.chance(50) ? draw.some(languages, 3).join(', ') : '' };
}

class Writer {
  readonly literals: Literals;
  readonly #inputs: Inputs;
  readonly #fragments: string[] = [];
  #aliases = 0;
  #left = 26;

  constructor(
    readonly schema: GraphQLSchema,
    readonly tables: Tables,
    readonly publicUrl: string,
    readonly draw: Draw,
  ) {
    this.literals = new Literals(draw);
    this.#inputs = new Inputs(tables, draw);
  }

  async write() {
    const query = this.schema.getQueryType()!;
    const fields: string[] = [];
    for (const field of this.draw.some(Object.values(query.getFields()), 2)) fields.push(await this.#field(query, field, 4, true));
    return `query ${this.literals.declarations} { ${fields.join(' ')} } ${this.#fragments.join(' ')}`;
  }

  async #selection(type: GraphQLCompositeType, depth: number, aliased: boolean): Promise<string> {
    const parts: string[] = [];
    if (isAbstractType(type))
      for (const member of this.draw.some(this.schema.getPossibleTypes(type), 3)) parts.push(await this.#fragment(member, depth));
    if ('getFields' in type) {
      const fields = Object.values(type.getFields()).filter(
        field => (depth > 0 && this.#left > 0) || !isCompositeType(getNamedType(field.type)),
      );
      const wanted = fields.length ? this.draw.some(fields, this.#left > 0 ? 4 : 1) : [];
      for (const field of wanted) parts.push(await this.#field(type, field, depth, aliased));
      const [interfaceType] = isInterfaceType(type) ? [] : type.getInterfaces();
      if (interfaceType && this.draw.chance(10)) parts.push(await this.#fragment(interfaceType, depth));
      if (this.draw.chance(10)) parts.push(await this.#fragment(type, depth));
    }
    if (!parts.length || this.draw.chance(10)) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  async #fragment(type: GraphQLCompositeType, depth: number) {
    const selection = await this.#selection(type, depth, true);
    if (!this.draw.chance(30)) return `... on ${type.name}${this.#directive()} ${selection}`;
    const name = `f${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name}${this.#directive()}`;
  }

  #directive() {
    if (!this.draw.chance(8)) return '';
    return ` @${this.draw.of(['include', 'skip'])}(if: ${this.literals.boolean(this.draw.chance(50))})`;
  }

  async #field(parent: GraphQLCompositeType, field: Field, depth: number, aliased: boolean): Promise<string> {
    this.#left--;
    const type = getNamedType(field.type);
    const args = await this.#arguments(parent, field);
    const alias = aliased || args || this.draw.chance(15) ? `${this.#alias()}: ` : '';
    const own = isCompositeType(type) ? ` ${await this.#selection(type, depth - 1, aliased && !alias)}` : '';
    const once = `${alias}${field.name}${args}${this.#directive()}${own}`;
    if (!own || !this.draw.chance(8)) return once;
    return `${once} ${alias}${field.name}${args} ${await this.#selection(type as GraphQLCompositeType, depth - 1, true)}`;
  }

  #alias() {
    const count = this.#aliases++;
    return count < awkward.length && this.draw.chance(30) ? awkward[count]! : `a${count}`;
  }

  async #arguments(parent: GraphQLCompositeType, field: Field): Promise<string> {
    const values = Object.entries(await this.#values(parent, field)).filter(([, value]) => value !== undefined);
    const types = new Map(field.args.map(({ name, type }) => [name, type]));
    return values.length ? `(${values.map(([name, value]) => `${name}: ${this.literals.write(value, types.get(name)!)}`).join(', ')})` : '';
  }

  async #values(parent: GraphQLCompositeType, field: Field): Promise<Record<string, unknown>> {
    const { draw, tables } = this;
    const names = field.args.map(({ name }) => name);
    const isRoot = parent === this.schema.getQueryType();
    if (names.includes('orderBy') || parent.name === 'Ties')
      return this.#list(conceptOf(tables, getNamedType(field.type).name.replace('Connection', '')), field);
    if (names.includes('lang')) return draw.chance(40) ? { lang: draw.some(languages, 3) } : {};
    if (field.name === 'counts') return this.#counts(field);
    if (field.name === 'ties') return { of: this.#iri(draw.of(['City', 'City', 'Organisation', 'Country'])), on: draw.of(days) };
    if (isRoot && field.name === 'node') return { id: this.#iri(draw.of(tables.concepts).name) };
    if (names.includes('on')) return draw.chance(50) ? { on: draw.of(days) } : {};
    return isRoot && names.includes('key') ? this.#one(getNamedType(field.type).name, names.includes('identifier')) : {};
  }

  #one(name: string, identified: boolean) {
    const concept = conceptOf(this.tables, name);
    const identifier = this.draw.of([...this.tables.rows.get('Identifier')!.values()]);
    if (identified && this.draw.chance(20)) return { identifier: { scheme: identifier.scheme, value: identifier.value } };
    return this.draw.chance(50) ? { key: this.#inputs.keyOf(concept) } : { id: this.#iri(name) };
  }

  #iri(name: string) {
    const concept = conceptOf(this.tables, name);
    const thing = thingOf(this.tables, name, this.#inputs.keyOf(concept));
    return thing ? iriOf(thing, this.publicUrl) : `${this.publicUrl}/id/${concept.path}/no-such-key`;
  }

  #counts(field: Field) {
    const counted = this.tables.concepts.filter(({ counts }) => Object.keys(counts).length);
    const concept = this.draw.of(counted);
    const type = getNamedType(field.args.find(({ name }) => name === 'where')!.type) as GraphQLInputObjectType;
    const own = type.getFields()[concept.one]!.type as GraphQLInputObjectType;
    return {
      of: concept.name,
      by: this.draw.chance(85) ? this.draw.some(Object.keys(concept.counts), 3) : undefined,
      where: this.draw.chance(40) ? { [concept.one]: this.#inputs.where(concept, own, 2) } : undefined,
    };
  }

  async #list(concept: Concept, { args }: Field) {
    const { draw } = this;
    const has = (name: string, percent: number) => args.some(arg => arg.name === name) && draw.chance(percent);
    const type = (name: string) => getNamedType(args.find(arg => arg.name === name)!.type);
    const asOf = has('asOf', 30) ? draw.of(days) : undefined;
    const orderBy = has('orderBy', 50)
      ? draw.of((type('orderBy') as unknown as { getValues: () => { name: string }[] }).getValues()).name
      : undefined;
    return {
      ...(await this.#page(concept, orderBy ?? 'KEY_ASC', args.length === 2)),
      ...{ asOf, orderBy, certainty: asOf && has('certainty', 50) ? draw.of(['CERTAIN', 'POSSIBLE']) : undefined },
      where: has('where', 35) ? this.#inputs.where(concept, type('where') as GraphQLInputObjectType, 2) : undefined,
      search: has('search', 10) ? draw.of(['ber', 'Åbo', 'turku', "o'b", '%', 'a b', 'kommune', '大连']) : undefined,
      dataset: has('dataset', 10) ? draw.of([...this.tables.rows.get('Dataset')!.keys()]) : undefined,
    };
  }

  async #page(concept: Concept, orderBy: string, forwardOnly: boolean) {
    const { draw } = this;
    const backwards = !forwardOnly && draw.chance(35);
    const size = draw.chance(60) ? 1 + draw.upTo(draw.chance(20) ? 99 : 6) : draw.chance(20) ? null : undefined;
    const cursor = draw.chance(30) ? await this.#cursor(concept, orderBy) : draw.chance(10) ? null : undefined;
    return backwards ? { last: size, before: cursor } : { first: size, after: cursor };
  }

  async #cursor(concept: Concept, orderBy: string) {
    const { value, key } = await place(thingOf(this.tables, concept.name, this.draw.of([...this.tables.rows.get(concept.name)!.keys()]))!, sortings(concept).get(orderBy.replace(/_(ASC|DESC)$/, ''))); // prettier-ignore
    return cursorOf(concept, orderBy, value, key);
  }
}
