import type { Concept } from '../model/concept';
import { dct, foaf, rdf, voidTerms, xsd } from '../model/vocabulary';
import { reading, type Reading, type Row, type View } from '../store/rows';
import { compile, type Compiled } from './compile';
import { page, thing, type Say, type Tell } from './tell';
import { iri, literal, type Term } from './terms';

/** A record as it was read: its row, and the rows of its parts for each concept of `parts`. */
export interface Told {
  readonly row: Row;
  readonly parts: readonly (readonly Row[])[];
}

/** How the parts of one concept are read with their whole, to which `column` leads. */
export interface PartReading {
  readonly concept: Concept;
  readonly reading: Reading;
  readonly column: string;
}

/** A concept of records, compiled: how they and their parts are read and told. */
export interface Emitter {
  readonly concept: Concept;
  readonly reading: Reading;
  readonly parts: readonly PartReading[];
  /** Says all that a record's own document says of it and its parts; what is said of one subject stays together. */
  readonly tell: (told: Told, say: Say) => void;
  /** The named graph of a record: its dataset. */
  readonly graph: (row: Row) => Term;
}

export function emitter(concept: Concept, view: View, base: string): Emitter {
  const own = reading(concept, view);
  const parts = partsOf(concept, view);
  const tellOwn = compile(concept, view.concepts, own, base);
  const tellParts = parts.map(part =>
    tellPart(part, compile(part.concept, view.concepts, part.reading, base), base + '/id/' + concept.path + '/'),
  );
  const tellDocument = document(concept, own, base);
  const start = thing(base, concept.path, '');
  const graph = datasetOf(concept, own, base);

  const tell = ({ row, parts }: Told, say: Say) => {
    const subject = iri(start + row[0]!);
    tellOwn.own(row, subject, say);
    for (const [index, part] of tellParts.entries()) for (const row of parts[index]!) part.ofWhole(row, subject, say);
    tellOwn.out(row, subject, say);
    tellOwn.others(row, subject, say);
    for (const [index, part] of tellParts.entries()) for (const row of parts[index]!) part.own(row, say);
    tellDocument(row, subject, say);
  };
  return { concept, reading: own, parts, tell, graph };
}

/** The concepts whose whole is this one. */
const partsOf = ({ name }: Concept, view: View): PartReading[] =>
  view.concepts.flatMap(concept =>
    (concept.whole?.to ?? [])
      .filter(target => target.name === name)
      .map(({ column }) => ({ concept, column, reading: reading(concept, view, column) })),
  );

function tellPart({ concept }: PartReading, { own, out, others }: Compiled, start: string) {
  const leads = iri(concept.whole!.term!);
  const subjectOf = (row: Row) => iri(start + row[0]!);
  return {
    ofWhole: (row: Row, whole: Term, say: Say) => {
      say(whole, leads, subjectOf(row));
      out(row, whole, say);
    },
    own: (row: Row, say: Say) => {
      const subject = subjectOf(row);
      own(row, subject, say);
      others(row, subject, say);
    },
  };
}

const datasetOf = ({ boundary }: Concept, reading: Reading, base: string) => {
  const start = thing(base, boundary!.property.to[0]!.path, '');
  const place = reading.at('dataset');
  return (row: Row) => iri(start + row[place]!);
};

const [a, Document, primaryTopic] = [iri(rdf.type), iri(foaf.Document), iri(foaf.primaryTopic)];
const [hasVersion, modified, inDataset] = [iri(dct.hasVersion), iri(dct.modified), iri(voidTerms.inDataset)];

function document(concept: Concept, reading: Reading, base: string): Tell {
  const [revision, day] = [reading.at('revision'), reading.at('modified')];
  const dataset = datasetOf(concept, reading, base);
  return (row, subject, say) => {
    const address = page(base, concept.path, row[0]!);
    const its = iri(address);
    say(its, a, Document);
    say(its, primaryTopic, subject);
    say(its, hasVersion, iri(`${address}/v/${row[revision]}`));
    say(its, modified, literal(row[day]!, xsd.date));
    say(its, inDataset, dataset(row));
  };
}
