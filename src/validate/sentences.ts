import type { Name } from './names';

/** What a rule of others found, in the words of publishers. */
export interface Explanation {
  readonly problem: string;
  readonly remedy: string;
  readonly turtle?: string;
}

/** What a result of SHACL is about. */
export interface Breach {
  /** The property, such as `dct:license`. */
  readonly name: string;
  /** What publishers call it. */
  readonly word: string;
  /** A line that has it. */
  readonly line?: string;
  /** The kind of constraint, such as `MinCount`. */
  readonly constraint: string;
  /** The value at fault, as Turtle has it; empty where there is none. */
  readonly value: string;
  /** What the rule has for a parameter of its own, such as `sh:class`. */
  readonly wanted: (parameter: Name) => string;
}

type Explained = (seen: Breach) => Explanation;

/** `as licence it gives <…>, which …` */
const given = ({ word, value }: Breach, which: string) =>
  value ? `as ${word} it gives ${value}, which ${which}` : `what it gives as ${word} ${which}`;

const missing: Explained = ({ word, line }) => ({ problem: `no ${word}`, remedy: `Add the ${word}.`, turtle: line });
const notInList: Explained = seen => ({
  problem: given(seen, 'is not one of those that the rules name'),
  remedy: 'Take one of the list.',
  turtle: seen.line,
});
export const other: Explained = seen => ({
  problem: given(seen, 'is not as the rules ask'),
  remedy: `See what the profile says of ${seen.name}; --json shows the rule.`,
});

/** By kind of constraint. */
export const general: Readonly<Record<string, Explained>> = {
  MinCount: missing,
  QualifiedMinCount: ({ word, line }) => ({
    problem: `no ${word} of the kind that the rules ask for`,
    remedy: 'Add one, or mend what is there.',
    turtle: line,
  }),
  MaxCount: ({ word }) => ({ problem: `more than one ${word}`, remedy: 'Leave one.' }),
  QualifiedMaxCount: ({ word }) => ({ problem: `more than one ${word} of the same kind`, remedy: 'Leave one.' }),
  Class: seen => ({
    problem: given(seen, `is not described in this document as ${seen.wanted('sh:class')}`),
    ...{
      remedy: 'Say in the same document what it is: the portal looks nothing up.',
      turtle: seen.value.startsWith('<') ? `${seen.value} a ${seen.wanted('sh:class')} .` : undefined,
    },
  }),
  Datatype: seen => ({
    problem: given(seen, `is not written as ${seen.wanted('sh:datatype')}`),
    remedy: `Write it as ${seen.wanted('sh:datatype')}.`,
  }),
  NodeKind: seen => ({
    problem: given(seen, seen.value.startsWith('"') ? 'is a text, and has to be an IRI' : 'is no text, and has to be one'),
    remedy: seen.value.startsWith('"') ? 'Write it as <https://…>.' : 'Write it as "…".',
  }),
  Node: seen => (seen.value.startsWith('<') ? undescribed(seen) : other(seen)),
  Pattern: seen => ({ problem: given(seen, 'is not of the form that the rules ask for'), remedy: 'See the rule with --json.' }),
  UniqueLang: ({ word }) => ({ problem: `more than one ${word} in one language`, remedy: 'Leave one in each language.' }),
  LanguageIn: seen => ({ problem: given(seen, 'is in a language that the rules do not have'), remedy: 'Leave it out here.' }),
  In: notInList,
  HasValue: notInList,
};

/** Shapes within shapes ask of a term which list it is of. */
const undescribed: Explained = seen => ({
  problem: given(seen, 'is not described in this document as a term of the list that the rules name'),
  ...{
    remedy: 'Take a term of the list, and describe it here: the portal looks nothing up.',
    turtle: `${seen.value} a skos:Concept ; skos:inScheme <…> ; skos:prefLabel "…"@nb .`,
  },
});

/** By property and kind, where the general sentence would leave a publisher wondering. */
export const special: Readonly<Record<string, Explained>> = {
  'dct:license MinCount': ({ line }) => ({
    problem: 'no licence',
    remedy: 'Every file needs a licence, not only the first.',
    turtle: line,
  }),
  'dcat:distribution MinCount': ({ line }) => ({ problem: 'no file to download', remedy: 'Describe at least one.', turtle: line }),
  'dcat:theme Pattern': seen => ({
    problem: given(seen, 'is not of LOS, the themes of Norway’s public sector'),
    ...{
      remedy: 'Use themes of https://psi.norge.no/los/tema/ only.',
      turtle: 'dcat:theme <https://psi.norge.no/los/tema/politikk-og-valg> ;',
    },
  }),
  'dct:spatial Or': seen => place(seen),
  'dct:spatial Node': seen => place(seen),
  'dcat:mediaType Pattern': seen => ({
    problem: given(seen, 'is not in the form of the W3C'),
    ...{
      remedy: 'Take the address that begins with https://www.w3.org/ns/iana/media-types/application/, or leave it out.',
      turtle: seen.line,
    },
  }),
  'dcat:byteSize Datatype': () => ({
    problem: 'the size in bytes is not written as the live check wants it',
    remedy: 'Leave dcat:byteSize out: it brings 5 points, and costs 30.',
  }),
};

const place: Explained = seen => ({
  ...notInList(seen),
  remedy:
    'Take the country, the continent, a place of the EU list or one of GeoNames, and describe it here. A national IRI fills the filter by place, and costs 30 points.',
});
