import { NotFound } from '../errors';
import type { Concept } from '../model/concept';
import { prefixes } from '../model/vocabulary';
import { inSnapshot, revisionNow, type Session } from '../store/connection/snapshot';
import { publicDatasets } from '../store/reading/public-datasets';
import { recordsOf } from '../store/reading/records';
import { emitter, type Emitter } from './emitter';
import { Pairs } from './pairs';
import { sealFile, sealTwin, type Sealed } from './sealed-file';
import type { StatementWriter } from './statement-writer';
import type { Syntax } from './syntax';

export interface DumpOrder {
  /** Key of one dataset; without it, all that are public. */
  readonly dataset?: string;
  readonly syntax: Syntax;
  readonly file: string;
  /** Whether its compressed twin `.gz` is made too, as it is by default; it can be made later. */
  readonly twin?: boolean;
  /** `PUBLIC_URL`. */
  readonly base: string;
  /** Where our own terms live, `/def#` by default; they have the prefix `kontor`. */
  readonly vocabulary?: string;
  /** A snapshot that another session exported, so that several dumps are of one state. */
  readonly snapshot?: string;
}

export interface Dump extends Sealed {
  readonly triples: number;
  /** The revision of the register that it is of. It is not in the file: a dataset that did not change gives the same bytes. */
  readonly revision: number;
}

/** Dumps public data into a file, in one state, by concept and then by key. Throws `NotFound` for a dataset that is not there or not public. */
export async function writeDump(session: Session, concepts: readonly Concept[], order: DumpOrder): Promise<Dump> {
  const dump = await writeFromSnapshot(session, concepts, order);
  if (order.twin ?? true) await sealTwin(order.file);
  return dump;
}

const writeFromSnapshot = (session: Session, concepts: readonly Concept[], order: DumpOrder): Promise<Dump> =>
  inSnapshot(
    session,
    async () => {
      const { datasets, allPublic } = await publicDatasets(session, concepts);
      if (order.dataset !== undefined && !datasets.includes(order.dataset)) throw new NotFound('dataset', order.dataset);
      const revision = await revisionNow(session);
      const told = new Pairs();
      const emitters = concepts.filter(({ whole }) => !whole).map(concept => emitter(concept, { concepts, allPublic }, order.base, told));
      const count = { triples: 0 };
      const sealed = await sealFile(
        order.file,
        text(session, emitters, order.dataset === undefined ? datasets : [order.dataset], order, count),
      );
      return { ...sealed, ...count, revision };
    },
    order.snapshot,
  );

const chunkLength = 16_384;

async function* text(
  session: Session,
  emitters: readonly Emitter[],
  datasets: readonly string[],
  { syntax: { writer, graphs }, base, vocabulary = `${base}/def#` }: DumpOrder,
  count: { triples: number },
) {
  const out: StatementWriter = writer({ ...prefixes, kontor: vocabulary });
  let chunk = out.start;
  for (const from of emitters)
    for await (const batch of recordsOf(session, from, datasets))
      for (const told of batch) {
        const graph = graphs ? from.graph(told.row) : undefined;
        from.tell(told, (subject, predicate, object) => {
          count.triples++;
          chunk += out.add(subject, predicate, object, graph);
        });
        if (chunk.length < chunkLength) continue;
        yield chunk;
        chunk = '';
      }
  yield chunk + out.end();
}
