import { codes } from '../../model/codes';

export const eventType = codes('EventType', { nb: 'hendelsestype', nn: 'hendingstype' }, 'What happened to an agreement or a membership.', {
  PROPOSED: ['foreslått', 'føreslått', 'proposed'],
  COUNCIL_RESOLUTION: ['kommunestyrevedtak', 'kommunestyrevedtak', 'council resolution'],
  LETTER_OF_INTENT_SIGNED: [
    'intensjonsavtale signert',
    'intensjonsavtale signert',
    'letter of intent signed',
    'it never counts as in force',
  ],
  SIGNED: ['signert', 'signert', 'signed'],
  ENTERED_INTO_FORCE: ['trådt i kraft', 'tredd i kraft', 'entered into force'],
  ESTABLISHED: ['etablert', 'etablert', 'established', 'it began; no signing is known'],
  JOINED: ['innmeldt', 'innmeld', 'joined', 'for memberships and designations'],
  ATTESTED: ['bekreftet', 'stadfesta', 'attested', 'a source says that it stood on that date'],
  RENEWED: ['fornyet', 'fornya', 'renewed'],
  AMENDED: ['endret', 'endra', 'amended'],
  DECLARED_DORMANT: ['erklært hvilende', 'erklært kvilande', 'declared dormant'],
  SUSPENDED: ['suspendert', 'suspendert', 'suspended'],
  RESUMED: ['gjenopptatt', 'teken opp att', 'resumed'],
  TERMINATION_PROPOSED: ['avslutning foreslått', 'avslutting føreslått', 'termination proposed', 'it opens a proposal'],
  MOTION_REJECTED: ['forslag nedstemt', 'framlegg røysta ned', 'motion rejected', 'it closes the proposal to end it'],
  PROPOSAL_REJECTED: ['avvist', 'avvist', 'proposal rejected'],
  TERMINATED: ['avsluttet', 'avslutta', 'terminated'],
  RESET_BY_MERGER: ['avsluttet ved sammenslåing', 'avslutta ved samanslåing', 'ended by merger'],
  EXPIRED: ['utløpt', 'gått ut', 'expired', 'implied where the agreed term ends and nothing renews it'],
  SUPERSEDED: ['erstattet', 'erstatta', 'superseded'],
  MEETING: ['møte', 'møte', 'meeting', 'never evidence that an agreement stood'],
  GIFT: ['gave', 'gåve', 'gift', 'never evidence that an agreement stood'],
  AWARD: ['utmerkelse', 'utmerking', 'award', 'never evidence that an agreement stood'],
});

export const reason = codes('Reason', { nb: 'årsak', nn: 'årsak' }, 'Why something happened.', {
  WAR: ['krig', 'krig', 'war'],
  HUMAN_RIGHTS: ['menneskerettigheter', 'menneskerettar', 'human rights'],
  FOREIGN_POLICY: ['utenrikspolitikk', 'utanrikspolitikk', 'foreign policy'],
  INACTIVITY: ['manglende aktivitet', 'manglande aktivitet', 'inactivity'],
  NON_COMPLIANCE: ['plikter ikke oppfylt', 'plikter ikkje oppfylte', 'commitments not met'],
  MERGER: ['kommunesammenslåing', 'kommunesamanslåing', 'merger of municipalities'],
  RESOURCES: ['ressurser', 'ressursar', 'resources'],
  EXPIRY: ['avtaletiden ute', 'avtaletida ute', 'end of term'],
  OTHER: ['annet', 'anna', 'other'],
});
