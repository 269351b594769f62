import { codes, publishedCodes } from '../../model/codes';

export const recognitionStatus = publishedCodes(
  'RecognitionStatus',
  { nb: 'anerkjennelsesstatus', nn: 'anerkjenningsstatus' },
  'Whether a side states the relation itself.',
  {
    RECOGNISED: {
      nb: ['anerkjent', 'status for en relasjon som parten selv oppgir, i den tilstanden som registeret viser'],
      nn: ['anerkjend', 'status for ein relasjon som parten sjølv oppgjev, i den tilstanden som registeret viser'],
      en: ['recognised', 'status of a relation that the party itself states, in the state that the register shows'],
    },
    CLAIMED_BY_OTHER: {
      nb: ['hevdet av andre', 'status for en relasjon som bare andre oppgir, uten at noe er funnet hos parten selv'],
      nn: ['hevda av andre', 'status for ein relasjon som berre andre oppgjev, utan at noko er funne hos parten sjølv'],
      en: ['claimed by others', 'status of a relation that only others state, with nothing found from the party itself'],
    },
    NOT_LISTED: {
      nb: ['ikke på listen', 'status for en relasjon som mangler i en oversikt som parten selv publiserer'],
      nn: ['ikkje på lista', 'status for ein relasjon som manglar i ei oversikt som parten sjølv publiserer'],
      en: ['not listed', 'status of a relation that is missing from a list which the party itself publishes'],
      notes: { nb: 'fravær er ikke benektelse', nn: 'fråvær er ikkje nekting', en: 'absence is not denial' },
    },
    DENIED: {
      nb: ['benektet', 'status for en relasjon som parten selv sier ikke finnes'],
      nn: ['nekta', 'status for ein relasjon som parten sjølv seier ikkje finst'],
      en: ['denied', 'status of a relation that the party itself says does not exist'],
    },
    UNKNOWN: {
      nb: ['ukjent', 'status for en relasjon der ingen har undersøkt hva parten selv oppgir'],
      nn: ['ukjend', 'status for ein relasjon der ingen har undersøkt kva parten sjølv oppgjev'],
      en: ['unknown', 'status of a relation for which nobody has looked up what the party itself states'],
    },
  },
);

export const actorLevel = codes('ActorLevel', { nb: 'aktørnivå', nn: 'aktørnivå' }, 'The level at which a side acts.', {
  MUNICIPALITY: ['kommune', 'kommune', 'municipality'],
  CITY_REGION: ['byregion', 'byregion', 'city region'],
  COUNTY: ['fylkeskommune', 'fylkeskommune', 'county'],
  STATE_OR_PROVINCE: ['delstat eller provins', 'delstat eller provins', 'state or province'],
  UNIVERSITY: ['universitet', 'universitet', 'university'],
  ASSOCIATION: ['forening', 'foreining', 'association'],
  COMPANY: ['selskap', 'selskap', 'company'],
});

export const partyRole = codes('PartyRole', { nb: 'partsrolle', nn: 'partsrolle' }, 'What an actor does in an agreement or a project.', {
  PARTY: ['part', 'part', 'party'],
  LEAD: ['leder', 'leiar', 'lead'],
  SUPPORTER: ['støtter', 'støttar', 'supporter'],
});
