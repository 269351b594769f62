import { publishedCodes } from '../../model/codes';

export const organisationKind = publishedCodes(
  'OrganisationKind',
  { nb: 'organisasjonstype', nn: 'organisasjonstype' },
  'What kind of body an organisation is.',
  {
    MUNICIPALITY: {
      nb: ['kommune', 'offentlig organ som styrer et lokalområde, regnet som juridisk person'],
      nn: ['kommune', 'offentleg organ som styrer eit lokalområde, rekna som juridisk person'],
      en: ['municipality', 'public body that governs a local area, seen as a legal person'],
      kindOf: 'PUBLIC_BODY',
    },
    DEPARTMENT: {
      nb: ['avdeling', 'enhet med egne oppgaver innenfor en større organisasjon'],
      nn: ['avdeling', 'eining med eigne oppgåver innanfor ein større organisasjon'],
      en: ['department', 'unit with tasks of its own within a larger organisation'],
    },
    POLITICAL_BODY: {
      nb: ['politisk organ', 'valgt eller utnevnt forsamling som styrer, for eksempel et bystyre eller et byråd'],
      nn: ['politisk organ', 'vald eller utnemnd forsamling som styrer, til dømes eit bystyre eller eit byråd'],
      en: ['political body', 'elected or appointed assembly that governs, such as a council or a city government'],
    },
    CITY_REGION: {
      nb: ['byregion', 'sammenslutning av en by og kommunene omkring, som opptrer samlet'],
      nn: ['byregion', 'samanslutning av ein by og kommunane omkring, som opptrer samla'],
      en: ['city region', 'union of a city and the municipalities around it that acts as one'],
    },
    COUNTY: {
      nb: ['fylkeskommune', 'offentlig organ på nivået mellom stat og kommune'],
      nn: ['fylkeskommune', 'offentleg organ på nivået mellom stat og kommune'],
      en: ['county', 'public body at the level between the state and the municipality'],
      notes: {
        nb: 'omfatter regionale myndigheter i alle land',
        nn: 'omfattar regionale styresmakter i alle land',
        en: 'any regional authority, in whatever country',
      },
      kindOf: 'PUBLIC_BODY',
    },
    CITY_NETWORK: {
      nb: ['bynettverk', 'organisasjon som har byer som medlemmer'],
      nn: ['bynettverk', 'organisasjon som har byar som medlemer'],
      en: ['city network', 'organisation whose members are cities'],
    },
    REPRESENTATION_OFFICE: {
      nb: ['representasjonskontor', 'organisasjon som ivaretar interessene til kommuner eller regioner på et sted i utlandet'],
      nn: ['representasjonskontor', 'organisasjon som tek vare på interessene til kommunar eller regionar på ein stad i utlandet'],
      en: ['representation office', 'organisation that looks after the interests of municipalities or regions at a place abroad'],
    },
    PROGRAMME: {
      nb: ['program', 'ordning som samler eller støtter tiltak med et felles mål'],
      nn: ['program', 'ordning som samlar eller støttar tiltak med eit felles mål'],
      en: ['programme', 'scheme that brings together or funds measures with a common aim'],
      notes: { nb: 'omfatter også initiativer', nn: 'omfattar òg initiativ', en: 'also an initiative' },
    },
    UNIVERSITY: {
      nb: ['universitet', 'institusjon for forskning og høyere utdanning'],
      nn: ['universitet', 'institusjon for forsking og høgare utdanning'],
      en: ['university', 'institution of research and higher education'],
    },
    RESEARCH_BODY: {
      nb: ['forskningsorgan', 'institusjon eller nettverk med forskning som hovedoppgave'],
      nn: ['forskingsorgan', 'institusjon eller nettverk med forsking som hovudoppgåve'],
      en: ['research body', 'institution or network whose main task is research'],
    },
    ASSOCIATION: {
      nb: ['forening', 'frivillig sammenslutning av personer eller virksomheter med et felles formål'],
      nn: ['foreining', 'frivillig samanslutning av personar eller verksemder med eit felles føremål'],
      en: ['association', 'voluntary union of persons or organisations with a common purpose'],
    },
    COMPANY: {
      nb: ['selskap', 'virksomhet som driver næring'],
      nn: ['selskap', 'verksemd som driv næring'],
      en: ['company', 'enterprise that carries on a trade'],
    },
    PUBLIC_BODY: {
      nb: ['offentlig organ', 'enhet som hører til den offentlige forvaltningen'],
      nn: ['offentleg organ', 'eining som høyrer til den offentlege forvaltninga'],
      en: ['public body', 'unit of the public administration'],
    },
    OTHER: {
      nb: ['annet', 'organisasjon av et slag som ikke har sin egen kode'],
      nn: ['anna', 'organisasjon av eit slag som ikkje har sin eigen kode'],
      en: ['other', 'organisation of a kind that has no code of its own'],
    },
  },
);
