import type { Quad, Term } from 'n3';
import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { values } from '../graph';
import { compact, expand, type Name } from '../names';

const past: readonly Name[] = ['dct:issued', 'dct:modified', 'dct:created'];
const any: readonly Name[] = [...past, 'dcat:startDate', 'dcat:endDate', 'euvoc:startDate', 'euvoc:endDate'];

/** P11. Full dates, none of them later than today where something has been done, and in order. */
export function dates(document: Document): Finding[] {
  const quads = any.flatMap(name => document.graph.getQuads(null, expand(name), null, null));
  const wrong = quads.flatMap(quad => ofDate(document, quad));
  return [...wrong, ...disorder(document, 'dct:issued', 'dct:modified'), ...disorder(document, 'dcat:startDate', 'dcat:endDate')];
}

function ofDate(document: Document, { subject, predicate, object }: Quad): Finding[] {
  const told = (problem: string, remedy: string, turtle?: string) => [
    finding(document, subject.value, {
      check: 'P11',
      level: 'fault',
      property: predicate.value,
      problem: `${compact(predicate.value)} ${problem}`,
      remedy,
      turtle,
    }),
  ];
  const day = dayOf(object);
  if (day === undefined)
    return told(`is "${object.value}", which is no full date. The portal shows nothing.`, 'Write a day; where none is known, leave the property out.', `${compact(predicate.value)} "${document.today}"^^xsd:date ;`); // prettier-ignore
  if (day > document.today && past.some(name => expand(name) === predicate.value))
    return told(`is ${day}, a day to come.`, 'Give the day on which it was done.');
  return [];
}

/** The day of an `xsd:date` or `xsd:dateTime` that exists. */
function dayOf(term: Term): string | undefined {
  if (term.termType !== 'Literal') return undefined;
  const form = forms[compact(term.datatype.value)];
  const [, day] = form?.exec(term.value) ?? [];
  const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

const zone = String.raw`(?:Z|[+-]\d\d:\d\d)?`;
const forms: Readonly<Record<string, RegExp>> = {
  'xsd:date': new RegExp(String.raw`^(\d{4}-\d\d-\d\d)${zone}$`),
  'xsd:dateTime': new RegExp(String.raw`^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?${zone}$`),
};

function disorder(document: Document, first: Name, last: Name): Finding[] {
  const { graph } = document;
  return graph.getSubjects(expand(last), null, null).flatMap(subject => {
    const [from] = values(graph, subject.value, first).flatMap(term => dayOf(term) ?? []);
    const [to] = values(graph, subject.value, last).flatMap(term => dayOf(term) ?? []);
    if (!from || !to || from <= to) return [];
    const problem = `${last} ${to} is before ${first} ${from}.`;
    return [
      finding(document, subject.value, {
        check: 'P11',
        level: 'fault',
        property: expand(last),
        problem,
        remedy: 'One of the two dates is wrong.',
      }),
    ];
  });
}
