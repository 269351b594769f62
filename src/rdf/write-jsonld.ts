import { rdf } from '../model/vocabulary';
import { isLiteral, literalParts } from './literal-parts';
import { prefixByNamespace, split } from './namespaces';
import type { Prefixes, StatementWriter } from './statement-writer';
import type { Term } from './terms';

/** JSON-LD 1.1: one flat `@graph`, a node per subject, every value in a list, and the prefixes as its whole context. */
export function jsonLd(prefixes: Prefixes): StatementWriter {
  const context = Object.fromEntries(Object.entries(prefixes).filter(usable));
  const { compact, keyOf, value } = spelling(context);
  const keys = new Set<string>();
  let [inSubject, inKey]: (string | undefined)[] = [];

  return {
    start: `{"@context":${JSON.stringify(context)},\n"@graph":[`,
    add(subject, predicate, object) {
      const typed = predicate === type && !isLiteral(object);
      const key = typed ? '"@type"' : keyOf(predicate);
      const text = typed ? compact(object) : value(object);
      if (subject === inSubject && key === inKey) return `,${text}`;
      const opened = inSubject !== undefined;
      inKey = key;
      if (subject === inSubject && !keys.has(key)) {
        keys.add(key);
        return `],\n ${key}:[${text}`;
      }
      // A subject that comes again, or one of its keys, is a node of its own: readers join nodes of one @id, but keys must be unique.
      inSubject = subject;
      keys.clear();
      keys.add(key);
      return `${opened ? ']},' : ''}\n{"@id":${quotedIri(subject)},\n ${key}:[${text}`;
    },
    end: () => `${inSubject === undefined ? '' : ']}'}\n]}\n`,
  };
}

const type = `<${rdf.type}>` as Term;
const schemes = ['http', 'https', 'urn', 'mailto', 'geo'];
/** A prefix named like a scheme would take `geo:60.39,5.32` for a short form, and only some endings make a prefix (section 4.1.5). */
const usable = ([prefix, namespace]: [string, string]) => !schemes.includes(prefix) && /[:/?#[\]@]$/.test(namespace);

/** Predicates are few: each key is spelled once. */
function spelling(context: Prefixes) {
  const byNamespace = prefixByNamespace(context);

  function compact(term: Term) {
    const [namespace, name] = split(term);
    const prefix = byNamespace.get(namespace);
    return prefix === undefined ? quotedIri(term) : `"${prefix}:${name}"`;
  }

  const spelled = new Map<Term, string>();
  function keyOf(predicate: Term) {
    let key = spelled.get(predicate);
    if (key === undefined) spelled.set(predicate, (key = compact(predicate)));
    return key;
  }

  function value(object: Term) {
    if (!isLiteral(object)) return `{"@id":${quotedIri(object)}}`;
    const { quoted, lang, datatype } = literalParts(object);
    if (lang !== undefined) return `{"@value":${json(quoted)},"@language":"${lang}"}`;
    return datatype === undefined ? json(quoted) : `{"@value":${json(quoted)},"@type":${compact(datatype)}}`;
  }

  return { compact, keyOf, value };
}

const quotedIri = (term: Term) => `"${term.slice(1, -1)}"`;
/** The escapes of N-Triples are those of JSON; only the tab needs one more. */
const json = (quoted: string) => (quoted.includes('\t') ? quoted.replaceAll('\t', '\\t') : quoted);
