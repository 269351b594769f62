import type { Concept } from '../model/concept';
import { inSnapshot, type Session } from '../store/connection/snapshot';
import { recordsWhere, type Told } from '../store/reading/records';
import type { View } from '../store/sql/rows';
import { emitter, type Emitter } from './emitter';
import type { Statement } from './statement';

export interface Document {
  /** Of the record and its parts first, then of the records that it tells too; each with its dataset as graph. */
  readonly statements: readonly Statement[];
  /** Key of the record's dataset. */
  readonly dataset: string;
  /** The newest of the record and of what it tells. */
  readonly revision: number;
  readonly modified: string;
}

/** Compiles the documents of all concepts. A document is read in one state, with as many SQL statements as its concept tells others, and their parts. */
export function documents(concepts: readonly Concept[], base: string) {
  const view: View = { concepts, allPublic: false };
  const emitters = concepts.filter(({ whole }) => !whole).map(concept => emitter(concept, view, base));
  const compiled = new Map(emitters.map(own => [own.concept.name, { own, others: toldOf(own.concept, emitters, concepts) }]));

  /** The document of a record, by the concept and its key; nothing where there is no such record in public. */
  return async ({ name }: Concept, key: string, session: Session): Promise<Document | undefined> => {
    const it = compiled.get(name);
    if (!it) return undefined;
    const { own, others } = it;
    return inSnapshot(session, async () => {
      const [record] = await recordsWhere(session, own, 'r.key = $1', [key]);
      if (!record) return undefined;
      const told = [{ from: own, records: [record] }];
      for (const { from, keys } of others) told.push({ from, records: await recordsWhere(session, from, `r.key IN (${keys})`, [key]) });
      return put(told, record.row[own.reading.at('dataset')]!);
    });
  };
}

function put(told: readonly { from: Emitter; records: readonly Told[] }[], dataset: string): Document {
  const statements: Statement[] = [];
  let [revision, modified] = [0, ''];
  for (const { from, records } of told)
    for (const record of records) {
      const graph = from.graph(record.row);
      from.tell(record, (...terms) => void statements.push([...terms, graph]));
      revision = Math.max(revision, Number(record.row[from.reading.at('revision')]));
      const day = record.row[from.reading.at('modified')]!;
      if (day > modified) modified = day;
    }
  return { statements, dataset, revision, modified };
}

/** The concepts of which records are told too, each with the SQL that finds their keys: they speak of the record, or of a part of it. */
function toldOf(concept: Concept, emitters: readonly Emitter[], concepts: readonly Concept[]) {
  const ways = [{ name: concept.name, keys: '($1)' }, ...partsOf(concept, concepts)];
  return emitters.flatMap(from => {
    const keys = from.concept.properties
      .filter(({ told }) => told)
      .flatMap(({ to }) => to)
      .flatMap(({ name, column }) =>
        ways.filter(way => way.name === name).map(({ keys }) => `SELECT key FROM "${from.concept.table}" WHERE "${column}" IN ${keys}`),
      );
    return keys.length ? [{ from, keys: keys.join(' UNION ALL ') }] : [];
  });
}

const partsOf = ({ name }: Concept, concepts: readonly Concept[]) =>
  concepts.flatMap(part =>
    (part.whole?.to ?? [])
      .filter(whole => whole.name === name)
      .map(({ column }) => ({ name: part.name, keys: `(SELECT key FROM "${part.table}" WHERE "${column}" = $1)` })),
  );
