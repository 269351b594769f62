import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import type { Statement } from './claims';
import { en, record, toCity, toMembership, toOrganisation, toSource } from './record';
import type { Expectation } from './seed';
import { sourceFacts, type SourceFacts } from './sources';
import { split } from './table';
import { membershipRoles } from './words';

type MembershipRow = BergenRow<'memberships'>;

export const memberships = (rows: BergenRows): NewRecord[] => {
  const facts = sourceFacts(rows);
  return rows.memberships.flatMap(row => [membership(row), ...drafts(row, facts).map((draft, at) => event(row, at + 1, draft))]);
};

/** The derived status has to be the one in the table; a proposal to end it changes nothing. */
export const membershipExpectations = ({ memberships }: BergenRows): Expectation[] =>
  memberships.map(row => ({
    ...toMembership(membershipKey(row)),
    status: row.cells.status.replace('TERMINATION_PROPOSED', 'ACTIVE'),
    origin: `${row.file}:${row.line}`,
  }));

/** A membership whose status nobody knows is a claim on the role, and nothing has happened to it. */
export const membershipStatements = (rows: BergenRows): Statement[] => {
  const facts = sourceFacts(rows);
  return rows.memberships.filter(isUnknown).flatMap(row =>
    sourcesOf(row, facts).map(source => ({
      ...{
        key: `${membershipKey(row)}-${source.key}-role`,
        about: toMembership(membershipKey(row)),
        property: 'role',
        value: roleOf(row)[0],
      },
      ...{ claimant: source.publisher, source, row },
    })),
  );
};

const membershipKey = ({ cells: { member, org_id } }: MembershipRow) => `${member}-${org_id}`;
const isUnknown = ({ cells }: MembershipRow) => cells.status === 'UNKNOWN';
const roleOf = ({ cells }: MembershipRow) => membershipRoles[cells.role as keyof typeof membershipRoles] as readonly [string, string?];
const sourcesOf = ({ cells }: MembershipRow, facts: ReadonlyMap<string, SourceFacts>) =>
  split(cells.source_ids).map(id => facts.get(toSource(id).key)!);

function membership(row: MembershipRow) {
  const { member, org_id, start, source_ids, note } = row.cells;
  const [role, roleAsStated] = roleOf(row);
  const remarks = [note, isUnknown(row) && start ? `joined in ${start}, as the source says` : ''];
  return record(
    'Membership',
    membershipKey(row),
    {
      ...{ member: toCity(member), organisation: toOrganisation(org_id), role, roleAsStated },
      ...{ sources: split(source_ids).map(toSource), note: en(remarks.filter(Boolean).join('; ')) },
    },
    row,
  );
}

interface Draft {
  readonly type: string;
  readonly date?: string;
  readonly sources: readonly SourceFacts[];
}

function drafts(row: MembershipRow, facts: ReadonlyMap<string, SourceFacts>): Draft[] {
  const sources = sourcesOf(row, facts);
  const { start, status } = row.cells;
  if (status === 'PROPOSED') return [{ type: 'PROPOSED', sources }];
  if (status === 'ACTIVE') return [{ type: 'JOINED', date: start, sources }, ...attested(sources)];
  if (status !== 'TERMINATION_PROPOSED') return [];
  // The municipality's own page proposes the end; what others say tells of the beginning.
  const own = sources.filter(({ kind }) => kind === 'OFFICIAL');
  const others = sources.filter(({ kind }) => kind !== 'OFFICIAL');
  return [{ type: 'JOINED', date: start, sources: others.length ? others : sources }, { type: 'TERMINATION_PROPOSED', sources: own }]; // prettier-ignore
}

/** Nobody knows how current this database of memberships is, though it is dated. */
const notCurrent = 's37';

function attested(sources: readonly SourceFacts[]): Draft[] {
  const [newest] = sources.filter(({ key, date }) => date && key !== notCurrent).sort((a, b) => (a.date! > b.date! ? -1 : 1));
  return newest ? [{ type: 'ATTESTED', date: newest.date, sources: [newest] }] : [];
}

function event(row: MembershipRow, order: number, { type, date, sources }: Draft) {
  const about = toMembership(membershipKey(row));
  return record('Event', `${about.key}-${order}`, { about, type, date, order, sources: sources.map(({ key }) => toSource(key)) }, row);
}
