import { modulus11 } from '../../domain/codes/identifier-scheme';
import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { has, isA, values } from '../graph';
import { expand, type Name } from '../names';

/** P08. One publisher for each member and each catalogue, described here and, in Norway, told by its number (PORTAL 2.3). */
export const publisher = (document: Document): Finding[] =>
  unique([...document.members.map(({ iri }) => iri), ...document.containers].flatMap(node => ofNode(document, node)));

function ofNode(document: Document, node: string): Finding[] {
  const found = values(document.graph, node, 'dct:publisher');
  const fault = (problem: string, remedy: string, turtle?: string) => [
    finding(document, node, { check: 'P08', level: 'fault', property: expand('dct:publisher'), problem, remedy, turtle }),
  ];
  const [one] = found;
  if (!one)
    return fault('no publisher. The portal does not know whose it is and leaves it out.', 'Name the organisation that publishes it.', line);
  if (found.length > 1) return fault(`${found.length} publishers. The portal takes any one of them.`, 'Leave one dct:publisher.');
  if (one.termType === 'BlankNode') return [];
  if (one.termType !== 'NamedNode')
    return fault(
      'the publisher has no IRI. The portal does not know whose it is and leaves it out.',
      'Give the IRI of the organisation.',
      line,
    );
  return [...asDescribed(document, one.value), ...(document.profile === 'no' ? byNumber(document, one.value) : [])];
}

const line = 'dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/{organisation number}> ;';

function asDescribed(document: Document, agent: string): Finding[] {
  const { graph } = document;
  const told = (property: Name, problem: string, turtle: string) =>
    finding(
      document,
      agent,
      {
        ...{ check: 'P08', level: 'fault', property: expand(property), problem },
        ...{ remedy: 'Describe the organisation in the document itself.', turtle },
      },
      memberOf(document, agent),
    );
  if (!isA(graph, agent, 'foaf:Agent', 'org:Organization'))
    return [
      told(
        'rdf:type',
        'as a publisher it is not described in this document. The portal shows no name.',
        `<${agent}> a foaf:Agent ; foaf:name "…"@nb ; dct:identifier "…" .`,
      ),
    ];
  if (names.some(name => has(graph, agent, name))) return [];
  return [told('foaf:name', 'no name. The portal shows none.', 'foaf:name "…"@nb ;')];
}

const names: readonly Name[] = ['foaf:name', 'skos:prefLabel', 'dct:title'];

function byNumber(document: Document, agent: string): Finding[] {
  const fault = (problem: string, remedy: string) => [
    finding(document, ownerOf(document, agent), { check: 'P08', level: 'fault', property: expand('dct:publisher'), problem, remedy }),
  ];
  const numbers = agent.match(/(?<!\d)\d{9}(?!\d)/g) ?? [];
  if (numbers.length !== 1)
    return fault(`the publisher’s IRI <${agent}> holds ${numbers.length || 'no'} number${numbers.length > 1 ? 's' : ''} of nine digits. The portal reads the organisation number from it, and needs exactly one.`, 'Take the IRI that ends in the organisation number. Outside Norway: `--profile eu`.'); // prettier-ignore
  const [number = ''] = numbers;
  if (!modulus11(number))
    return fault(
      `the publisher’s number ${number} is not one of an organisation: its check digit is wrong.`,
      'Look the number up in the register of organisations.',
    );
  const stated = values(document.graph, agent, 'dct:identifier').map(({ value }) => value);
  if (stated.length && !stated.includes(number))
    return fault(
      `the publisher’s identifier ${stated.join(', ')} is not the number ${number} of its IRI.`,
      'Give the same number in both places.',
    );
  return [];
}

/** What is wrong with the publisher itself is told once, of the first thing that has it. */
const hasIt = ({ graph }: Document, node: string, agent: string) =>
  values(graph, node, 'dct:publisher').some(({ value }) => value === agent);
const memberOf = (document: Document, agent: string) => document.members.find(({ iri }) => hasIt(document, iri, agent))?.iri;
const ownerOf = (document: Document, agent: string) =>
  memberOf(document, agent) ?? document.containers.find(node => hasIt(document, node, agent));

const unique = (findings: readonly Finding[]) => [...new Map(findings.map(one => [`${one.node} ${one.problem}`, one])).values()];
