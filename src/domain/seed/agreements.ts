import type { NewRecord } from '../../model/new-record';
import { actors, agreementKey, citiesOf, isOfRegion, type AgreementRow } from './agreement-sides';
import type { BergenRows } from './bergen-rows';
import { agreementEvents } from './agreement-events';
import { en, part, record, toAgreement, toSource } from './record';
import type { Expectation } from './seed';
import { sourceFacts, type SourceFacts } from './sources';
import { speakerOf } from './statements';
import { split } from './table';
import { actorLevels, recognitions } from './words';

export const agreements = (rows: BergenRows): NewRecord[] => {
  const facts = sourceFacts(rows);
  return rows.agreements.flatMap(row => [agreement(row), ...parties(row, rows, facts), ...agreementEvents(row, rows, facts)]);
};

/** The derived status has to be the one in the table. */
export const agreementExpectations = ({ agreements }: BergenRows): Expectation[] =>
  agreements.map(row => ({ ...toAgreement(agreementKey(row)), status: row.cells.status, origin: `${row.file}:${row.line}` }));

function agreement(row: AgreementRow) {
  const { type, source_ids, note } = row.cells;
  return record('Agreement', agreementKey(row), { type, sources: split(source_ids).map(toSource), note: en(note) }, row);
}

function parties(row: AgreementRow, { cities }: BergenRows, facts: ReadonlyMap<string, SourceFacts>) {
  const { recognised_by_bergen, recognised_by_partner, actor_level, source_ids } = row.cells;
  const names = new Map(cities.map(({ cells }) => [cells.city_id, cells.name_en]));
  return actors(row).map((actor, at) => {
    const isBergen = citiesOf(row)[at] === 'bergen';
    const recognition = recognitions[(isBergen ? recognised_by_bergen : recognised_by_partner) as keyof typeof recognitions];
    const ownSources = split(source_ids).map(toSource).filter(({ key }) => speaksFor(facts.get(key)!, names.get(actor.key))); // prettier-ignore
    return part(
      'Party',
      agreementKey(row),
      at + 1,
      {
        ...{ agreement: toAgreement(agreementKey(row)), actor, role: 'PARTY', recognition },
        // Of an agreement of the city region, only that side's level is stated.
        level: isOfRegion(row) && !isBergen ? undefined : actorLevels[actor_level as keyof typeof actorLevels],
        recognitionSources: recognition === 'RECOGNISED' ? ownSources : [],
      },
      row,
    );
  });
}

const speaksFor = ({ kind, publisher }: SourceFacts, name = '') => kind === 'OFFICIAL' && speakerOf(publisher, [[true, name]]) === true;
