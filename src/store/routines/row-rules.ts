import type { Concept } from '../../model/concept';
import type { Role } from '../../model/viewer';
import { conceptNamed } from '../sql/joins';
import { keptTables, type KeptTable } from '../sql/kept-tables';

/** Who may do what with the rows of a table, as conditions in SQL; and who sees them in its history. */
export interface RowRule {
  readonly table: string;
  readonly seen: string;
  readonly was: string;
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
  ...{ table: 'register', seen: 'true', was: 'true' },
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
  const [seen, was] = [present, past].map(time =>
    pairs
      ? `${isThere(time, pairs.owner.table, `${table}.owner`)} AND ${isThere(time, pairs.target, `${table}.target`)}`
      : seenOf(time, concept),
  ) as [string, string];
  const edited = byRole(dataset, 'editor');
  const bounds = !pairs && concept.boundary?.table === table;
  if (!bounds) return { table, seen, was, inserted: edited, updated: edited, deleted: edited };
  const [published, administered] = [byRole(`${table}.key`, 'publisher'), byRole(`${table}.key`, 'administrator')];
  return { table, seen, was, inserted: administered, updated: published, deleted: administered };
}

/** Where rows are, what is and what was; and the view of the datasets that are seen there. */
interface Time {
  readonly schema: string;
  readonly seen: string;
}
const present: Time = { schema: '', seen: 'seen_dataset' };
const past: Time = { schema: 'history.', seen: 'seen_ever' };

/** What the row that it names is seen by, decides. */
const isThere = ({ schema }: Time, table: string, key: string) => `EXISTS (SELECT FROM ${schema}"${table}" w WHERE w.key = ${key})`;

function seenOf(time: Time, { table, boundary, whole }: Concept): string {
  if (!boundary) return whole!.to.map(({ table: of, column }) => isThere(time, of, `"${table}"."${column}"`)).join(' OR ');
  const isSeen = (column: string) => `"${table}"."${column}" IN (SELECT key FROM ${time.seen})`;
  const inSeen = isSeen(boundary.property.column);
  if (table !== boundary.table) return inSeen;
  // A policy that asks the table for itself would ask without end.
  return `${time === present ? `("${table}"."${boundary.publicIf}" OR is_of_viewer("${table}".key))` : isSeen('key')} AND ${inSeen}`;
}

/** SQL for the dataset that a row belongs to. */
function datasetOf(concepts: readonly Concept[], { boundary, whole }: Concept, row: string): string {
  if (boundary) return `"${row}"."${boundary.property.column}"`;
  const wholes = whole!.to.map(({ name, column }) => ofOther(concepts, conceptNamed(concepts, name), `"${row}"."${column}"`, `${row}_of`));
  return wholes.length === 1 ? wholes[0]! : `coalesce(${wholes.join(', ')})`;
}

const ofOther = (concepts: readonly Concept[], concept: Concept, key: string, row: string) =>
  `(SELECT ${datasetOf(concepts, concept, row)} FROM "${concept.table}" "${row}" WHERE "${row}".key = ${key})`;
