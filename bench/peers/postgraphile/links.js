/** A link to one of two things is two links here; these ask for both, and put what comes as Kontor puts it. */
const either = (link, city, organisation) => `cityBy${link}City { ${city} } organisationBy${link}Organisation { ${organisation} }`;
const oneOf = link => row => {
  const [city, organisation] = [row[`cityBy${link}City`], row[`organisationBy${link}Organisation`]];
  return city ? { __typename: 'City', ...cityOf(city) } : { __typename: 'Organisation', ...organisation };
};
const cityOf = ({ countryByCountry, ...city }) => (countryByCountry ? { ...city, country: countryByCountry } : city);
const actorOf = oneOf('Actor');
const memberOf = oneOf('Member');

const partiesOf = (agreement, side = actorOf) =>
  agreement.partiesByAgreement.nodes.map(party => ({
    role: party.role,
    ...(party.recognition && { recognition: party.recognition }),
    actor: side(party),
  }));
const agreementOf = ({ partiesByAgreement, ...agreement }, side) => ({ ...agreement, parties: partiesOf({ partiesByAgreement }, side) });
const parties = (fields, city, organisation) =>
  `partiesByAgreement(orderBy: ORDINAL_ASC) { nodes { ${fields} ${either('Actor', city, organisation)} } }`;

module.exports = { agreementOf, cityOf, either, memberOf, parties };
