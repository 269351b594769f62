import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Back, Concept, Property } from '../../model/concept';

/** What a field of a concept’s type stands for. */
export type Meaning =
  | { readonly is: 'key' | 'id' }
  | { readonly is: 'value' | 'pick' | 'all' | 'link'; readonly property: Property }
  | { readonly is: 'back'; readonly back: Back };

/** A concept, its GraphQL type, and what each field of that stands for. */
export interface View {
  readonly concept: Concept;
  readonly type: GraphQLObjectType;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** The concepts by name, as the compiler sees them. */
export class Catalogue {
  readonly #views: ReadonlyMap<string, View>;

  constructor(
    readonly concepts: readonly Concept[],
    readonly schema: GraphQLSchema,
  ) {
    this.#views = new Map(
      concepts.map(concept => [
        concept.name,
        { concept, type: schema.getType(concept.name) as GraphQLObjectType, meanings: meanings(concept) },
      ]),
    );
  }

  view(name: string): View {
    const view = this.#views.get(name);
    if (!view) throw new TypeError(`No concept is called ${name}.`);
    return view;
  }

  get views() {
    return [...this.#views.values()];
  }
}

function meanings({ properties, backs }: Concept): ReadonlyMap<string, Meaning> {
  const own = properties.flatMap((property): [string, Meaning][] => {
    const { name, pick, all, to, kind } = property;
    if (kind === 'clique') return [];
    if (pick && all) return [[pick, { is: 'pick', property }], [all, { is: 'all', property }]]; // prettier-ignore
    return [[name, { is: to.length ? 'link' : kind === 'texts' ? 'all' : 'value', property }]];
  });
  return new Map<string, Meaning>([['key', { is: 'key' }], ['id', { is: 'id' }], ...own, ...backs.map((back): [string, Meaning] => [back.name, { is: 'back', back }])]); // prettier-ignore
}
