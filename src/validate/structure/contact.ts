import { mailbox } from '../../domain/seed/table';
import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { has, isA, values } from '../graph';
import { expand } from '../names';

/** P09. A way to reach an organisation, never a person, for each member and each catalogue (PORTAL 3.1). */
export function contact(document: Document): Finding[] {
  const { graph, members, containers } = document;
  const owners = [...members.map(({ iri }) => iri), ...containers];
  const lacking = owners
    .filter(node => !has(graph, node, 'dcat:contactPoint'))
    .map(node =>
      finding(document, node, {
        ...{ check: 'P09', level: 'fault', property: expand('dcat:contactPoint'), problem: 'no contact point. The portal requires one.' },
        ...{ remedy: 'Say which mailbox or page of the organisation answers questions about it.', turtle: 'dcat:contactPoint <…> ;' },
      }),
    );
  const points = new Map(
    owners
      .flatMap(node =>
        values(graph, node, 'dcat:contactPoint')
          .filter(({ termType }) => termType === 'NamedNode')
          .map(({ value }) => [value, node] as const),
      )
      .reverse(),
  );
  return [...lacking, ...[...points].flatMap(([point, owner]) => faultsOf(document, point, owner))];
}

function faultsOf(document: Document, point: string, owner: string): Finding[] {
  const { graph } = document;
  const told = (property: Parameters<typeof expand>[0], problem: string, remedy: string, turtle?: string) =>
    finding(
      document,
      point,
      { check: 'P09', level: 'fault', property: expand(property), problem, remedy, turtle },
      document.members.some(({ iri }) => iri === owner) ? owner : undefined,
    );
  if (isA(graph, point, 'vcard:Individual'))
    return [
      told(
        'rdf:type',
        'it is a person. The portal shows it to everybody, for years.',
        'Give the office instead.',
        `<${point}> a vcard:Organization, vcard:Kind .`,
      ),
    ];
  const untyped = (['vcard:Organization', 'vcard:Kind'] as const).filter(name => !isA(graph, point, name));
  const addresses = values(graph, point, 'vcard:hasEmail').map(({ value }) => value);
  return [
    ...(untyped.length
      ? [
          told(
            'rdf:type',
            `it is not typed ${untyped.join(' and ')}. The old rules and the new ones of the portal ask for one each.`,
            'Type it as both.',
            `<${point}> a vcard:Organization, vcard:Kind .`,
          ),
        ]
      : []),
    ...(has(graph, point, 'vcard:fn')
      ? []
      : [told('vcard:fn', 'no name. The page shows an empty line.', 'Say what the office is called.', 'vcard:fn "…"@nb ;')]),
    ...(addresses.length || has(graph, point, 'vcard:hasURL')
      ? []
      : [
          told(
            'vcard:hasEmail',
            'neither a mailbox nor a page. Nobody can get in touch.',
            'Give the mailbox of the office.',
            'vcard:hasEmail <mailto:post@…> ;',
          ),
        ]),
    ...addresses
      .filter(isWrong)
      .map(address =>
        told(
          'vcard:hasEmail',
          `${address.replace(/^mailto:/, '')} is ${address.startsWith('mailto:') ? 'the address of a person, it seems. The portal shows it to everybody, for years' : 'no address that begins with mailto:'}.`,
          'Give the mailbox of an office.',
          'vcard:hasEmail <mailto:post@…> ;',
        ),
      ),
  ];
}

const isWrong = (address: string) => !address.startsWith('mailto:') || mailbox.problem(address.slice('mailto:'.length)) !== undefined;
