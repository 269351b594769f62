/** What we use of packages that come without types. */
declare module 'shacl-engine' {
  import type { Store, Term } from 'n3';
  export interface Pointer {
    readonly term?: Term;
    readonly values: readonly string[];
    out(predicates: readonly Term[]): Pointer;
  }
  export interface Result {
    readonly focusNode: { readonly term: Term };
    readonly path?: readonly { readonly predicates: readonly Term[] }[] | null;
    readonly constraintComponent: Term;
    readonly severity: Term;
    readonly message: readonly Term[];
    readonly value?: { readonly term?: Term };
    readonly shape: { readonly ptr: Pointer };
  }
  export class Validator {
    constructor(shapes: Store, options: object);
    validate(data: { readonly dataset: Store }): Promise<{ readonly results: readonly Result[] }>;
  }
}
declare module 'shacl-engine/sparql.js' {
  export const validations: unknown;
  export const targetResolvers: unknown;
}
declare module 'jsonld' {
  import type { Quad } from 'n3';
  export function toRDF(document: unknown, options: { documentLoader: (url: string) => Promise<object> }): Promise<Quad[]>;
}
