import type { LangMap, LangTexts } from '../model/values';
import type { Iri } from '../model/vocabulary';
import { isLiteral, literalParts } from '../rdf/literal-parts';
import { iri, type Term } from '../rdf/terms';

/** What records say of themselves, to be asked by address and term. */
export class Said {
  readonly #objects = new Map<string, Term[]>();

  readonly add = (subject: Term, predicate: Term, object: Term) => {
    const known = this.#objects.get(subject + predicate);
    if (known) known.push(object);
    else this.#objects.set(subject + predicate, [object]);
  };

  addresses = (subject: string, predicate: Iri): string[] =>
    this.#of(subject, predicate).flatMap(term => (isLiteral(term) ? [] : [term.slice(1, -1)]));

  address = (subject: string, predicate: Iri): string | undefined => this.addresses(subject, predicate)[0];

  strings = (subject: string, predicate: Iri): string[] => this.#literals(subject, predicate).map(({ value }) => value);

  texts = (subject: string, predicate: Iri): LangMap =>
    Object.fromEntries(this.#literals(subject, predicate).flatMap(({ value, lang }) => (lang ? [[lang, value]] : [])));

  lists(subject: string, predicate: Iri): LangTexts {
    const literals = this.#literals(subject, predicate);
    const languages = [...new Set(literals.flatMap(({ lang }) => lang ?? []))];
    return Object.fromEntries(languages.map(lang => [lang, literals.filter(its => its.lang === lang).map(({ value }) => value)]));
  }

  #of = (subject: string, predicate: Iri) => this.#objects.get(iri(subject) + iri(predicate)) ?? [];
  #literals = (subject: string, predicate: Iri) => this.#of(subject, predicate).filter(isLiteral).map(read);
}

/** The escapes of N-Triples are those of JSON, which only does not let a tab stand as it is. */
function read(term: Term) {
  const { quoted, lang } = literalParts(term);
  return { value: JSON.parse(quoted.replaceAll('\t', '\\t')) as string, lang };
}
