import type { NewRecord } from '../../model/new-record';
import { preferred, type Preferring, type Statement } from './claims';
import type { Draft } from './official-events';
import { sourcesOf, type Sources } from './official-sources';
import type { Strand } from './official-strands';
import { record, toAgreement } from './record';

/** Why it happened, where the row's note tells. */
const reasons: Readonly<Record<string, readonly [reason: string, asStated: string]>> = {
  C051: ['HUMAN_RIGHTS', 'the treatment of LGBT+ people'],
  C083: ['INACTIVITY', 'no activity, not politics'],
  ...Object.fromEntries(['C118', 'C120', 'C122'].map(id => [id, ['WAR', 'the attack of February 2022'] as const])),
  C167: ['MERGER', 'municipal reform'],
};
/** Rows whose note says that the first side alone decided. */
const oneSided = ['C144', 'C145'];

interface Context {
  readonly strand: Strand;
  readonly key: string;
  readonly statements: readonly Statement[];
  readonly sources: Sources;
  readonly preferring: Preferring;
}

/** An event of an agreement, on the date that the rule prefers of those claimed. */
export function officialEvent(draft: Draft, order: number, { strand, key, statements, sources, preferring }: Context): NewRecord {
  const id = `${key}-${order}`;
  const said = statements.filter(({ about, property }) => property === 'date' && about.key === id);
  const date = preferred(said, preferring)?.claim.value ?? draft.date;
  const [reason, reasonAsStated] = (tells(draft) && draft.rows.map(({ cells }) => reasons[cells.claim_id]).find(Boolean)) || [];
  const deciders = draft.rows.filter(({ cells }) => oneSided.includes(cells.claim_id)).map(({ cells }) => cells.party_a);
  const by = strand.sides.filter(({ name }) => deciders.includes(name)).map(({ actor }) => actor);
  const values = { about: toAgreement(key), type: draft.type, date, order, by, reason, reasonAsStated };
  return record('Event', id, { ...values, sources: sourcesOf(draft.rows, sources) }, draft.rows[0]);
}

/** An undated beginning rests on the rows of a later event, but not on their reasons. */
const tells = ({ type }: Draft) => type !== 'ESTABLISHED';
