import { propertiesOf } from '../model/facts';
import { snake } from '../model/naming';
import type { Routine } from '../model/routine';
import { Part } from '../model/thing';
import { claimSubject } from './claim';
import { countsFor } from './derive';

/**
 * What records lack on a day (MODEL section 7). One function for each concept that can lack more than all can, and `care_of`,
 * which asks the right one. Each condition stands once, beside its code; what is not public shows in nothing that is (derive.ts).
 */
const inForce = `in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED')`;
const stale = `${inForce} AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years'`;

const relation: Readonly<Record<string, string>> = {
  NO_START: `${inForce} AND r.valid_from IS NULL`,
  STALE: stale,
  ONE_SIDED: `status_on(r.timeline, day) = 'CLAIMED'`,
};
const openProposal = (about: string) => `is_open_proposal(events_of_${about}(r.key), day)`;

const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreement: {
    ...relation,
    NO_DOCUMENT: `(${inForce} OR status_on(r.timeline, day) = 'INTENDED') AND NOT EXISTS (SELECT FROM agreement_documents d JOIN source ON source.key = d.target WHERE d.owner = r.key AND ${countsFor('source', 'r')})`,
    OPEN_PROPOSAL: openProposal('agreement'),
    OWN_SIDE_SILENT: `EXISTS (SELECT FROM party JOIN city ON city.key = party.actor_city JOIN dataset ON dataset.key = r.dataset
      WHERE party.agreement = r.key AND party.recognition = 'CLAIMED_BY_OTHER' AND city.municipality = dataset.publisher AND ${countsFor('city', 'r')})`,
  },
  membership: { ...relation, OPEN_PROPOSAL: openProposal('membership') },
  city: { UNVERIFIED: 'EXISTS (SELECT FROM identifier WHERE of_city = r.key AND NOT verified)' },
  organisation: { UNVERIFIED: 'EXISTS (SELECT FROM identifier WHERE of_organisation = r.key AND NOT verified)' },
};

/** Concepts that claims speak of by themselves. What is claimed of a party is a matter of its agreement. */
const claimed = claimSubject.types.filter(type => !(type.prototype instanceof Part)).map(({ name }) => snake(name));
const about = (table: string, claim: string) => `${claim}.about_${table} = r.key`;
const conflict = (
  table: string,
) => `EXISTS (SELECT FROM claim a JOIN claim b ON b.about_${table} = a.about_${table} AND b.property = a.property AND b.key > a.key
      WHERE ${about(table, 'a')} AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND ${countsFor('a', 'r')} AND ${countsFor('b', 'r')} AND are_incompatible(a.property, a.value, b.value))`;
const unsourced = (table: string) =>
  `EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE ${about(table, 'claim')} AND source.kind = 'UNSOURCED' AND ${countsFor('claim', 'r')} AND ${countsFor('source', 'r')})`;

function careOf(table: string): Routine {
  const { UNVERIFIED, ...own } = rules[table] ?? {};
  const all = { ...own, CONFLICT: conflict(table), UNVERIFIED: [UNVERIFIED, unsourced(table)].filter(Boolean).join(' OR ') };
  const cases = Object.entries(all).map(([code, condition]) => `CASE WHEN ${condition} THEN '${code}' END`);
  return {
    name: `care_of_${table}(text, date)`,
    sql: `CREATE OR REPLACE FUNCTION care_of_${table}(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    ${cases.join(',\n    ')}
  ], NULL) FROM "${table}" r WHERE r.key = care_of_${table}.key
$$`,
  };
}

/** The dates among what claims speak of, and of these the ones that mean a whole stretch. */
const dates = claimSubject.types.flatMap(type => propertiesOf(type)).filter(({ kind }) => kind === 'edtf' || kind === 'day');
const named = (properties: typeof dates) => [...new Set(properties.map(({ name }) => `'${name}'`))].sort().join(', ');

/** Dates conflict where their ranges do not meet; in a stretch, where either end does not. A difference of status is history, not conflict. */
const areIncompatible: Routine = {
  name: 'are_incompatible(text, text, text)',
  sql: `CREATE OR REPLACE FUNCTION are_incompatible(property text, a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN property = 'status' OR a = b THEN false
    WHEN property IN (${named(dates.filter(({ extent }) => extent))}) AND a LIKE '%/%' AND b LIKE '%/%' THEN
      NOT meet(split_part(a, '/', 1), split_part(b, '/', 1)) OR NOT meet(split_part(a, '/', 2), split_part(b, '/', 2))
    WHEN property IN (${named(dates)}) THEN NOT meet(a, b)
    WHEN a LIKE '{%' AND b LIKE '{%' THEN EXISTS (SELECT FROM jsonb_each_text(a::jsonb) x JOIN jsonb_each_text(b::jsonb) y ON x.key = y.key AND x.value <> y.value)
    ELSE true
  END`,
};

const meet: Routine = {
  name: 'meet(text, text)',
  sql: `CREATE OR REPLACE FUNCTION meet(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN a IN ('', '..') OR b IN ('', '..') OR (edtf_first(a) <= edtf_last(b) AND edtf_first(b) <= edtf_last(a))`,
};

/** Asked with a constant, it is inlined to the one function that is meant. */
const careOfAny: Routine = {
  name: 'care_of(text, text, date)',
  sql: `CREATE OR REPLACE FUNCTION care_of(concept text, key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE concept ${claimed.map(table => `WHEN '${table}' THEN care_of_${table}(key, day)`).join(' ')} ELSE '{}' END`,
};

export const care: readonly Routine[] = [meet, areIncompatible, ...claimed.map(careOf), careOfAny];
