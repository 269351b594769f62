import type { NewRecord } from '../../model/new-record';
import { agreementKey, type OfficialAgreement } from './official-agreement';
import type { Sources } from './official-sources';
import { part, record, slug, toAgreement, toCountry, toOrganisation, toSource } from './record';

/** Where a merger reset the agreements of a city and an association carried on, that is party to a new one. */
export interface CarriedOn {
  readonly of: OfficialAgreement;
  readonly key: string;
  readonly records: readonly NewRecord[];
}

export const associations = (agreements: readonly OfficialAgreement[]): NewRecord[] => {
  const rows = new Map(agreements.flatMap(({ strand: { reset } }) => (reset ? [[slug(reset.cells.claimant), reset] as const] : [])));
  return [...rows].map(([key, row]) =>
    record('Organisation', key, { names: { da: row.cells.claimant }, kind: 'ASSOCIATION', country: toCountry(row.cells.country_a) }, row),
  );
};

export function carriedOn(of: OfficialAgreement, sources: Sources): CarriedOn[] {
  const { type } = of;
  const { reset, sides } = of.strand;
  if (!reset) return [];
  const association = toOrganisation(slug(reset.cells.claimant));
  const other = sides.find(({ name }) => name !== reset.cells.party_a)!;
  const key = agreementKey({ sides: [{ name: reset.cells.claimant, actor: association, level: 'ASSOCIATION' }, other] }, type);
  const source = [toSource(sources.get(reset.cells.source_key)!.key)];
  const agreement = toAgreement(key);
  const row = of.strand.rows[0];
  const own = { agreement, actor: association, role: 'PARTY', level: 'ASSOCIATION', recognition: 'RECOGNISED', recognitionSources: source };
  return [
    {
      ...{ of, key },
      records: [
        record('Agreement', key, { type, sources: source }, row),
        part('Party', key, 1, own, row),
        part('Party', key, 2, { agreement, actor: other.actor, role: 'PARTY', recognition: 'UNKNOWN' }, row),
        // When it began anew is not told: in the year of the merger, or after it.
        record(
          'Event',
          `${key}-1`,
          { about: agreement, type: 'ESTABLISHED', date: `${reset.cells.date}/..`, order: 1, by: [association], sources: source },
          row,
        ),
      ],
    },
  ];
}
