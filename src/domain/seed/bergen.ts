import { agreementStatements, claimProblems, preferring } from './agreement-claims';
import { agreementExpectations, agreements } from './agreements';
import type { BergenRows } from './bergen-rows';
import { bergenTables } from './bergen-tables';
import { cities, cityProblems } from './cities';
import { claims } from './claims';
import { contactPoints } from './contact-points';
import { countries } from './countries';
import { departments } from './departments';
import { historicalTies, historicalTieStatements } from './historical-ties';
import { membershipExpectations, memberships, membershipStatements } from './memberships';
import { organisations, organisationStatements, seatCountry } from './organisations';
import { pillars, pillarStatements } from './pillars';
import { projects } from './projects';
import { inDataset } from './record';
import type { Seed } from './seed';
import { sources } from './sources';
import { strategies } from './strategies';
import { visits } from './visits';

const ownCountries = (rows: BergenRows) =>
  countries(rows.countries, [...rows.cities.map(({ cells }) => cells.country_code), ...rows.organisations.map(seatCountry)]);

const ownClaims = (rows: BergenRows) =>
  claims(
    [agreementStatements, membershipStatements, organisationStatements, pillarStatements, historicalTieStatements].flatMap(all =>
      all(rows),
    ),
    preferring(rows),
  );

/** Every mapping from rows to records. */
const mappings = [
  ...[ownCountries, sources, cities, organisations, departments, contactPoints, agreements, memberships],
  ...[strategies, pillars, projects, visits, historicalTies, ownClaims],
];

/** The register of the City of Bergen; MODEL section 8. */
export const bergen: Seed<typeof bergenTables> = {
  publication: 'register.json',
  tables: bergenTables,
  problems: rows => [...cityProblems(rows), ...claimProblems(rows)],
  records: rows => ({
    records: inDataset('bergen', mappings.flatMap(mapping => mapping(rows))), // prettier-ignore
    expectations: [...agreementExpectations(rows), ...membershipExpectations(rows)],
  }),
};
