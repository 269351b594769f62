import type { Role } from '../../model/viewer';
import type { Concept } from '../../model/concept';
import { conceptNamed } from '../joins';
import { keptTables, type KeptTable } from '../kept-tables';

/** Who may do what with the rows of a table, as conditions in SQL. `%1$s` stands for the schema: what is, or what was. */
export interface RowRule {
  readonly table: string;
  readonly seen: string;
  readonly inserted: string;
  readonly updated: string;
  readonly deleted: string;
}

/** The rules of every table of the register. A row is seen where its dataset is, a part with its whole, a pair with both its ends. */
export const rowRules = (concepts: readonly Concept[]): readonly RowRule[] => [
  ...new Map(keptTables(concepts).map(kept => [kept.table, ruleOf(concepts, kept)])).values(),
  ofRegister,
];

/** Its own dataset says who may change how the register is called; everybody may know. */
const ofRegister: RowRule = {
  ...{ table: 'register', seen: 'true' },
  ...{
    inserted: byRole('dataset', 'administrator'),
    updated: byRole('dataset', 'administrator'),
    deleted: byRole('dataset', 'administrator'),
  },
};

function byRole(dataset: string, least: Role) {
  return `may_write(${dataset}, '${least}')`;
}

function ruleOf(concepts: readonly Concept[], { table, concept, pairs }: KeptTable): RowRule {
  const dataset = pairs ? ofOther(concepts, pairs.owner, `${table}.owner`, 'w') : datasetOf(concepts, concept, table);
  const seen = pairs ? `${isThere(pairs.owner.table, `${table}.owner`)} AND ${isThere(pairs.target, `${table}.target`)}` : seenOf(concept);
  const edited = byRole(dataset, 'editor');
  const bounds = !pairs && concept.boundary?.table === table;
  if (!bounds) return { table, seen, inserted: edited, updated: edited, deleted: edited };
  const [published, administered] = [byRole(`${table}.key`, 'publisher'), byRole(`${table}.key`, 'administrator')];
  return { table, seen, inserted: administered, updated: published, deleted: administered };
}

/** What the row that it names is seen by, decides. */
const isThere = (table: string, key: string) => `EXISTS (SELECT FROM %1$s"${table}" w WHERE w.key = ${key})`;

function seenOf({ table, boundary, whole }: Concept): string {
  if (!boundary) return whole!.to.map(({ table: of, column }) => isThere(of, `"${table}"."${column}"`)).join(' OR ');
  const inSeen = `"${table}"."${boundary.property.column}" IN (SELECT key FROM seen_dataset)`;
  return table === boundary.table ? `("${table}"."${boundary.publicIf}" OR is_of_viewer("${table}".key)) AND ${inSeen}` : inSeen;
}

/** SQL for the dataset that a row belongs to. */
function datasetOf(concepts: readonly Concept[], { boundary, whole }: Concept, row: string): string {
  if (boundary) return `"${row}"."${boundary.property.column}"`;
  const wholes = whole!.to.map(({ name, column }) => ofOther(concepts, conceptNamed(concepts, name), `"${row}"."${column}"`, `${row}_of`));
  return wholes.length === 1 ? wholes[0]! : `coalesce(${wholes.join(', ')})`;
}

const ofOther = (concepts: readonly Concept[], concept: Concept, key: string, row: string) =>
  `(SELECT ${datasetOf(concepts, concept, row)} FROM "${concept.table}" "${row}" WHERE "${row}".key = ${key})`;
