import { Field, Float, Int } from 'type-graphql';
import type { ColumnOptions } from 'typeorm';
import type { Codes } from './codes';
import { check, column, declare, field, type Held, type On, type Options } from './declare';
import { edtfPattern } from './edtf';
import type { Kind } from './facts';
import { snake } from './naming';
import { numberPattern } from './formula';
import { DayScalar, EDTF, urlPattern, UrlScalar, type Day, type Edtf, type Url } from './values';
import type { Iri } from './vocabulary';

type TextOptions = Options & {
  readonly iri?: (value: string) => string | undefined;
  readonly second?: readonly [Iri, (value: string) => string];
  /** A regular expression that JavaScript, Postgres and SHACL read alike. */
  readonly pattern?: string;
  /** It may begin with a sign, as its pattern says: what follows is figures. */
  readonly figures?: true;
};
/** A text in no language: a code of others, words as stated by a source. `iri` gives the address that RDF tells instead. */
export const Text = <const O extends TextOptions>(term: Iri | undefined, describe: string, options?: O) =>
  plain<string, O>(
    'text',
    'text',
    () => String,
    name => [...(options?.figures ? [] : [trimmed(name)]), ...(options?.pattern ? [`${name} ~ '${options.pattern}'`] : [])].join(' AND '),
  )(term, describe, options);

/** An http(s) address, published as an IRI. */
export const Web = <const O extends Options>(term: Iri, describe: string, options?: O) =>
  plain<Url, O>(
    'web',
    'text',
    () => UrlScalar,
    name => `${name} ~ '${urlPattern}'`,
  )(term, describe, options);

/** Several http(s) addresses; all of one form, where there is a `pattern`. */
export const Webs = (term: Iri, describe: string, { pattern }: { readonly pattern?: string } = {}) =>
  declare<readonly Url[]>({ kind: 'web', many: true, term, describe, pattern }, (target, key) => {
    column({ type: 'text', array: true, default: '{}' })(target, key);
    check(target, pattern ? `all_match("${snake(key)}", '${pattern}')` : `are_urls("${snake(key)}")`);
    Field(() => [UrlScalar], { description: describe })(target, key);
  });

/** A full date of the register's own doings. */
export const OnDay = <const O extends Options>(term: Iri | undefined, describe: string, options?: O) =>
  plain<Day, O>('day', 'date', () => DayScalar)(term, describe, options);

/** A number or a truth. */
export const Value = <
  S extends typeof Int | typeof Boolean,
  const O extends Options & { iri?: (value: string) => string | undefined; default?: number },
>(
  scalar: S,
  term: Iri | undefined,
  describe: string,
  options?: O,
) => {
  type V = S extends typeof Boolean ? boolean : number;
  if (scalar === Int) return plain<V, O>('integer', 'integer', () => Int)(term, describe, options);
  if (scalar === Float) return plain<V, O>('float', 'float8', () => Float, finite)(term, describe, options);
  return plain<V, O>('boolean', 'boolean', () => Boolean)(term, describe, options);
};

/** One of a closed list. SQL checks it, GraphQL shows an enum, RDF names a SKOS concept. Without a term it is not told in RDF. */
export const Code = <
  C extends string,
  const O extends Options & {
    default?: NoInfer<C>;
    classes?: Readonly<Partial<Record<NoInfer<C>, readonly Iri[]>>>;
    spans?: readonly [certain: string, possible: string];
  },
>(
  list: Codes<C>,
  term: Iri | undefined,
  describe: string,
  options?: O,
) =>
  declare<Held<C, O>>({ kind: 'code', term, describe, list: list, ...(options as object) }, (target, key, nullable) => {
    if (isStored(options)) {
      column({ type: 'text', nullable, default: options?.default })(target, key);
      check(target, `"${snake(key)}" IN (${listed(list)})`);
    }
    field(() => list.graphql, nullable, describe, options?.at)(target, key);
  });

/** Several of a closed list. */
export const CodeSet = <C extends string, const O extends Options & { default?: readonly NoInfer<C>[] }>(
  list: Codes<C>,
  term: Iri | undefined,
  describe: string,
  options?: O,
) =>
  declare<readonly C[]>({ kind: 'code', many: true, term, describe, list: list, ...(options as object) }, (target, key) => {
    if (isStored(options)) {
      column({ type: 'text', array: true, default: `{${(options?.default ?? []).join(',')}}` })(target, key);
      check(target, `"${snake(key)}" <@ ARRAY[${listed(list)}]`);
    }
    field(() => [list.graphql], false, describe, options?.at)(target, key);
  });

/** A date as exact as it is known. Two generated columns, the first and the last day it can mean, make it comparable. */
export const When = <const O extends Options & { extent?: boolean }>(term: Iri, describe: string, options?: O) =>
  declare<Held<Edtf, O>>({ kind: 'edtf', term, describe, ...(options as object) }, (target, key, nullable) => {
    column({ type: 'text', nullable })(target, key);
    check(target, `"${snake(key)}" ~ '${edtfPattern(options?.extent ?? false)}'`);
    for (const bound of ['first', 'last']) bounds(target, key, bound);
    Field(() => EDTF, { nullable, description: describe })(target, key);
  });

const bounds = (target: object, key: string, bound: string) =>
  column({
    type: 'date',
    nullable: true,
    select: false,
    insert: false,
    update: false,
    generatedType: 'STORED',
    asExpression: `edtf_${bound}("${snake(key)}")`,
  })(target, `${key}_${bound}`);

/** The name of a property declared on what the link `of` leads to; RDF tells its term. */
export const PropertyName = (term: Iri, describe: string) =>
  plain<string, object>('predicate', 'text', () => String, trimmed)(term, describe);
/** A value of the property that a `PropertyName` names, in that property's own form; a language map is JSON. */
export const PropertyValue = (term: Iri, describe: string) =>
  plain<string, object>(
    'object',
    'text',
    () => String,
    name => `(${name} ~ '${numberPattern}' OR ${trimmed(name)})`,
  )(term, describe);

const isStored = (options?: Options) => !options?.at || options.derived === true;
const listed = (list: Codes) =>
  Object.keys(list.texts)
    .map(code => `'${code}'`)
    .join(', ');
/** Not empty, trimmed, NFC, no formula, and without the characters that XML cannot hold. */
const trimmed = (name: string) => `is_plain_text(${name})`;
const finite = (name: string) => `${name} < 'infinity' AND ${name} > '-infinity'`;

function plain<V, O extends Options & { default?: number }>(
  kind: Kind,
  type: ColumnOptions['type'],
  scalar: () => object,
  allowed?: (name: string) => string,
) {
  return (term: Iri | undefined, describe: string, options?: O): On<Held<V, O>> =>
    declare<Held<V, O>>({ kind, term, describe, ...(options as object) }, (target, key, nullable) => {
      column({ type, nullable, default: options?.default })(target, key);
      if (allowed) check(target, allowed(`"${snake(key)}"`));
      field(scalar, nullable, describe, options?.at)(target, key);
    });
}
