import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { within } from './limits';

/** What is in a selection set, fragments spread: fields of its own, selections in all, and fields within each other. */
interface Measured {
  readonly fields: number;
  readonly spread: number;
  readonly depth: number;
}
const nothing: Measured = { fields: 0, spread: 0, depth: 0 };

/** Walks a document once before it is validated, which costs a hundred times as much; stops at the first limit and throws `QueryLimit`. */
export function checkDocument({ definitions }: DocumentNode) {
  const walk = new Walk(definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION));
  for (const node of definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) walk.fragment(node.name.value);
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { variableDefinitions = [], directives, selectionSet } = node;
    within('variables', variableDefinitions.length);
    for (const { directives, defaultValue } of variableDefinitions) {
      walk.directives(directives);
      if (defaultValue) checkLiteral(defaultValue);
    }
    walk.directives(directives);
    const { fields, spread } = walk.set(selectionSet);
    within('rootFields', fields);
    within('spread', (walk.spread += spread));
  }
}

class Walk {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is measured once; one that is being measured spreads itself, which validation refuses. */
  readonly #measured = new Map<string, Measured>();
  #aliases = 0;
  #directives = 0;
  /** Selections of the operations walked. */
  spread = 0;

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    within('fragments', fragments.length);
    this.#fragments = new Map(fragments.map(fragment => [fragment.name.value, fragment]));
  }

  fragment(name: string): Measured {
    const known = this.#measured.get(name);
    const fragment = this.#fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    this.#measured.set(name, nothing);
    this.directives(fragment.directives);
    const measured = this.set(fragment.selectionSet);
    this.#measured.set(name, measured);
    return measured;
  }

  set({ selections }: SelectionSetNode): Measured {
    within('selections', selections.length);
    let { fields, spread, depth } = nothing;
    for (const selection of selections) {
      const measured = this.#selection(selection);
      fields += measured.fields;
      depth = Math.max(depth, measured.depth);
      within('spread', (spread += 1 + measured.spread));
    }
    return { fields, spread, depth };
  }

  directives(directives: readonly DirectiveNode[] = []) {
    within('directives', (this.#directives += directives.length));
    for (const { arguments: given = [] } of directives) for (const { value } of given) checkLiteral(value);
  }

  #selection(node: SelectionNode): Measured {
    this.directives(node.directives);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value);
    return node.kind === Kind.FIELD ? this.#field(node) : this.set(node.selectionSet);
  }

  #field({ alias, arguments: given = [], selectionSet }: FieldNode): Measured {
    if (alias) within('aliases', ++this.#aliases);
    for (const { value } of given) checkLiteral(value);
    const { spread, depth } = selectionSet ? this.set(selectionSet) : nothing;
    within('depth', depth + 1);
    return { fields: 1, spread, depth: depth + 1 };
  }
}

function checkLiteral(value: ValueNode, depth = 0) {
  if (value.kind === Kind.STRING) return within('letters', value.value.length);
  const items = value.kind === Kind.LIST ? value.values : value.kind === Kind.OBJECT ? value.fields.map(({ value }) => value) : [];
  if (value.kind === Kind.LIST) within('items', items.length);
  if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) within('nested', depth + 1);
  for (const item of items) checkLiteral(item, depth + 1);
}
