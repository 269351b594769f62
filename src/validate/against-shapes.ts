import type { Store, Term } from 'n3';
import type { Result } from 'shacl-engine';
import { finding, type Document } from './document';
import { explain } from './explain';
import type { Kind } from '../model/portal';
import type { Finding, Level } from './finding';
import { isA } from './graph';
import { expand } from './names';
import { harvested } from './portal';
import { readShapes, type Rules } from './shapes';

/** Whether a member has no result at all, by its IRI: from the live check of Norway, and from the European rules. */
export type Compliance = ReadonlyMap<string, Readonly<{ no?: boolean; eu?: boolean }>>;

interface Ruled {
  readonly findings: readonly Finding[];
  readonly compliance: Compliance;
}

/** P13 and P18: what the rules of others say. `earlier`: findings that are not told twice. Throws `CannotStart` where rules cannot be read. */
export async function againstShapes(document: Document, folder: string, earlier: readonly Finding[]): Promise<Ruled> {
  const compliance = new Map<string, { no?: boolean; eu?: boolean }>(document.members.map(({ iri }) => [iri, {}]));
  const said: Said[] = [];
  const mended: Finding[] = [];
  for (const rules of rulesOf(document)) {
    const shapes = await readShapes(folder, rules);
    mended.push(...shapes.mended.map(file => mendedNote(document, file)));
    for (const { graph, member } of graphsFor(document, rules)) {
      const results = await shapes.results(graph);
      said.push(...results.map(result => ({ rules, result, member })));
      const known = member === undefined ? undefined : compliance.get(member);
      if (known && rules === 'v2') known.no = !results.length;
      if (known && rules === 'eu') known.eu = !results.length;
    }
  }
  return { findings: [...told(document, said, earlier), ...mended], compliance };
}

/** Which rules are for which document: PORTAL section 3.6. Only datasets meet the live check, whose result is 30 points. */
const rulesOf = ({ kind, profile }: Document): readonly Rules[] => byKind[kind].filter(rules => profile === 'no' || rules === 'eu');
const byKind: Readonly<Record<Kind, readonly Rules[]>> = {
  datasets: ['v2', 'v3', 'eu'],
  services: ['v3', 'eu'],
  concepts: ['concepts'],
  models: ['models'],
};

/** Relations between concepts are kept on the whole document only: each other concept was split off. */
function graphsFor({ graph, members }: Document, rules: Rules): readonly { graph: Store; member?: string }[] {
  const parts = members.map(({ iri, graph }) => ({ graph, member: iri }));
  if (rules === 'concepts') return [{ graph }];
  return rules === 'v2' ? parts : [{ graph }, ...parts];
}

interface Said {
  readonly rules: Rules;
  readonly result: Result;
  readonly member?: string;
}

/** One finding for each value at fault, whatever the number of rules that say so and of members that have it. */
function told(document: Document, said: readonly Said[], earlier: readonly Finding[]): Finding[] {
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    const { focusNode, path, value } = one.result;
    const node = idOf(focusNode.term);
    const property = path?.[0]?.predicates[0]?.value;
    if (isDropped(document, node) || earlier.some(before => covers(before, node, property, value?.term?.value))) continue;
    const key = [node, property, value?.term?.value].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(group => summed(document, group));
}

/** What the portal never looks at, as P03 and P12 tell. */
const isDropped = ({ kind, graph, foreign }: Document, node: string) =>
  foreign.includes(node) || (node.startsWith('_:') && isA(graph, node, ...harvested[kind].members));

/** A class that a value lacks is told of the value itself. */
const covers = (before: Finding, node: string, property?: string, value?: string) =>
  (before.node === node && before.property === property) || (before.node === value && before.property === expand('rdf:type'));

function summed(document: Document, group: readonly Said[]): Finding {
  const [worst] = [...group].sort((one, other) => weight[levelOf(one)] - weight[levelOf(other)]);
  const { result, member } = worst!;
  const level = levelOf(worst!);
  const { problem, ...how } = explain(result);
  const costs = group.some(({ rules }) => rules === 'v2');
  return finding(
    document,
    idOf(result.focusNode.term),
    {
      ...{ check: 'P13', level, property: result.path?.[0]?.predicates[0]?.value, ...how, rule: ruleOf(worst!) },
      problem: `${problem}${costs ? '; the whole dataset loses 30 points of 435.' : '.'}${costs && level === 'loss' ? '' : ` ${demands[level]}`}`,
    },
    member,
  );
}

function levelOf({ rules, result }: Said): Level {
  if (rules === 'v2') return 'loss';
  return result.severity.value === expand('sh:Violation') ? 'fault' : 'note';
}
const weight: Readonly<Record<Level, number>> = { fault: 0, loss: 1, note: 2 };
const demands: Readonly<Record<Level, string>> = {
  fault: 'The portal’s rules demand it.',
  loss: '',
  note: 'The rules recommend otherwise.',
};

function ruleOf({ rules, result }: Said) {
  const texts = result.message.map(({ value }) => value).join(' | ');
  return `${rules}: ${texts || result.constraintComponent.value}`;
}

const mendedNote = (document: Document, file: string) =>
  finding(document, undefined, {
    ...{ check: 'P18', level: 'note', problem: `a fault that Kontor mends in ${file} is no longer there: its authors have mended it.` },
    remedy: 'Tell the makers of Kontor, who can then drop their repair.',
  });

const idOf = (term: Term) => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);
