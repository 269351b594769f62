import { publishedCodes } from '../../model/codes';

export const agreementType = publishedCodes(
  'AgreementType',
  { nb: 'avtaletype', nn: 'avtaletype' },
  'What kind of relation an agreement founds.',
  {
    TWINNING: {
      nb: [
        'vennskapsbyavtale',
        'langsiktig avtale mellom byer uten tidsbegrensning, inngått på politisk nivå og med virkning på de fleste områder',
      ],
      nn: [
        'venskapsbyavtale',
        'langsiktig avtale mellom byar utan tidsavgrensing, inngått på politisk nivå og med verknad på dei fleste område',
      ],
      en: ['twin city', 'long-term agreement between cities without a time limit, made at political level and covering most sectors'],
      altLabels: { nb: 'vennskapsby', nn: 'venskapsby', en: 'twinning' },
    },
    FRIENDSHIP: {
      nb: [
        'vennskapsavtale',
        'avtale om god kontakt mellom byer, mindre forpliktende enn en vennskapsbyavtale eller et første steg mot en slik',
      ],
      nn: [
        'venskapsavtale',
        'avtale om god kontakt mellom byar, mindre forpliktande enn ein venskapsbyavtale eller eit første steg mot ein slik',
      ],
      en: [
        'friendship agreement',
        'agreement on good relations between cities that binds less than a twinning, or is a first step towards one',
      ],
    },
    PARTNERSHIP: {
      nb: ['partnerskap', 'formell avtale om samarbeid om utvalgte temaer'],
      nn: ['partnarskap', 'formell avtale om samarbeid om utvalde tema'],
      en: ['partnership agreement', 'formal agreement to work together on chosen topics'],
    },
    PROJECT_PARTNERSHIP: {
      nb: ['prosjektpartnerskap', 'partnerskap som er avgrenset til en bestemt tid og et bestemt tema'],
      nn: ['prosjektpartnarskap', 'partnarskap som er avgrensa til ei bestemt tid og eit bestemt tema'],
      en: ['project partnership', 'partnership that is limited to a set time and theme'],
      kindOf: 'PARTNERSHIP',
    },
    COOPERATION: {
      nb: ['samarbeidsavtale', 'formell avtale om å arbeide sammen på de fagfeltene som avtalen nevner'],
      nn: ['samarbeidsavtale', 'formell avtale om å arbeide saman på dei fagfelta som avtalen nemner'],
      en: ['cooperation agreement', 'formal agreement to work together in the fields that it names'],
    },
    MEMORANDUM: {
      nb: ['memorandum', 'avtale der partene skriver ned en felles forståelse av hva de vil gjøre sammen'],
      nn: ['memorandum', 'avtale der partane skriv ned ei felles forståing av kva dei vil gjere saman'],
      en: ['Memorandum of Understanding', 'agreement in which the parties write down how they both see what they want to do together'],
      notes: {
        nb: 'gjelder ofte for en bestemt tid og blir fornyet',
        nn: 'gjeld ofte for ei bestemt tid og blir fornya',
        en: 'often with a term, and renewed',
      },
    },
    LETTER_OF_INTENT: {
      nb: ['intensjonsavtale', 'erklæring der partene sier at de tar sikte på å inngå en avtale senere'],
      nn: ['intensjonsavtale', 'erklæring der partane seier at dei tek sikte på å inngå ein avtale seinare'],
      en: ['Letter of Intent', 'declaration in which the parties say that they mean to make an agreement later'],
      notes: {
        nb: 'regnes aldri som en avtale som gjelder',
        nn: 'blir aldri rekna som ein avtale som gjeld',
        en: 'never counts as in force',
      },
    },
    SOLIDARITY: {
      nb: ['solidaritetsavtale', 'avtale om støtte i krig eller krise'],
      nn: ['solidaritetsavtale', 'avtale om stønad i krig eller krise'],
      en: ['solidarity agreement', 'agreement on support in war or crisis'],
    },
    CONTACT: {
      nb: ['kontakt uten avtale', 'forbindelse mellom byer som ikke har noe formelt grunnlag'],
      nn: ['kontakt utan avtale', 'samband mellom byar som ikkje har noko formelt grunnlag'],
      en: ['contact without agreement', 'tie between cities that has no formal basis'],
    },
    OTHER: {
      nb: ['annen avtale', 'avtale av et slag som ikke har sin egen kode'],
      nn: ['annan avtale', 'avtale av eit slag som ikkje har sin eigen kode'],
      en: ['other agreement', 'agreement of a kind that has no code of its own'],
      notes: {
        nb: 'kildens ord sier hva slags avtale det er',
        nn: 'orda i kjelda seier kva slags avtale det er',
        en: 'the words of the source say what kind',
      },
    },
  },
);
