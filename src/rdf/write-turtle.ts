import { prefixes as known, rdf } from '../model/vocabulary';
import { isLiteral, literalParts } from './literal-parts';
import { prefixByNamespace, split } from './namespaces';
import type { Prefixes, StatementWriter } from './statement-writer';
import type { Term } from './terms';

/** Turtle: grouped by subject and predicate. */
export const turtle = (prefixes: Prefixes): StatementWriter => grouped(prefixes, false);
/** TriG: the same within graphs. */
export const trig = (prefixes: Prefixes): StatementWriter => grouped(prefixes, true);

function grouped(prefixes: Prefixes, graphs: boolean): StatementWriter {
  const { name, predicateName, object } = spelling(prefixes);
  let [inSubject, inPredicate, inGraph]: (Term | undefined)[] = [];

  const endSubject = () => (inSubject === undefined ? '' : ' .\n');
  const endGraph = () => (inGraph === undefined ? '' : '}\n');
  function enter(graph: Term | undefined) {
    const text = `${endSubject()}${endGraph()}${graph === undefined ? '' : `\n${name(graph)} {\n`}`;
    [inSubject, inGraph] = [undefined, graph];
    return text;
  }

  return {
    start: Object.entries(prefixes)
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
      .join(''),
    add(subject, predicate, value, graph) {
      const text = graphs && graph !== inGraph ? enter(graph) : '';
      if (subject === inSubject) {
        if (predicate === inPredicate) return `, ${object(value)}`;
        inPredicate = predicate;
        return ` ;\n    ${predicateName(predicate)} ${object(value)}`;
      }
      const ended = endSubject();
      [inSubject, inPredicate] = [subject, predicate];
      return `${text}${ended}\n${name(subject)} ${predicateName(predicate)} ${object(value)}`;
    },
    end: () => endSubject() + endGraph(),
  };
}

/** Spells terms as short as the prefixes allow. Predicates and datatypes are few: each is spelled once. */
function spelling(prefixes: Prefixes) {
  const byNamespace = prefixByNamespace(prefixes);

  function name(term: Term) {
    const [namespace, local] = split(term);
    const prefix = local.startsWith('-') ? undefined : byNamespace.get(namespace);
    return prefix === undefined ? term : `${prefix}:${local}`;
  }

  const predicates = new Map<Term, string>([[`<${rdf.type}>` as Term, 'a']]);
  function predicateName(term: Term) {
    let spelled = predicates.get(term);
    if (spelled === undefined) predicates.set(term, (spelled = name(term)));
    return spelled;
  }

  const datatypes = new Map<Term, string>();
  function object(term: Term) {
    if (!isLiteral(term)) return name(term);
    if (!term.endsWith('>')) return term;
    const { quoted, datatype } = literalParts(term);
    if (datatype === undefined) return term;
    const bare = bareForms.get(datatype);
    if (bare?.test(quoted)) return quoted.slice(1, -1);
    let spelled = datatypes.get(datatype);
    if (spelled === undefined) datatypes.set(datatype, (spelled = `^^${name(datatype)}`));
    return quoted + spelled;
  }

  return { name, predicateName, object };
}

/** Turtle 1.1, sections 2.5.2 and 2.5.3: these say the same without quotes and datatype. */
const bareForms = new Map<string, RegExp>([
  [`<${known.xsd}integer>`, /^"[+-]?\d+"$/],
  [`<${known.xsd}boolean>`, /^"(?:true|false)"$/],
]);
