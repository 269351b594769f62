import type { NewRecord, Pointer } from '../../model/new-record';
import type { ClaimRow } from './claim-table';
import { identifiers } from './identifiers';
import { folded, record, slug, toCity, toCountry, toOrganisation } from './record';
import type { Known } from './seed';

/** A side of a claim: who it is, and at which level it acts. */
export interface Side {
  readonly name: string;
  readonly actor: Pointer;
  readonly level: string;
}

/** Parties that are no cities, by the names in the table. */
const bodies: Readonly<Record<string, { kind: string; level: string }>> = {
  'Newcastle University': { kind: 'UNIVERSITY', level: 'UNIVERSITY' },
  ...Object.fromEntries(['Rogaland', 'Telemark', 'Sør-Trøndelag'].map(name => [name, { kind: 'COUNTY', level: 'COUNTY' }])),
  ...Object.fromEntries(['Hainan Province', 'Guangdong', 'Hubei'].map(name => [name, { kind: 'COUNTY', level: 'STATE_OR_PROVINCE' }])),
};

interface Named {
  readonly name: string;
  readonly qid: string;
  readonly country: string;
}

/** The sides of a row; that of what is no single party (`(all twin towns)`) is left out. */
export const sidesOf = ({ cells }: ClaimRow): Named[] =>
  [
    { name: cells.party_a, qid: cells.qid_a, country: cells.country_a },
    { name: cells.party_b, qid: cells.qid_b, country: cells.country_b },
  ].filter(({ name, country }) => country && !name.startsWith('('));

/**
 * Finds the actor of a name: a city that the register holds (by a verified identifier, or by name and country if one alone fits),
 * or else one to be made. `made` are the records of these.
 */
export function officialActors(rows: readonly ClaimRow[], known: Known): { sideOf: (named: Named) => Side; made: readonly NewRecord[] } {
  const sides = new Map<string, Side>();
  const made: NewRecord[] = [];
  const taken = new Set(known.cities.map(({ key }) => key));
  for (const row of rows)
    for (const named of sidesOf(row)) {
      if (sides.has(idOf(named))) continue;
      const side = knownSide(named, known) ?? newSide(named, taken);
      sides.set(idOf(named), side);
      taken.add(side.actor.key);
      if (!isHeld(side.actor, known)) made.push(...actorRecords(named, side, row));
    }
  return { sideOf: named => sides.get(idOf(named))!, made };
}

const idOf = ({ name, country }: Named) => `${folded(name)} ${country}`;
const isHeld = ({ concept, key }: Pointer, { cities }: Known) => concept === 'City' && cities.some(city => city.key === key);

function knownSide({ name, qid, country }: Named, { cities }: Known): Side | undefined {
  if (bodies[name]) return undefined;
  const byId = cities.filter(city => city.identifiers.some(it => it.verified && it.scheme === 'WIKIDATA' && it.value === qid));
  const byName = cities.filter(
    city => city.country === country.toLowerCase() && Object.values(city.names).some(it => folded(it) === folded(name)),
  );
  const [city] = byId.length ? byId : byName;
  return city && (byId.length || byName.length === 1) ? { name, actor: toCity(city.key), level: 'MUNICIPALITY' } : undefined;
}

function newSide({ name, country }: Named, taken: ReadonlySet<string>): Side {
  const body = bodies[name];
  if (body) return { name, actor: toOrganisation(slug(name)), level: body.level };
  const key = taken.has(slug(name)) ? `${slug(name)}-${country.toLowerCase()}` : slug(name);
  return { name, actor: toCity(key), level: 'MUNICIPALITY' };
}

function actorRecords({ name, qid, country }: Named, { actor }: Side, row: ClaimRow): NewRecord[] {
  const body = bodies[name];
  const values = { names: { en: name }, country: toCountry(country), ...(body && { kind: body.kind }) };
  return [
    record(actor.concept, actor.key, values, row),
    // The ids were matched by name, by machine.
    ...identifiers(actor, [{ scheme: 'WIKIDATA', value: qid, verified: false }], row),
  ];
}
