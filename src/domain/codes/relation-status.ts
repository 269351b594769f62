import { codes, publishedCodes } from '../../model/codes';

export const relationStatus = publishedCodes(
  'RelationStatus',
  { nb: 'relasjonsstatus', nn: 'relasjonsstatus' },
  'How a relation stands. It follows from events and recognition.',
  {
    PROPOSED: {
      nb: ['foreslått', 'status for en relasjon som minst én part ønsker, men som ennå ikke er inngått'],
      nn: ['føreslått', 'status for ein relasjon som minst éin part ønskjer, men som enno ikkje er inngått'],
      en: ['proposed', 'status of a relation that at least one party wants and that has not been agreed yet'],
    },
    INTENDED: {
      nb: [
        'intensjon signert',
        'status for en relasjon der en intensjonsavtale er signert, eller en avtale som ennå ikke har trådt i kraft',
      ],
      nn: [
        'intensjon signert',
        'status for ein relasjon der ein intensjonsavtale er signert, eller ein avtale som enno ikkje har tredd i kraft',
      ],
      en: ['intention signed', 'status of a relation with a signed letter of intent, or with an agreement that is not yet in force'],
    },
    ACTIVE: {
      nb: ['aktiv', 'status for en relasjon som gjelder og verken hviler eller er satt på vent'],
      nn: ['aktiv', 'status for ein relasjon som gjeld og verken kviler eller er sett på vent'],
      en: ['active', 'status of a relation that is in force, and neither dormant nor put on hold'],
    },
    DORMANT: {
      nb: ['hvilende', 'status for en relasjon som gjelder, men ikke er i bruk'],
      nn: ['kvilande', 'status for ein relasjon som gjeld, men ikkje er i bruk'],
      en: ['dormant', 'status of a relation that is in force, but not used'],
    },
    SUSPENDED: {
      nb: ['suspendert', 'status for en relasjon som gjelder, men er satt på vent ved vedtak'],
      nn: ['suspendert', 'status for ein relasjon som gjeld, men er sett på vent ved vedtak'],
      en: ['suspended', 'status of a relation that is in force, but put on hold by decision'],
    },
    TERMINATED: {
      nb: ['avsluttet', 'status for en relasjon som har opphørt for godt etter oppsigelse eller sammenslåing'],
      nn: ['avslutta', 'status for ein relasjon som har teke slutt for godt etter oppseiing eller samanslåing'],
      en: ['terminated', 'status of a relation that has ended for good because it was given up, or because of a merger'],
    },
    EXPIRED: {
      nb: ['utløpt', 'status for en relasjon som opphørte da den avtalte tiden var omme'],
      nn: ['gått ut', 'status for ein relasjon som tok slutt då den avtalte tida var omme'],
      en: ['expired', 'status of a relation that ended when its agreed term ran out'],
      notes: { nb: 'relasjonen kan fornyes', nn: 'relasjonen kan fornyast', en: 'the relation may be renewed' },
    },
    SUPERSEDED: {
      nb: ['erstattet', 'status for en relasjon som opphørte da en ny avtale tok over'],
      nn: ['erstatta', 'status for ein relasjon som tok slutt då ein ny avtale tok over'],
      en: ['superseded', 'status of a relation that ended when a new agreement took its place'],
    },
    REJECTED: {
      nb: ['avvist', 'status for en relasjon som ble foreslått, men ikke fikk tilslutning'],
      nn: ['avvist', 'status for ein relasjon som vart føreslått, men ikkje fekk tilslutning'],
      en: ['rejected', 'status of a relation that was proposed, but did not find approval'],
    },
    CLAIMED: {
      nb: ['hevdet av én side', 'status for en relasjon som minst én av partene benekter, eller utelater fra sin egen oversikt'],
      nn: ['hevda av éi side', 'status for ein relasjon som minst éin av partane nektar for, eller utelèt frå si eiga oversikt'],
      en: ['claimed by one side', 'status of a relation that at least one party denies, or leaves off its own list'],
    },
    UNKNOWN: {
      nb: ['ukjent', 'status for en relasjon som registeret ikke har godtatt noen hendelse for'],
      nn: ['ukjend', 'status for ein relasjon som registeret ikkje har godteke noka hending for'],
      en: ['unknown', 'status of a relation for which the register has accepted no event'],
    },
  },
);

export const certainty = codes(
  'Certainty',
  { nb: 'grad av sikkerhet', nn: 'grad av visse' },
  'How sure it is that a relation is in force on a day. What is surely not in force is left out.',
  {
    CERTAIN: ['sikkert', 'sikkert', 'certain'],
    POSSIBLE: ['mulig', 'mogleg', 'possible'],
  },
);
