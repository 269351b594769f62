import { Store, type Term } from 'n3';
import type { Kind } from '../model/portal';
import { instances } from './graph';
import { expand } from './names';
import { harvested } from './portal';

/** A member with what the portal takes as its graph. */
export interface Member {
  readonly iri: string;
  readonly graph: Store;
}

/** A document as the harvester splits it: the members, and the IRIs of what contains them. */
export interface Split {
  readonly members: readonly Member[];
  readonly containers: readonly string[];
}

/** Splits a document as PORTAL section 2.2 says. What has a blank node for a subject is dropped. */
export function split(graph: Store, kind: Kind): Split {
  const { members, container } = harvested[kind];
  const iris = instances(graph, ...members);
  const others = new Set(iris);
  return {
    members: iris.map(iri => ({ iri, graph: reachable(graph, iri, others) })),
    containers: instances(graph, container),
  };
}

/** What is said of a node and, on and on, of what it points to; other members are not entered. The elements of a reached code list come along. */
function reachable(graph: Store, start: string, members: ReadonlySet<string>): Store {
  const found = new Store();
  const seen = new Set<string>([start]);
  const ahead: (Term | string)[] = [start];
  const reach = (term: Term) => {
    const id = term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
    if (term.termType === 'Literal' || seen.has(id) || members.has(id)) return;
    seen.add(id);
    ahead.push(term);
  };
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    for (const quad of graph.getQuads(node, null, null, null)) {
      found.addQuad(quad);
      reach(quad.object);
    }
    for (const element of graph.getSubjects(expand('skos:inScheme'), node, null)) if (isElement(graph, element)) reach(element);
  }
  return found;
}

const isElement = (graph: Store, node: Term) => graph.countQuads(node, expand('rdf:type'), expand('modelldcatno:CodeElement'), null) > 0;
