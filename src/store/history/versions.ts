import type { Pool } from 'pg';
import type { Concept, Property } from '../../model/concept';
import { isPublicSince } from '../routines/past';

/** A revision since which the document of a record is as it was told from then on. */
export interface Version {
  readonly revision: number;
  readonly at: Date;
  /** The revision in which the record itself last changed, by which its document calls its version. */
  readonly named: number;
  /** The first revision at which it was not told any more, for whatever reason; null while it is. */
  readonly until: number | null;
}

/**
 * Compiles the look for all versions of a record's document, oldest first; none where there never was one in public that may still be told.
 * A document changes with the rows of its record and of what it tells besides, stamped or not, and when links begin or cease to lead into
 * what is public. That of what bounds others tells of all that it holds, and so is taken to change with everything.
 */
export function versions(concepts: readonly Concept[]) {
  const texts = new Map(concepts.filter(({ boundary }) => boundary).map(concept => [concept, versionsOf(concept, concepts)]));
  return async (pool: Pool, concept: Concept, key: string): Promise<readonly Version[]> =>
    (await pool.query<Version>({ name: `versions ${concept.table}`, text: texts.get(concept)!, values: [key] })).rows;
}

function versionsOf(concept: Concept, concepts: readonly Concept[]): string {
  const { table, boundary, gate } = concept;
  const { property, publicIf, ...bound } = boundary!;
  const boundsItself = bound.table === table;
  const isOpen = [...(gate ? [`r."${gate}"`] : []), ...(boundsItself ? [`r."${publicIf}"`, isPublicSince(boundary!, 'r')] : [])];
  const told = boundsItself ? [] : toldOf(concept, concepts);
  const changes = boundsItself
    ? ['SELECT number FROM revision']
    : [
        'SELECT lower(stretch) FROM own',
        ...[...rowsOf(concept, concepts, 'it'), ...told.flatMap(({ from, name }) => rowsOf(from, concepts, name))],
        openings(bound.table),
      ];
  return `WITH shown AS MATERIALIZED (
      SELECT key, range_agg(int4range(since, until)) AS during FROM history."${bound.table}" r WHERE "${publicIf}" AND ${isPublicSince(boundary!, 'r')} GROUP BY key
    ), own AS MATERIALIZED (
      SELECT r.key, r.revision, stretch FROM ${inPublic(table, property)} WHERE ${['r.key = $1', ...isOpen].join(' AND ')}
    ), it AS MATERIALIZED (
      SELECT key, range_agg(stretch) AS during FROM own GROUP BY key
    )${told.map(({ name, sql }) => `, ${name} AS MATERIALIZED (\n      ${sql}\n    )`).join('')}, changed (number) AS (
      ${changes.join('\n      UNION ')}
    )
    SELECT number AS revision, at, upper(stretch) AS until, (SELECT own.revision FROM own WHERE own.stretch @> number) AS named
    FROM changed JOIN revision USING (number) CROSS JOIN it JOIN LATERAL unnest(it.during) stretch ON stretch @> number ORDER BY number`;
}

/** Rows of history, each for as long as it held and was public. */
const inPublic = (table: string, { to }: Property) =>
  `history."${table}" r JOIN shown ON shown.key = r."${to[0]!.column}" CROSS JOIN ${during('r', 'shown')}`;
const during = (row: string, of: string) => `unnest(int4multirange(int4range(${row}.since, ${row}.until)) * ${of}.during) stretch`;
const bounds = 'CROSS JOIN unnest(ARRAY[lower(stretch), upper(stretch)]) bound';

/** SQL selecting when each row came and went of which the records consist: their own, their lists, their parts, and the lists of those. */
function rowsOf({ name, table, properties }: Concept, concepts: readonly Concept[], records: string): string[] {
  const select = (joined: string) => `SELECT bound FROM ${records} JOIN ${joined} CROSS JOIN ${during('r', records)} ${bounds}`;
  const pairsOf = (properties: readonly Property[]) => properties.flatMap(({ to }) => to.flatMap(({ pairs }) => pairs ?? []));
  const parts = concepts.flatMap(part => (part.whole?.to ?? []).filter(to => to.name === name).map(({ column }) => ({ part, column })));
  return [
    select(`history."${table}" r ON r.key = ${records}.key`),
    ...pairsOf(properties).map(pairs => select(`history."${pairs}" r ON r.owner = ${records}.key`)),
    ...parts.flatMap(({ part, column }) => [
      select(`history."${part.table}" r ON r."${column}" = ${records}.key`),
      ...pairsOf(part.properties).map(pairs => select(`history."${part.table}" part ON part."${column}" = ${records}.key JOIN history."${pairs}" r ON r.owner = part.key`)), // prettier-ignore
    ]),
  ];
}

/** What is told of the record, or of a part of it, in public: by concept the SQL for its keys, each with how long it was. */
function toldOf({ name }: Concept, concepts: readonly Concept[]) {
  const parts = concepts.flatMap(part =>
    (part.whole?.to ?? [])
      .filter(whole => whole.name === name)
      .map(({ column }) => ({ name: part.name, keys: `(SELECT key FROM history."${part.table}" WHERE "${column}" = $1)` })),
  );
  const ways = [{ name, keys: '($1)' }, ...parts];
  return concepts.flatMap(from => {
    const targets = from.properties.filter(({ told }) => told).flatMap(({ to }) => to);
    const speaks = targets.flatMap(({ name, column }) => ways.filter(way => way.name === name).map(({ keys }) => `r."${column}" IN ${keys}`)); // prettier-ignore
    if (!speaks.length) return [];
    const sql = `SELECT r.key, range_agg(stretch) AS during FROM ${inPublic(from.table, from.boundary!.property)} WHERE ${speaks.join(' OR ')} GROUP BY r.key`;
    return [{ from, name: `told_${from.table}`, sql }];
  });
}

/** Where something that was there already became public, or what stays ceased to be so. */
const openings = (table: string) => `SELECT bound FROM shown CROSS JOIN unnest(during) stretch ${bounds}
        WHERE EXISTS (SELECT FROM history."${table}" r WHERE r.key = shown.key AND r.until = bound) AND EXISTS (SELECT FROM history."${table}" r WHERE r.key = shown.key AND r.since = bound)`;
