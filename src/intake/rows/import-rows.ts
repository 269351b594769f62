import { InvalidInput, TooLarge } from '../../errors';
import { formulaProblem, numberPattern } from '../../model/formula';
import { csvRows } from '../file/csv';
import { gexfRows } from '../file/gexf';
import { limits } from '../file/limits';
import type { Row } from '../file/row';
import { putInto } from '../into-dataset';
import { Folding } from '../mapping/folding';
import { mapped } from '../mapping/mapped';
import type { Mapping, RowMapping } from '../mapping/mapping';
import { usedColumns } from '../mapping/used-columns';
import type { Listeners, Register, TextOrder } from '../order';
import { Planning } from '../planning';
import { RowProblem } from '../problem';
import { NotTaken } from '../reject';
import type { Tally } from '../tally';
import { meansOf } from './means';

/** So many rows are mapped, and then put, together. */
const atOnce = 2000;

/**
 * Reads the rows of a table or a graph, so that what cannot be read is refused before anybody has to wait for it, and gives what takes them as
 * the mapping says. That reads them once more: they are too many to be kept.
 */
export async function readRows(register: Register, order: TextOrder, listeners: Listeners) {
  const mapping = mappingOf(order);
  let count = 0;
  for await (const some of batches(mappedRows(order, mapping)))
    listeners.step(`Reading ${order.file}: ${(count += some.length).toLocaleString('en-GB')} rows`);
  return (tally: Tally) => takeRows(register, order, mapping, tally, listeners);
}

function mappingOf({ mapping, format }: TextOrder): Mapping {
  if (!mapping) throw new InvalidInput('mapping', undefined, `A ${format} file needs a mapping.`);
  if (mapping.format !== format) throw new InvalidInput('mapping', mapping.format, `It has to be a mapping of ${format} files.`);
  return mapping;
}

async function takeRows(register: Register, order: TextOrder, mapping: Mapping, tally: Tally, { step }: Listeners) {
  const { file, dataset } = order;
  const { means, records } = await meansOf(register, order, mapping);
  tally.put(await putInto(register, dataset, records));
  const taking = new Taking(order, register, tally, means);
  const planning = new Planning(register.client);
  for await (const some of batches(mappedRows(order, mapping))) {
    await taking.take(some);
    await planning.look(tally.rows);
    step(`Importing ${file}: ${tally.rows.toLocaleString('en-GB')} rows`);
  }
}

class Taking {
  readonly #seen = new Map<string, number>();
  readonly #folding: Folding;

  constructor(
    readonly order: TextOrder,
    readonly register: Register,
    readonly tally: Tally,
    readonly means: Awaited<ReturnType<typeof meansOf>>['means'],
  ) {
    this.#folding = new Folding(register.client);
  }

  async take(rows: readonly MappedRow[]) {
    await this.#folding.learn(rows);
    const records = [];
    for (const { row, mapping } of rows) records.push(...(await this.#one(row, mapping)));
    this.tally.put(await putInto(this.register, this.order.dataset, records));
  }

  async #one(row: Row, mapping: RowMapping) {
    const { tally } = this;
    tally.rows++;
    try {
      const { what, records } = mapped(row, mapping, { ...this.means, folded: this.#folding.folded }, this.#making(row));
      const before = this.#seen.get(what);
      if (before !== undefined) {
        await tally.merge(row.line, what, before);
        return [];
      }
      this.#seen.set(what, row.line);
      tally.accepted++;
      return records;
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      await tally.reject({ line: row.line, candidates: [], ...error.reject });
      return [];
    }
  }

  #making = ({ line }: Row) => ({
    concepts: this.register.concepts,
    dataset: this.order.dataset,
    origin: `${this.order.file}:${line}`,
  });
}

interface MappedRow {
  readonly row: Row;
  readonly mapping: RowMapping;
}

/** The rows of which anything is said what becomes of them. Throws what refuses a file whole. */
async function* mappedRows({ file, texts, format }: TextOrder, { columns, rows: said }: Mapping): AsyncGenerator<MappedRow, void> {
  const kinds = new Map(said.map(mapping => [mapping.of, { mapping, used: usedColumns(mapping) }]));
  let count = 0;
  for await (const row of format === 'csv' ? csvRows(file, texts(), columns) : gexfRows(file, texts())) {
    const kind = kinds.get(row.of);
    if (!kind) continue;
    if (++count > limits.rows) throw new TooLarge(`${file}: at most ${limits.rows} rows are read.`);
    refuseFormulas(file, row, kind.used);
    yield { row, mapping: kind.mapping };
  }
}

const number = new RegExp(numberPattern);

/** What a spreadsheet would compute is no value of a register, and a sign that the file is not what it seems. */
function refuseFormulas(file: string, { line, cells }: Row, columns: readonly string[]) {
  for (const column of columns) {
    const cell = (cells[column] ?? '').trim();
    const problem = number.test(cell) ? undefined : formulaProblem(cell);
    if (problem) throw new RowProblem({ file, line, column }, cell, problem);
  }
}

async function* batches<T>(rows: AsyncIterable<T>): AsyncGenerator<readonly T[], void> {
  let some: T[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length) yield some;
}
