import { agreementType } from '../codes/agreement-type';
import { relationStatus } from '../codes/relation-status';
import { claimTable } from './claim-table';
import { countryTable } from './countries';
import {
  code,
  date,
  decimal,
  identifier,
  integer,
  keyOf,
  language,
  mailbox,
  optional,
  ownKey,
  remarked,
  several,
  table,
  telephone,
  text,
  unique,
  web,
  word,
} from './table';
import {
  actorLevels,
  closenesses,
  eventTypes,
  historicalTies,
  membershipRoles,
  organisationKinds,
  projectRoles,
  recognitions,
  sourceKinds,
} from './words';

const city = keyOf('cities', 'city_id');
const sources = several(keyOf('sources', 'source_id'));
const verification = word({ verified: 1, unverified: 1 });
const yesNo = word({ yes: 1 });
const noEnd = { ...optional(text), problem: () => 'An end is an event, and has no column of its own.' };

const country = keyOf('countries', 'alpha2');

/** The tables of the seed `bergen`, MODEL section 8. */
export const bergenTables = {
  countries: countryTable,
  sources: table('sources.csv', {
    ...{ source_id: unique(text), url: text, title: text, publisher: text, kind: word(sourceKinds), lang: language },
    ...{ source_date: optional(date), rank: word(closenesses) },
  }),
  cities: table('cities.csv', {
    ...{ city_id: unique(ownKey), name_nb: text, name_nn: text, name_en: text, name_local: text, country_code: country },
    ...{ wikidata_qid: optional(identifier('WIKIDATA')), qid_status: verification, qid_source: optional(text) },
    ...{ geonames_id: optional(identifier('GEONAMES')), geonames_status: verification, lat: optional(decimal), lon: optional(decimal) },
    ...{
      kommunenummer: optional(identifier('KOMMUNENUMMER')),
      orgnr: optional(identifier('ORGNR')),
      nuts3_2021: optional(identifier('NUTS3')),
      nuts_status: optional(verification),
    },
    coord_source: optional(text),
  }),
  organisations: table('organisations.csv', {
    ...{ org_id: unique(ownKey), name_en: text, name_nb: text, abbr: optional(text), kind: word(organisationKinds) },
    ...{ seat: optional(text), founded: optional(remarked(date)), seat_country: optional(country), source_ids: sources },
  }),
  departments: table('departments.csv', {
    ...{ name_nb_or_read: unique(text), name_en: optional(text), valid_from: optional(date), valid_to: optional(remarked(date)) },
    ...{ international_work: optional(yesNo), source_ids: sources, note: optional(text) },
  }),
  contactPoints: table('contact_points.csv', {
    ...{ contact_id: unique(ownKey), organisation: word({ 'bergen-kommune': 1 }), name_nb: text, name_nn: text, name_en: text },
    ...{
      email: optional(mailbox),
      telephone: optional(telephone),
      page: optional(web),
      status: verification,
      source_ids: sources,
      note: optional(text),
    },
  }),
  agreements: table('agreements.csv', {
    ...{ agreement_id: unique(text), party_a: several(city), party_b: optional(city), type: code(agreementType) },
    ...{ start_date: optional(date), start_precision: text, end_date: noEnd, end_precision: noEnd },
    ...{ status: code(relationStatus), status_asof: optional(date), recognised_by_bergen: word(recognitions) },
    ...{ recognised_by_partner: word(recognitions), arity: word({ BILATERAL: 1, MULTILATERAL: 1 }), actor_level: word(actorLevels) },
    ...{ source_ids: sources, note: optional(text) },
  }),
  agreementEvents: table('agreement_events.csv', {
    ...{ agreement_id: keyOf('agreements', 'agreement_id'), event_type: word({ ...eventTypes, VISIT: 1, REPORTED_AS_TWIN: 1 }) },
    ...{ date: optional(date), precision: text, source_id: keyOf('sources', 'source_id'), note: optional(text) },
  }),
  memberships: table('memberships.csv', {
    ...{ member: city, org_id: unique(keyOf('organisations', 'org_id')), role: word(membershipRoles), start: optional(date) },
    ...{ start_precision: text, end: noEnd, status: word({ ...relationStatus.texts, TERMINATION_PROPOSED: 1 }) },
    ...{ source_ids: sources, note: optional(text) },
  }),
  strategies: table('strategy.csv', {
    ...{ strategy_id: unique(text), title_nb: text, title_en: text, adopted: optional(date), adopted_by: text, period: text },
    ...{ owner_department: keyOf('departments', 'name_nb_or_read'), source_ids: sources, note: optional(text) },
  }),
  strategyLinks: table('strategy_links.csv', {
    ...{ strategy_id: keyOf('strategies', 'strategy_id') },
    ...{ relation: word({ contributesTo: 1, alignsWith: 1, emphasises: 1, covers: 1, followedBy: 1, decidedWith: 1 }) },
    ...{ target: text, source_ids: sources },
  }),
  pillars: table('pillars.csv', {
    ...{ pillar_id: unique(text), strategy_id: keyOf('strategies', 'strategy_id'), order: integer, label_en: text, label_nb: text },
    ...{ label_nb_status: verification, source_ids: sources },
  }),
  projects: table('projects.csv', {
    ...{ project_id: unique(text), name: text, programme: text, role_of_bergen: word(projectRoles), lead_partner: optional(text) },
    ...{ start: optional(date), end: optional(date), budget_eur: optional(integer), theme: text, source_ids: sources },
  }),
  historicalTies: table('historical_ties.csv', {
    ...{
      tie_id: unique(text),
      with: text,
      kind: word(historicalTies),
      start: optional({ ...several(date), separator: '|' }),
      start_precision: text,
    },
    ...{ status: word({ DISPUTED: 1, HISTORICAL: 1, CURRENT: 1 }), source_ids: sources, note: optional(text) },
  }),
  hostedEvents: table('hosted_events.csv', {
    ...{ event_id: unique(text), name: text, start: text, end: text, place: text, organisation: keyOf('organisations', 'org_id') },
    ...{ role: text, source_ids: sources },
  }),
  claims: claimTable,
};
