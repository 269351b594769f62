import { codes } from '../../model/codes';

export const agreementType = codes('AgreementType', 'What kind of relation an agreement founds.', {
  TWINNING: ['vennskapsbyavtale', 'venskapsbyavtale', 'twin city', 'long-term and unlimited, in most sectors, agreed at political level'],
  FRIENDSHIP: ['vennskapsavtale', 'venskapsavtale', 'friendship agreement', 'lighter than a twinning, or a first step'],
  PARTNERSHIP: ['partnerskap', 'partnarskap', 'partnership agreement', 'formal, on chosen topics'],
  PROJECT_PARTNERSHIP: ['prosjektpartnerskap', 'prosjektpartnarskap', 'project partnership', 'limited in time and theme'],
  COOPERATION: ['samarbeidsavtale', 'samarbeidsavtale', 'cooperation agreement', 'formal, in named fields'],
  MEMORANDUM: ['memorandum', 'memorandum', 'Memorandum of Understanding', 'often with a term, and renewed'],
  LETTER_OF_INTENT: ['intensjonsavtale', 'intensjonsavtale', 'Letter of Intent', 'the intention to agree later'],
  SOLIDARITY: ['solidaritetsavtale', 'solidaritetsavtale', 'solidarity agreement', 'support in war or crisis'],
  CONTACT: ['kontakt uten avtale', 'kontakt utan avtale', 'contact without agreement', 'no formal basis'],
  OTHER: ['annen avtale', 'annan avtale', 'other agreement', 'the words of the source say what'],
});

export const relationStatus = codes('RelationStatus', 'How a relation stands. It follows from events and recognition.', {
  PROPOSED: ['foreslått', 'føreslått', 'proposed', 'wanted by at least one side'],
  INTENDED: [
    'intensjon signert',
    'intensjon signert',
    'intention signed',
    'a letter of intent is signed, or an agreement that is not yet in force',
  ],
  ACTIVE: ['aktiv', 'aktiv', 'active', 'in force'],
  DORMANT: ['hvilende', 'kvilande', 'dormant', 'in force, but not used'],
  SUSPENDED: ['suspendert', 'suspendert', 'suspended', 'in force, but put on hold by decision'],
  TERMINATED: ['avsluttet', 'avslutta', 'terminated', 'ended for good'],
  EXPIRED: ['utløpt', 'gått ut', 'expired', 'the term ran out; it may be renewed'],
  SUPERSEDED: ['erstattet', 'erstatta', 'superseded', 'replaced by its successor'],
  REJECTED: ['avvist', 'avvist', 'rejected', 'the proposal failed'],
  CLAIMED: ['hevdet av én side', 'hevda av éi side', 'claimed by one side', 'a side denies it, or does not list it'],
  UNKNOWN: ['ukjent', 'ukjend', 'unknown', 'no event is accepted'],
});

export const recognitionStatus = codes('RecognitionStatus', 'Whether a side states the relation itself.', {
  RECOGNISED: ['anerkjent', 'anerkjend', 'recognised', 'a source of this side states the relation, in the state that the register gives'],
  CLAIMED_BY_OTHER: ['hevdet av andre', 'hevda av andre', 'claimed by others', 'only others say so; nothing of this side was found'],
  NOT_LISTED: ['ikke på listen', 'ikkje på lista', 'not listed', 'this side publishes a list without it: absence, not denial'],
  DENIED: ['benektet', 'nekta', 'denied', 'this side says that there is none'],
  UNKNOWN: ['ukjent', 'ukjend', 'unknown', 'nobody has looked'],
});

export const actorLevel = codes('ActorLevel', 'The level at which a side acts.', {
  MUNICIPALITY: ['kommune', 'kommune', 'municipality'],
  CITY_REGION: ['byregion', 'byregion', 'city region'],
  COUNTY: ['fylkeskommune', 'fylkeskommune', 'county'],
  STATE_OR_PROVINCE: ['delstat eller provins', 'delstat eller provins', 'state or province'],
  UNIVERSITY: ['universitet', 'universitet', 'university'],
  ASSOCIATION: ['forening', 'foreining', 'association'],
  COMPANY: ['selskap', 'selskap', 'company'],
});

export const partyRole = codes('PartyRole', 'What an actor does in an agreement or a project.', {
  PARTY: ['part', 'part', 'party'],
  LEAD: ['leder', 'leiar', 'lead'],
  SUPPORTER: ['støtter', 'støttar', 'supporter'],
});

export const certainty = codes(
  'Certainty',
  'How sure it is that a relation is in force on a day. What is surely not in force is left out.',
  {
    CERTAIN: ['sikkert', 'sikkert', 'certain'],
    POSSIBLE: ['mulig', 'mogleg', 'possible'],
  },
);
