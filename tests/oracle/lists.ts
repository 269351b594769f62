import { holds } from './dates';
import type { Concept } from '../../src/model/concept';
import { pageOf, type Paging } from './pages';
import type { Thing } from './thing';
import { fits, type Input } from './where';

export type ListArguments = Paging & {
  readonly where?: Input | null;
  readonly search?: string | null;
  readonly dataset?: string | null;
  readonly asOf?: string | null;
  readonly certainty?: string | null;
};

/** A connection over what the arguments leave of some things of a concept. */
export async function listOf(concept: Concept, things: readonly Thing[], args: ListArguments) {
  const { where, search, dataset, asOf, certainty } = args;
  const found = search == null ? undefined : await foundBy(concept, things, search);
  const left: Thing[] = [];
  for (const thing of things.map(thing => thing.on(asOf ?? undefined))) {
    if (asOf && !isInForce(thing, asOf, certainty)) continue;
    if (dataset != null && thing.row[concept.boundary!.property.column] !== dataset) continue;
    if (found && !found.has(thing.row.key)) continue;
    if (!where || (await fits(thing, where))) left.push(thing);
  }
  return pageOf(concept, left, args);
}

export function isInForce({ row }: Thing, day: string, certainty?: string | null) {
  const [surely, maybe] = [row.certain, row.possible].map(ranges => holds(ranges as string, day));
  return certainty === 'CERTAIN' ? surely : certainty === 'POSSIBLE' ? maybe : surely || maybe;
}

/** What words are found in is the database’s to say. */
async function foundBy({ table }: Concept, things: readonly Thing[], search: string) {
  const [first] = things;
  if (!first) return new Set<string>();
  const inName = async (table: string) => {
    const rows = await first.tables.query<{ key: string }>(`SELECT key FROM "${table}" WHERE search @@ search_query($1)`, [search]);
    return new Set(rows.map(({ key }) => key));
  };
  const own = table === 'membership' ? new Set<string>() : await inName(table);
  const actors = { City: await inName('city'), Organisation: await inName('organisation') } as Readonly<Record<string, Set<string>>>;
  const named = (thing: Thing, link: string) =>
    thing.along(thing.concept.properties.find(({ name }) => name === link)!).some(({ concept, row }) => actors[concept.name]!.has(row.key));
  const found = (thing: Thing) => {
    if (table === 'agreement')
      return thing.back(thing.concept.backs.find(({ name }) => name === 'parties')!).some(party => named(party, 'actor'));
    return table === 'membership' && ['member', 'organisation'].some(link => named(thing, link));
  };
  return new Set(things.filter(thing => own.has(thing.row.key) || found(thing)).map(({ row }) => row.key));
}
