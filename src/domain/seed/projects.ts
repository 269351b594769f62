import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import { en, part, record, slug, toCity, toSource } from './record';
import { split } from './table';
import { projectRoles } from './words';

export const projects = ({ projects }: BergenRows): NewRecord[] => projects.flatMap(project);

function project(row: BergenRow<'projects'>): NewRecord[] {
  const { name, programme, role_of_bergen, lead_partner, start, end, budget_eur, theme, source_ids } = row.cells;
  const key = slug(name);
  const bergenLeads = lead_partner === 'Bergen';
  const role = bergenLeads ? 'LEAD' : projectRoles[role_of_bergen as keyof typeof projectRoles];
  const values = {
    ...{ names: { en: name }, programme, validFrom: start, validTo: end },
    ...(budget_eur && { budget: Number(budget_eur), currency: 'EUR' }),
    ...{ leadAsStated: bergenLeads ? '' : lead_partner, keywords: { en: theme.split(', ') }, sources: split(source_ids).map(toSource) },
    note: role_of_bergen === 'partner' ? undefined : en(`Role of Bergen as read: ${role_of_bergen}.`),
  };
  const participant = { project: { concept: 'Project', key }, actor: toCity('bergen'), role };
  return [record('Project', key, values, row), part('Participant', key, 1, participant, row)];
}
