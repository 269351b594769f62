import type { NewRecord } from '../../model/new-record';
import { isThere, putInto, refuseUnknown } from '../into-dataset';
import type { Listeners, Register, TextOrder } from '../order';
import { NotLoaded } from '../problem';
import type { Tally } from '../tally';
import { GraphRecords } from './graph-records';
import { jsonStatements } from './json-statements';
import { statements } from './statements';
import { untoldParts } from './untold';

/**
 * Reads the records that statements in our own terms describe, and gives what takes them. One that is wrong refuses all: they speak of each
 * other.
 */
export async function readGraph(register: Register, order: TextOrder, { step }: Listeners) {
  const { file, dataset, format, texts } = order;
  const { concepts, publicUrl, contexts } = register;
  const graph = new GraphRecords({ file, dataset, publicUrl, concepts });
  const said = format === 'jsonld' ? await jsonStatements(file, texts(), contexts) : statements(file, texts(), format);
  let count = 0;
  for await (const statement of said) {
    graph.add(statement);
    if (++count % 10_000 === 0) step(`Reading ${file}: ${count.toLocaleString('en-GB')} statements`);
  }
  const records = graph.records();
  if (graph.problems.length) throw new NotLoaded(graph.problems);
  const wholes = records.filter(({ ordinal }) => ordinal === undefined).length;
  return async (tally: Tally) => {
    step(`Importing ${file}: ${wholes.toLocaleString('en-GB')} records`);
    await refuseWithout(register, dataset, records);
    tally.rows = tally.accepted = wholes;
    tally.put(await putInto(register, dataset, [...records, ...(await untoldParts(register, records))]));
  };
}

/** The dataset is there, or is described with the rest. */
async function refuseWithout(register: Register, dataset: string, records: readonly NewRecord[]) {
  const bound = register.concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!.name;
  if (!records.some(({ concept, key }) => concept === bound && key === dataset) && !(await isThere(register, dataset)))
    refuseUnknown(dataset);
}
