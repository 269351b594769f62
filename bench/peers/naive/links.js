const { Ctx, FieldResolver, Resolver, Root } = require('type-graphql');
const { decorate } = require('./decorate');
const { Agreement, City, Country, Event, Membership, Organisation, Party, Strategy } = require('./entities');
const { field, first } = require('./field');
const { Actor, optional } = require('./inputs');
const { connections, page } = require('./pages');

const firstOf = async (records, size = 20) => page(await records, size);

class OfCity {
  country({ countryKey }, { load }) {
    return load.countries.load(countryKey);
  }
  agreements({ key }, size, { load }) {
    return firstOf(load.agreementsOfCity.load(key), size);
  }
  memberships({ key }, size, { load }) {
    return firstOf(load.membershipsOfCity.load(key), size);
  }
}
decorate(OfCity, [Resolver(() => City)], {
  country: field(FieldResolver, () => Country, undefined, Root(), Ctx()),
  agreements: field(FieldResolver, () => connections.get(Agreement), undefined, Root(), first, Ctx()),
  memberships: field(FieldResolver, () => connections.get(Membership), undefined, Root(), first, Ctx()),
});

class OfOrganisation {
  seat({ seatKey }, { load }) {
    return seatKey && load.cities.load(seatKey);
  }
  members({ key }, size, { load }) {
    return firstOf(load.members.load(key), size);
  }
  strategies({ key }, size, { load }) {
    return firstOf(load.strategies.load(key), size);
  }
}
decorate(OfOrganisation, [Resolver(() => Organisation)], {
  seat: field(FieldResolver, () => City, optional, Root(), Ctx()),
  members: field(FieldResolver, () => connections.get(Membership), undefined, Root(), first, Ctx()),
  strategies: field(FieldResolver, () => connections.get(Strategy), undefined, Root(), first, Ctx()),
});

class OfAgreement {
  parties({ key }, { load }) {
    return load.parties.load(key);
  }
  events({ key }, size, { load }) {
    return firstOf(load.events.load(key), size);
  }
}
decorate(OfAgreement, [Resolver(() => Agreement)], {
  parties: field(FieldResolver, () => [Party], undefined, Root(), Ctx()),
  events: field(FieldResolver, () => connections.get(Event), undefined, Root(), first, Ctx()),
});

class OfParty {
  actor({ actorCity, actorOrganisation }, { load }) {
    return actorCity ? load.cities.load(actorCity) : load.organisations.load(actorOrganisation);
  }
}
decorate(OfParty, [Resolver(() => Party)], { actor: field(FieldResolver, () => Actor, undefined, Root(), Ctx()) });

class OfMembership {
  organisation({ organisationKey }, { load }) {
    return load.organisations.load(organisationKey);
  }
  member({ memberCity, memberOrganisation }, { load }) {
    return memberCity ? load.cities.load(memberCity) : load.organisations.load(memberOrganisation);
  }
}
decorate(OfMembership, [Resolver(() => Membership)], {
  organisation: field(FieldResolver, () => Organisation, undefined, Root(), Ctx()),
  member: field(FieldResolver, () => Actor, undefined, Root(), Ctx()),
});

module.exports = { links: [OfCity, OfOrganisation, OfAgreement, OfParty, OfMembership] };
