import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { checkPageSize } from './compile/page';
import type { Variables } from './compile/statement';
import { knownAt } from './schema/known-at';
import { pageSize } from './schema/list-arguments';

/** What something costs in points: always the same, or by the variables as their types have them. */
export type Price = number | ((variables: Variables) => number);

/** What costs more than a field that is read: words are looked for, groups counted, the past put together. */
const extra = { search: 20, counts: 100, past: 100 } as const;
/** What looks at the whole schema at once: three times in an operation. */
const introspection = 3000;
/** So many a list without pages is taken to have. */
const unpaged = 10;

/**
 * The price of an operation: a field 1; a page 1 and what it asks of each record, so many times as the page has records; a list without
 * pages the same for ten. Throws `InvalidInput` for a page that is too long, as the price does when it is asked.
 */
export function priceOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Price {
  const fragments = document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION);
  const type = schema.getRootType(operation.operation);
  return type ? new Pricing(schema, fragments).set(type, operation.selectionSet) : 0;
}

class Pricing {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #priced = new Map<string, Price>();

  constructor(
    readonly schema: GraphQLSchema,
    fragments: readonly FragmentDefinitionNode[],
  ) {
    this.#fragments = new Map(fragments.map(fragment => [fragment.name.value, fragment]));
  }

  /** `page`: how many records the lists of this object have. */
  set(type: GraphQLNamedType, { selections }: SelectionSetNode, page?: Price): Price {
    return sum(selections.map(node => unlessSkipped(node.directives, this.#selection(type, node, page))));
  }

  #selection(type: GraphQLNamedType, node: SelectionNode, page?: Price): Price {
    if (node.kind === Kind.FIELD) return this.#field(type, node, page);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value, page);
    const on = node.typeCondition ? this.schema.getType(node.typeCondition.name.value)! : type;
    return this.set(on, node.selectionSet, page);
  }

  /** One that is spread inside a page depends on how long that is, and is priced anew. */
  #fragment(name: string, page?: Price): Price {
    const { typeCondition, selectionSet } = this.#fragments.get(name)!;
    const price = () => this.set(this.schema.getType(typeCondition.name.value)!, selectionSet, page);
    if (page !== undefined) return price();
    const priced = this.#priced.get(name) ?? price();
    this.#priced.set(name, priced);
    return priced;
  }

  #field(type: GraphQLNamedType, node: FieldNode, page: Price = unpaged): Price {
    const field =
      'getFields' in type ? (type.getFields() as Readonly<Record<string, GraphQLField<unknown, unknown>>>)[node.name.value] : undefined;
    if (!field || node.name.value.startsWith('__')) return node.selectionSet ? introspection : 1;
    const own = 1 + extrasOf(node);
    const of = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(of)) return own;
    const each = this.set(of, node.selectionSet, this.#pageOf(type, field, node));
    return sum([own, isListType(getNullableType(field.type)) ? times(page, each) : each]);
  }

  /** How many records a field’s object lists: a page as it says, a mutation one for each change. */
  #pageOf(type: GraphQLNamedType, { args }: GraphQLField<unknown, unknown>, node: FieldNode): Price | undefined {
    if (args.some(({ name }) => name === 'first')) return sizeOf(node);
    if (type !== this.schema.getMutationType()) return undefined;
    const list = args.find(({ type }) => isListType(getNullableType(type)));
    const value = list && argument(node, list.name);
    return value && dependent(value, given => (Array.isArray(given) ? given.length : 1));
  }
}

function sizeOf(node: FieldNode): Price {
  const sizes = ['first', 'last'].flatMap(name => {
    const value = argument(node, name);
    return value ? [dependent(value, given => (given == null ? 0 : checkPageSize(name, given as number)))] : [];
  });
  const size = sum(sizes);
  return typeof size === 'number' ? size || pageSize : variables => size(variables) || pageSize;
}

function extrasOf(node: FieldNode) {
  const asks = (name: string) => (argument(node, name)?.kind ?? Kind.NULL) !== Kind.NULL;
  return (asks('search') ? extra.search : 0) + (node.name.value === 'counts' ? extra.counts : 0) + (asks(knownAt.name) ? extra.past : 0);
}

/** A field that is left out costs nothing. */
function unlessSkipped(directives: readonly DirectiveNode[] = [], price: Price): Price {
  return directives.reduce<Price>((price, { name: { value: name }, arguments: [given] = [] }) => {
    if (!given || (name !== 'skip' && name !== 'include')) return price;
    return times(dependent(given.value, is => (is === (name === 'include') ? 1 : 0)), price); // prettier-ignore
  }, price);
}

const argument = ({ arguments: given = [] }: { readonly arguments?: readonly ArgumentNode[] }, name: string) =>
  given.find(argument => argument.name.value === name)?.value;

/** What follows from a value that is written there, or in a variable. */
function dependent(value: ValueNode, follows: (given: unknown) => number): Price {
  if (value.kind === Kind.VARIABLE) return variables => follows(variables[value.name.value]);
  return follows(literal(value));
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.LIST) return value.values;
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.BOOLEAN ? value.value : null;
}

function sum(prices: readonly Price[]): Price {
  const known = prices.reduce<number>((total, price) => (typeof price === 'number' ? total + price : total), 0);
  const others = prices.filter(price => typeof price !== 'number');
  return others.length ? variables => others.reduce((total, price) => total + price(variables), known) : known;
}

function times(one: Price, other: Price): Price {
  if (typeof one === 'number') return typeof other === 'number' ? one * other : one ? variables => one * other(variables) : 0;
  return typeof other === 'number' ? times(other, one) : variables => one(variables) * other(variables);
}
