/** What is read of each table, under the names of the schema; a map of languages comes as a whole, for `lang` picks from it. */
const columns = {
  city: 'key, names, lat, long, population, population_on AS "populationOn", homepage, country AS "countryKey"',
  country: 'key, names',
  organisation: 'key, names, kind, abbreviation, seat AS "seatKey"',
  agreement:
    'key, type, status, titles, valid_from AS "validFrom", valid_from_first::text AS "validFromFirst", valid_to AS "validTo", signed, party_count AS "partyCount"',
  party: 'agreement, role, recognition, actor_city AS "actorCity", actor_organisation AS "actorOrganisation"',
  membership:
    'key, role, status, valid_from AS "validFrom", organisation AS "organisationKey", member_city AS "memberCity", member_organisation AS "memberOrganisation"',
  event: 'key, type, date, "order"',
  strategy: 'key, titles, kind, adopted',
};

/** The same, of the rows of that name. */
const of = (row, table) => columns[table].replace(/(^|, )(?=["\w])/g, `$1${row}.`);

module.exports = { columns, of };
