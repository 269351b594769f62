import type { Quad, Store } from 'n3';
import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { has, languageOf, values } from '../graph';
import { compact, expand, type Name } from '../names';
import { harvested } from '../portal';

/** Of these the portal shows one text in each language. */
const single: readonly Name[] = [
  'dct:title',
  'dct:description',
  'skos:prefLabel',
  'skos:definition',
  'foaf:name',
  'vcard:fn',
  'odrs:attributionText',
];

/** P10. The portal shows Bokmål, Nynorsk and English, one text each (PORTAL 2.3); by the European rules any language may be used. */
export function languages(document: Document): Finding[] {
  if (document.profile === 'eu') return [];
  const { graph, members, kind } = document;
  const quads = graph.getQuads(null, null, null, null);
  return [
    ...quads.flatMap(quad => ofText(document, quad)),
    ...repeated(quads).map(([node, property, language]) =>
      finding(document, node, {
        ...{
          check: 'P10',
          level: 'fault',
          property,
          problem: `${compact(property)} has more than one text in ${spoken(language)}. The portal shows any one of them.`,
        },
        remedy: 'Leave one text in each language.',
      }),
    ),
    ...members.flatMap(({ iri }) => [...(kind === 'concepts' ? withoutBoth(document, iri) : []), ...withoutEnglish(document, iri)]),
  ];
}

function ofText(document: Document, { subject, predicate, object }: Quad): Finding[] {
  const language = languageOf(object);
  const about = { check: 'P10', property: predicate.value } as const;
  const name = compact(predicate.value);
  if (language === 'no')
    return [
      finding(document, subject.value, {
        ...about,
        level: 'note',
        problem: `${name} is in "no". The portal takes it for Bokmål.`,
        remedy: 'Write nb.',
      }),
    ];
  const [, wider] = /^(nb|nn|en)-/.exec(language ?? '') ?? [];
  if (wider)
    return [finding(document, subject.value, { ...about, level: 'fault', problem: `${name} is in "${language}", which the portal drops. It knows nb, nn and en alone.`, remedy: `Write ${wider}.`, turtle: `${name} "…"@${wider} ;` })]; // prettier-ignore
  if (language && !['nb', 'nn', 'en'].includes(language))
    return [finding(document, subject.value, { ...about, level: 'fault', problem: `${name} is in "${language}", which the portal drops. It knows nb, nn and en.`, remedy: 'Leave the text out here; names in other languages have their place in the data.' })]; // prettier-ignore
  if (!language && object.termType === 'Literal' && (['dct:title', 'dct:description'] as const).some(title => expand(title) === predicate.value))
    return [finding(document, subject.value, { ...about, level: 'fault', problem: `${name} does not say its language, and the portal drops it.`, remedy: 'Say the language.', turtle: `${name} "…"@nb ;` })]; // prettier-ignore
  return [];
}

function repeated(quads: readonly Quad[]): readonly (readonly [string, string, string])[] {
  const properties = new Set(single.map(expand));
  const counts = new Map<string, number>();
  for (const { subject, predicate, object } of quads) {
    const language = languageOf(object);
    if (!language || !properties.has(predicate.value)) continue;
    const key = [subject.value, predicate.value, language].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key.split(' ') as [string, string, string]);
}

const languagesOf = (graph: Store, node: string, property: Name) => new Set(values(graph, node, property).map(languageOf));

/** SKOS-AP-NO 2: a term in both. */
function withoutBoth(document: Document, iri: string): Finding[] {
  const found = languagesOf(document.graph, iri, 'skos:prefLabel');
  return (['nb', 'nn'] as const)
    .filter(language => !found.has(language))
    .map(language =>
      finding(document, iri, {
        ...{
          check: 'P10',
          level: 'fault',
          property: expand('skos:prefLabel'),
          problem: `no ${spoken(language)} label. The portal’s rules need both Bokmål and Nynorsk.`,
        },
        ...{ remedy: 'Add it; often it is the same word.', turtle: `skos:prefLabel "…"@${language} ;` },
      }),
    );
}

function withoutEnglish(document: Document, iri: string): Finding[] {
  const { graph, kind } = document;
  const texts: readonly Name[] = [harvested[kind].title, kind === 'concepts' ? 'skos:definition' : 'dct:description'];
  const lacking = texts.filter(name => has(graph, iri, name) && !languagesOf(graph, iri, name).has('en'));
  if (!lacking.length) return [];
  const problem = `no English ${lacking.map(name => words[name] ?? name).join(', no English ')}. The English page shows another language.`;
  return [finding(document, iri, { check: 'P10', level: 'loss', property: expand(lacking[0]!), problem, remedy: 'Add the English text.', turtle: lacking.map(name => `${name} "…"@en ;`).join(' ') })]; // prettier-ignore
}

const words: Readonly<Partial<Record<Name, string>>> = { 'dct:title': 'title', 'dct:description': 'description', 'skos:prefLabel': 'label', 'skos:definition': 'definition' }; // prettier-ignore
const spoken = (language: string) => ({ nb: 'Bokmål', nn: 'Nynorsk', en: 'English' })[language] ?? `"${language}"`;
