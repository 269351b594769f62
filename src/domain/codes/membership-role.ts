import { publishedCodes } from '../../model/codes';
import { org } from '../../model/vocabulary';

export const membershipRole = publishedCodes(
  'MembershipRole',
  { nb: 'medlemsrolle', nn: 'medlemsrolle' },
  'What an actor is in an organisation.',
  {
    FOUNDING_MEMBER: {
      nb: ['stiftende medlem', 'medlem som var med på å opprette organisasjonen'],
      nn: ['stiftande medlem', 'medlem som var med og skipa organisasjonen'],
      en: ['founding member', 'member that helped to set up the organisation'],
      kindOf: 'MEMBER',
    },
    FULL_MEMBER: {
      nb: ['fullt medlem', 'medlem med alle rettigheter og plikter'],
      nn: ['fullt medlem', 'medlem med alle rettar og plikter'],
      en: ['full member', 'member with all rights and duties'],
      kindOf: 'MEMBER',
    },
    MEMBER: {
      nb: ['medlem', 'aktør som er tatt opp i en organisasjon'],
      nn: ['medlem', 'aktør som er teken opp i ein organisasjon'],
      en: ['member', 'actor that has been admitted to an organisation'],
    },
    ASSOCIATE: {
      nb: ['tilknyttet', 'aktør som deltar i en organisasjon uten alle rettighetene til et medlem'],
      nn: ['tilknytt', 'aktør som deltek i ein organisasjon utan alle rettane til eit medlem'],
      en: ['associate', 'actor that takes part in an organisation without all the rights of a member'],
    },
    OBSERVER: {
      nb: ['observatør', 'aktør som får følge arbeidet i en organisasjon uten å være medlem'],
      nn: ['observatør', 'aktør som får følgje arbeidet i ein organisasjon utan å vere medlem'],
      en: ['observer', 'actor that may follow the work of an organisation without being a member'],
    },
    APPLICANT: {
      nb: ['søker', 'aktør som har bedt om å bli tatt opp i en organisasjon'],
      nn: ['søkjar', 'aktør som har bede om å bli teken opp i ein organisasjon'],
      en: ['applicant', 'actor that has asked to be admitted to an organisation'],
    },
    SIGNATORY: {
      nb: ['underskriver', 'aktør som har sluttet seg til en erklæring eller et program ved å signere'],
      nn: ['underskrivar', 'aktør som har slutta seg til ei erklæring eller eit program ved å signere'],
      en: ['signatory', 'actor that has joined a declaration or a programme by signing it'],
    },
    DESIGNATED: {
      nb: ['utpekt', 'aktør som en organisasjon har gitt en tittel'],
      nn: ['utpeikt', 'aktør som ein organisasjon har gjeve ein tittel'],
      en: ['designated', 'actor to which an organisation has given a title'],
    },
  },
  org.Role,
);
