import { InvalidInput, TooLarge } from '../../errors';
import { formulaProblem, numberPattern } from '../../model/formula';
import { limits } from '../file/limits';
import { putInto } from '../into-dataset';
import { mapped } from '../mapping/mapped';
import type { Mapping, RowMapping } from '../mapping/mapping';
import { usedColumns } from '../mapping/used-columns';
import { Folding } from '../mapping/folding';
import { meansOf } from '../mapping/means';
import type { ImportOrder, Listeners, Register } from '../order';
import { RowProblem } from '../problem';
import { Planning } from '../planning';
import { NotTaken } from '../reject';
import type { Tally } from '../tally';
import { csvRows } from './csv';
import { gexfRows } from './gexf';
import type { Row } from './row';

type Order = ImportOrder & { readonly texts: AsyncIterable<string> };

/** So many rows are mapped, and then put, together. */
const atOnce = 2000;

/** Takes the rows of a table or a graph as its mapping says. */
export async function importRows(register: Register, order: Order, tally: Tally, { step }: Listeners) {
  const { file, mapping, format, texts, dataset } = order;
  if (!mapping) throw new InvalidInput('mapping', undefined, `A ${format} file needs a mapping.`);
  if (mapping.format !== format) throw new InvalidInput('mapping', mapping.format, `It has to be a mapping of ${format} files.`);
  const { means, records } = await meansOf(register, order, mapping);
  tally.put(await putInto(register, dataset, records));
  const taking = new Taking(mapping, order, register, tally, means);
  const planning = new Planning(register.client);
  const rows = format === 'csv' ? csvRows(file, texts, mapping.columns) : gexfRows(file, texts);
  for await (const some of batches(rows)) {
    await taking.take(some);
    await planning.look(tally.rows);
    step(`Importing ${file}: ${tally.rows.toLocaleString('en-GB')} rows`);
  }
}

class Taking {
  readonly #of = new Map<string | undefined, RowMapping>();
  readonly #columns: ReadonlyMap<RowMapping, readonly string[]>;
  readonly #seen = new Map<string, number>();
  readonly #folding: Folding;

  constructor(
    mapping: Mapping,
    readonly order: Order,
    readonly register: Register,
    readonly tally: Tally,
    readonly means: Awaited<ReturnType<typeof meansOf>>['means'],
  ) {
    for (const row of mapping.rows) this.#of.set(row.of, row);
    this.#columns = new Map(mapping.rows.map(row => [row, usedColumns(row)]));
    this.#folding = new Folding(register.client);
  }

  async take(rows: readonly Row[]) {
    const known = rows.flatMap(row => {
      const mapping = this.#of.get(row.of);
      return mapping ? [{ row, mapping }] : [];
    });
    await this.#folding.learn(known);
    const records = [];
    for (const { row, mapping } of known) records.push(...(await this.#one(row, mapping)));
    this.tally.put(await putInto(this.register, this.order.dataset, records));
  }

  async #one(row: Row, mapping: RowMapping) {
    const { tally, order } = this;
    if (++tally.rows > limits.rows) throw new TooLarge(`${order.file}: at most ${limits.rows} rows are read.`);
    refuseFormulas(order.file, row, this.#columns.get(mapping)!);
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

const number = new RegExp(numberPattern);

/** What a spreadsheet would compute is no value of a register, and a sign that the file is not what it seems. */
function refuseFormulas(file: string, { line, cells }: Row, columns: readonly string[]) {
  for (const column of columns) {
    const cell = (cells[column] ?? '').trim();
    const problem = number.test(cell) ? undefined : formulaProblem(cell);
    if (problem) throw new RowProblem({ file, line, column }, cell, problem);
  }
}

async function* batches(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[], void> {
  let some: Row[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length) yield some;
}
