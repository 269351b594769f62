import type { ThingClass } from '../model/facts';
import { Agreement } from './agreement';
import { City } from './city';
import { Claim } from './claim';
import { ContactPoint } from './contact-point';
import { Country } from './country';
import { Dataset } from './dataset';
import { Event } from './event';
import { HistoricalTie } from './historical-tie';
import { Identifier } from './identifier';
import { Membership } from './membership';
import { Organisation } from './organisation';
import { Participant } from './participant';
import { Party } from './party';
import { Pillar } from './pillar';
import { Project } from './project';
import { Source } from './source';
import { Strategy } from './strategy';
import { Visit } from './visit';

/** Every concept we store, serve and publish, in the order of publication. */
export const domain: readonly ThingClass[] = [
  ...[Dataset, Country, City, Organisation, Identifier, ContactPoint, Agreement, Party, Membership, Event],
  ...[Strategy, Pillar, Project, Participant, Visit, HistoricalTie, Source, Claim],
];
