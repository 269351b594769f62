import type { CodeOf } from '../../model/codes';
import type { closeness, sourceKind } from '../codes/evidence';
import type { eventType } from '../codes/event';
import type { membershipRole } from '../codes/membership-role';
import type { organisationKind } from '../codes/organisation-kind';
import type { actorLevel, partyRole, recognitionStatus } from '../codes/party';
import type { historicalTieKind } from '../codes/work';
import type { LangMap } from '../../model/values';

/** The words of the tables, and what they are in the register's own. A word that is not here is refused. */
type Words<V> = Readonly<Record<string, V>>;

export const sourceKinds = {
  official: 'OFFICIAL',
  municipality: 'OFFICIAL',
  embassy: 'EMBASSY',
  news: 'NEWS',
  dataset: 'DATASET',
  association: 'ASSOCIATION',
  encyclopaedia: 'ENCYCLOPAEDIA',
  blog: 'BLOG',
  website: 'WEBSITE',
} satisfies Words<CodeOf<typeof sourceKind>>;

export const closenesses = { primary: 'PRIMARY', secondary: 'SECONDARY', tertiary: 'TERTIARY' } satisfies Words<CodeOf<typeof closeness>>;

export const recognitions = {
  yes: 'RECOGNISED',
  no: 'NOT_LISTED',
  unknown: 'UNKNOWN',
  'no Bergen page read': 'CLAIMED_BY_OTHER',
  'council resolution only': 'RECOGNISED',
  'party is the city region': 'UNKNOWN',
} satisfies Words<CodeOf<typeof recognitionStatus>>;

export const actorLevels = { municipality: 'MUNICIPALITY', 'city region': 'CITY_REGION' } satisfies Words<CodeOf<typeof actorLevel>>;

export const organisationKinds = {
  'regional representation office': 'REPRESENTATION_OFFICE',
  'city network': 'CITY_NETWORK',
  'association of coastal municipalities': 'CITY_NETWORK',
  'programme of the Council of Europe': 'PROGRAMME',
  'initiative of the European Commission': 'PROGRAMME',
  'research network': 'RESEARCH_BODY',
  association: 'ASSOCIATION',
} satisfies Words<CodeOf<typeof organisationKind>>;

/** The role, and the words for it where these say more. */
export const membershipRoles = {
  FOUNDING_MEMBER: ['FOUNDING_MEMBER'],
  FULL_MEMBER: ['FULL_MEMBER'],
  MEMBER: ['MEMBER'],
  APPLICANT: ['APPLICANT'],
  CREATIVE_CITY_GASTRONOMY: ['DESIGNATED', 'Creative City of Gastronomy'],
  SIGNATORY_2020: ['SIGNATORY', 'signatory, 2020 targets'],
  RESOLUTION_SIGNATORY: ['SIGNATORY', 'signatory of the resolution'],
} satisfies Words<readonly [CodeOf<typeof membershipRole>, string?]>;

export const projectRoles = {
  partner: 'PARTY',
  'active participant': 'PARTY',
  'coordinator or host (arranged by Bergen kommune)': 'LEAD',
} satisfies Words<CodeOf<typeof partyRole>>;

/** Events that are neither a visit nor only a claim. */
export const eventTypes = {
  ESTABLISHED: 'ESTABLISHED',
  SIGNED: 'SIGNED',
  COUNCIL_RESOLUTION: 'COUNCIL_RESOLUTION',
  MEETING: 'MEETING',
  GIFT: 'GIFT',
  GIFT_CHANGED: 'GIFT',
  AWARD: 'AWARD',
} satisfies Words<CodeOf<typeof eventType>>;

export const historicalTies = {
  'Kontor (trading post) at Bryggen': tie('TRADING_POST', 'Hansakontoret på Bryggen', 'Hansakontoret på Bryggen', 'The Kontor at Bryggen'),
  'shipping service': tie('TRANSPORT_LINE', 'Skipsruten til Newcastle', 'Skipsruta til Newcastle', 'The shipping line to Newcastle'),
  'SAS air service': tie('TRANSPORT_LINE', 'SAS-ruten til Seattle', 'SAS-ruta til Seattle', 'The SAS air service to Seattle'),
  'national scheme of assigned twin towns': tie(
    'SCHEME',
    'Den nasjonale ordningen med nordiske vennskapsbyer',
    'Den nasjonale ordninga med nordiske venskapsbyar',
    'The national scheme of Nordic twin towns',
  ),
  'Bryggen inscribed': tie('DESIGNATION', 'Bryggen på verdensarvlisten', 'Bryggen på verdsarvlista', 'Bryggen on the World Heritage List'),
} satisfies Words<{ kind: CodeOf<typeof historicalTieKind>; names: LangMap }>;

function tie(kind: CodeOf<typeof historicalTieKind>, nb: string, nn: string, en: string) {
  return { kind, names: { nb, nn, en } };
}
