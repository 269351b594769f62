import { page, thing } from '../model/address';
import type { Concept } from '../model/concept';
import { dct, foaf, rdf, voidTerms, xsd } from '../model/vocabulary';
import { recordReading, type RecordReading, type Told } from '../store/reading/records';
import type { Reading, Row, View } from '../store/sql/rows';
import { compile, type Compiled } from './compile';
import type { Pairs } from './pairs';
import type { Say, Tell } from './tell';
import { addresses, iri, literals, type Term } from './terms';

/** A concept of records, compiled: how they and their parts are read and told. */
export interface Emitter extends RecordReading {
  /** Says all that a record's own document says of it and its parts; what is said of one subject stays together. */
  readonly tell: (told: Told, say: Say) => void;
  /** The named graph of a record: its dataset. */
  readonly graph: (row: Row) => Term;
}

/** Compiles a concept. `told` is the memory of a whole dump: what several records would say of others is said once. */
export function emitter(concept: Concept, view: View, base: string, told?: Pairs): Emitter {
  const read = recordReading(concept, view);
  const address = addresses(thing(base, concept.path, ''));
  const self = compile(concept, view.concepts, read.reading, base, told);
  const parts = read.parts.map(part => partOf(part.concept, compile(part.concept, view.concepts, part.reading, base), address));
  const document = documentOf(concept, read.reading, base);

  const tell = ({ row, parts: rows }: Told, say: Say) => {
    const subject = address(row[0]!);
    self.own(row, subject, say);
    for (const [index, part] of parts.entries()) for (const row of rows[index]!) part.ofWhole(row, subject, say);
    self.out(row, subject, say);
    self.others(row, subject, say);
    for (const [index, part] of parts.entries()) for (const row of rows[index]!) part.ofItself(row, say);
    document(row, subject, say);
  };
  return { ...read, tell, graph: datasetOf(concept, read.reading, base) };
}

/** What a part tells of its whole, and of itself. */
function partOf(concept: Concept, { own, out, others }: Compiled, address: (key: string) => Term) {
  const leads = iri(concept.whole!.term!);
  const subjectOf = (row: Row) => address(row[0]!);
  return {
    ofWhole: (row: Row, whole: Term, say: Say) => {
      say(whole, leads, subjectOf(row));
      out(row, whole, say);
    },
    ofItself: (row: Row, say: Say) => {
      const subject = subjectOf(row);
      own(row, subject, say);
      others(row, subject, say);
    },
  };
}

function datasetOf({ boundary }: Concept, { at }: Reading, base: string) {
  const address = addresses(thing(base, boundary!.property.to[0]!.path, ''));
  const place = at('dataset');
  return (row: Row) => address(row[place]!);
}

const [a, Document, primaryTopic] = [iri(rdf.type), iri(foaf.Document), iri(foaf.primaryTopic)];
const [hasVersion, modified, inDataset] = [iri(dct.hasVersion), iri(dct.modified), iri(voidTerms.inDataset)];

function documentOf(concept: Concept, reading: Reading, base: string): Tell {
  const [revision, changed] = [reading.at('revision'), reading.at('modified')];
  const dataset = datasetOf(concept, reading, base);
  const pageOf = addresses(page(base, concept.path, ''));
  const day = literals(xsd.date);
  return (row, subject, say) => {
    const its = pageOf(row[0]!);
    say(its, a, Document);
    say(its, primaryTopic, subject);
    say(its, hasVersion, pageOf(`${row[0]}/v/${row[revision]}`));
    say(its, modified, day(row[changed]!));
    say(its, inDataset, dataset(row));
  };
}
