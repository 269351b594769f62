const { agreementOf, cityOf, either, memberOf, parties } = require('./links');

/** The shapes in PostGraphile's words, and its answers put as Kontor puts them. */
const documents = {
  city: {
    query: `query City($key: String!) {
      cityByKey(key: $key) { key name lat long population populationOn homepage countryByCountry { key name } }
    }`,
    content: ({ cityByKey }) => ({ city: cityOf(cityByKey) }),
  },

  'city-agreements': {
    query: `query CityAgreements($key: String!) {
      cityByKey(key: $key) {
        key name
        partiesByActorCity(first: 20, orderBy: AGREEMENT_ASC) { nodes { agreementByAgreement { key type status validFrom ${parties('role', 'key name', 'key name')} } } }
      }
    }`,
    content: ({ cityByKey: { partiesByActorCity, ...city } }) => ({
      city: {
        ...city,
        agreements: { nodes: partiesByActorCity.nodes.map(({ agreementByAgreement }) => agreementOf(agreementByAgreement)) },
      },
    }),
  },

  'cities-agreements': {
    query: `query CitiesAgreements($after: Cursor) {
      allCities(first: 20, after: $after, orderBy: KEY_ASC) {
        nodes {
          key name
          partiesByActorCity(first: 10, orderBy: AGREEMENT_ASC) { nodes { agreementByAgreement { key type status ${parties('role', 'name', 'name')} } } }
        }
      }
    }`,
    content: ({ allCities }) => ({
      cities: {
        nodes: allCities.nodes.map(({ partiesByActorCity, ...city }) => ({
          ...city,
          agreements: {
            nodes: partiesByActorCity.nodes.map(({ agreementByAgreement }) =>
              agreementOf(agreementByAgreement, party => party.cityByActorCity ?? party.organisationByActorOrganisation),
            ),
          },
        })),
      },
    }),
    cursor: {
      query: 'query Cursor($key: String!) { allCities(first: 1, condition: { key: $key }, orderBy: KEY_ASC) { edges { cursor } } }',
      read: ({ allCities }) => allCities.edges[0].cursor,
    },
  },

  'agreements-page': {
    query: `query AgreementsPage($type: String!, $after: Cursor!) {
      allAgreements(first: 100, after: $after, condition: { type: $type }, orderBy: [VALID_FROM_FIRST_ASC, KEY_ASC]) {
        nodes { key type status validFrom validTo signed partyCount }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    content: ({ allAgreements }) => ({ agreements: allAgreements }),
    cursor: {
      query: `query Cursor($key: String!) {
        allAgreements(first: 1, condition: { key: $key }, orderBy: [VALID_FROM_FIRST_ASC, KEY_ASC]) { edges { cursor } }
      }`,
      read: ({ allAgreements }) => allAgreements.edges[0].cursor,
    },
  },

  'memberships-page': {
    query: `query MembershipsPage($after: Cursor!) {
      allMemberships(first: 100, after: $after, orderBy: KEY_ASC) {
        nodes {
          key role status validFrom
          organisationByOrganisation { key name kind }
          cityByMemberCity { key name country }
          organisationByMemberOrganisation { key name }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    content: ({ allMemberships: { nodes, pageInfo } }) => ({
      memberships: {
        nodes: nodes.map(({ organisationByOrganisation, cityByMemberCity, organisationByMemberOrganisation, ...membership }) => ({
          ...membership,
          organisation: organisationByOrganisation,
          member: cityByMemberCity
            ? { __typename: 'City', ...cityByMemberCity, country: { key: cityByMemberCity.country } }
            : { __typename: 'Organisation', ...organisationByMemberOrganisation },
        })),
        pageInfo,
      },
    }),
    cursor: {
      query: 'query Cursor($key: String!) { allMemberships(first: 1, condition: { key: $key }, orderBy: KEY_ASC) { edges { cursor } } }',
      read: ({ allMemberships }) => allMemberships.edges[0].cursor,
    },
  },

  counts: {
    query: 'query Counts { benchAgreementsByCountry { nodes { country count } } }',
    content: ({ benchAgreementsByCountry }) => ({ counts: benchAgreementsByCountry.nodes }),
  },

  search: {
    query:
      'query Search($text: String!) { benchCitiesFound(text: $text, first: 20) { nodes { key name population countryByCountry { key name } } } }',
    content: ({ benchCitiesFound }) => ({ cities: { nodes: benchCitiesFound.nodes.map(cityOf) } }),
  },

  deep: {
    query: `fragment Place on City { key name countryByCountry { key name } }
      fragment Body on Organisation { key name kind abbreviation }
      fragment Side on Party { role recognition ${either('Actor', '...Place', '...Body')} }
      fragment Tie on Agreement { key type status title validFrom partiesByAgreement(orderBy: ORDINAL_ASC) { nodes { ...Side } } }
      query Deep($city: String!, $organisation: String!) {
        cityByKey(key: $city) {
          ...Place
          population
          partiesByActorCity(first: 5, orderBy: AGREEMENT_ASC) {
            nodes { agreementByAgreement { ...Tie eventsByAboutAgreement(first: 5, orderBy: KEY_ASC) { nodes { type date order } } } }
          }
          membershipsByMemberCity(first: 5, orderBy: KEY_ASC) {
            nodes { role status validFrom organisationByOrganisation { ...Body cityBySeat { ...Place } } }
          }
        }
        organisationByKey(key: $organisation) {
          ...Body
          membershipsByOrganisation(first: 10, orderBy: KEY_ASC) { nodes { role status ${either('Member', '...Place', '...Body')} } }
          strategiesByAdoptedBy(first: 3, orderBy: KEY_ASC) { nodes { key title kind adopted } }
        }
      }`,
    content: ({ cityByKey, organisationByKey }) => {
      const { partiesByActorCity, membershipsByMemberCity, ...city } = cityByKey;
      const { membershipsByOrganisation, strategiesByAdoptedBy, ...organisation } = organisationByKey;
      return {
        city: {
          ...cityOf(city),
          agreements: {
            nodes: partiesByActorCity.nodes.map(({ agreementByAgreement: { eventsByAboutAgreement, ...agreement } }) => ({
              ...agreementOf(agreement),
              events: eventsByAboutAgreement,
            })),
          },
          memberships: {
            nodes: membershipsByMemberCity.nodes.map(({ organisationByOrganisation: { cityBySeat, ...seated }, ...membership }) => ({
              ...membership,
              organisation: { ...seated, seat: cityBySeat && cityOf(cityBySeat) },
            })),
          },
        },
        organisation: {
          ...organisation,
          members: {
            nodes: membershipsByOrganisation.nodes.map(row => ({ role: row.role, status: row.status, member: memberOf(row) })),
          },
          strategies: strategiesByAdoptedBy,
        },
      };
    },
  },
};

module.exports = { documents };
