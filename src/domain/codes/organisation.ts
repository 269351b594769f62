import { codes } from '../../model/codes';
import { org } from '../../model/vocabulary';

export const organisationKind = codes('OrganisationKind', 'What kind of body an organisation is.', {
  MUNICIPALITY: ['kommune', 'kommune', 'municipality', 'the legal person'],
  DEPARTMENT: ['avdeling', 'avdeling', 'department'],
  POLITICAL_BODY: ['politisk organ', 'politisk organ', 'political body', 'a council or a city government'],
  CITY_REGION: ['byregion', 'byregion', 'city region'],
  COUNTY: ['fylkeskommune', 'fylkeskommune', 'county', 'any regional authority'],
  CITY_NETWORK: ['bynettverk', 'bynettverk', 'city network', 'its members are cities'],
  REPRESENTATION_OFFICE: ['representasjonskontor', 'representasjonskontor', 'representation office'],
  PROGRAMME: ['program', 'program', 'programme', 'also an initiative'],
  UNIVERSITY: ['universitet', 'universitet', 'university'],
  RESEARCH_BODY: ['forskningsorgan', 'forskingsorgan', 'research body'],
  ASSOCIATION: ['forening', 'foreining', 'association'],
  COMPANY: ['selskap', 'selskap', 'company'],
  PUBLIC_BODY: ['offentlig organ', 'offentleg organ', 'public body'],
  OTHER: ['annet', 'anna', 'other'],
});

export const membershipRole = codes(
  'MembershipRole',
  'What an actor is in an organisation.',
  {
    FOUNDING_MEMBER: ['stiftende medlem', 'stiftande medlem', 'founding member'],
    FULL_MEMBER: ['fullt medlem', 'fullt medlem', 'full member'],
    MEMBER: ['medlem', 'medlem', 'member'],
    ASSOCIATE: ['tilknyttet', 'tilknytt', 'associate'],
    OBSERVER: ['observatør', 'observatør', 'observer'],
    APPLICANT: ['søker', 'søkjar', 'applicant'],
    SIGNATORY: ['underskriver', 'underskrivar', 'signatory'],
    DESIGNATED: ['utpekt', 'utpeikt', 'designated', 'a title given by the organisation'],
  },
  org.Role,
);
