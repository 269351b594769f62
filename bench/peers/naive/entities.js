const { Field, Float, Int, ObjectType } = require('type-graphql');
const { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } = require('typeorm');
const { decorate } = require('./decorate');

const key = [PrimaryColumn('text'), Field(() => String)];
const hidden = (type, name) => [Column({ type, name, nullable: true })];
const text = (name, nullable = true) => [Column({ type: 'text', name, nullable }), Field(() => String, { nullable })];
const number = (type, scalar, name) => [Column({ type, name, nullable: true }), Field(() => scalar, { nullable: true })];
const one = (type, back, name) => [ManyToOne(type, back), JoinColumn({ name })];
const entity = (name, table) => [Entity(table), ObjectType(name)];

class Country {}
class City {}
class Organisation {}
class Agreement {}
class Party {}
class Membership {}
class Event {}
class Strategy {}

decorate(Country, entity('Country', 'country'), { key, names: hidden('jsonb') });
decorate(City, entity('City', 'city'), {
  key,
  names: hidden('jsonb'),
  lat: number('float8', Float),
  long: number('float8', Float),
  population: number('integer', Int),
  populationOn: text('population_on'),
  homepage: text(),
  countryKey: hidden('text', 'country'),
});
decorate(Organisation, entity('Organisation', 'organisation'), {
  key,
  names: hidden('jsonb'),
  kind: text(undefined, false),
  abbreviation: text(),
  seatKey: hidden('text', 'seat'),
});
decorate(Agreement, entity('Agreement', 'agreement'), {
  key,
  type: text(undefined, false),
  status: text(undefined, false),
  titles: hidden('jsonb'),
  validFrom: text('valid_from'),
  validFromFirst: hidden('date', 'valid_from_first'),
  validTo: text('valid_to'),
  signed: text(),
  partyCount: [Column({ type: 'integer', name: 'party_count' }), Field(() => Int)],
  parties: [
    OneToMany(
      () => Party,
      party => party.agreement,
    ),
  ],
});
decorate(Party, entity('Party', 'party'), {
  key: [PrimaryColumn('text')],
  ordinal: hidden('integer'),
  role: text(undefined, false),
  recognition: text(undefined, false),
  agreementKey: hidden('text', 'agreement'),
  actorCity: hidden('text', 'actor_city'),
  actorOrganisation: hidden('text', 'actor_organisation'),
  agreement: one(
    () => Agreement,
    agreement => agreement.parties,
    'agreement',
  ),
});
decorate(Membership, entity('Membership', 'membership'), {
  key,
  role: text(undefined, false),
  status: text(undefined, false),
  validFrom: text('valid_from'),
  organisationKey: hidden('text', 'organisation'),
  memberCity: hidden('text', 'member_city'),
  memberOrganisation: hidden('text', 'member_organisation'),
});
decorate(Event, entity('Event', 'event'), {
  key,
  type: text(undefined, false),
  date: text(),
  order: [Column({ type: 'integer' }), Field(() => Int)],
  aboutAgreement: hidden('text', 'about_agreement'),
});
decorate(Strategy, entity('Strategy', 'strategy'), {
  key,
  titles: hidden('jsonb'),
  kind: text(undefined, false),
  adopted: text(),
  adoptedBy: hidden('text', 'adopted_by'),
});

module.exports = { Agreement, City, Country, Event, Membership, Organisation, Party, Strategy };
