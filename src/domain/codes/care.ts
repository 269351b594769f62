import { codes } from '../../model/codes';

export const care = codes('Care', { nb: 'mangel', nn: 'mangel' }, 'What a record lacks, and somebody should look after.', {
  NO_START: ['startdato mangler', 'startdato manglar', 'no start date', 'it is in force, and nobody knows since when'],
  NO_DOCUMENT: [
    'dokument mangler',
    'dokument manglar',
    'no document',
    'an agreement in force or intended, of which no document is recorded',
  ],
  STALE: ['gammel opplysning', 'gammal opplysning', 'old information', 'it is in force, and was last attested more than five years before'],
  CONFLICT: ['motstrid', 'motstrid', 'conflict', 'two claims cannot both hold, and nobody has decided'],
  OPEN_PROPOSAL: ['ikke fulgt opp', 'ikkje følgt opp', 'not followed up', 'a proposal more than a year old that nothing came of'],
  ONE_SIDED: ['ensidig', 'einsidig', 'one-sided', 'a side denies it, or does not list it'],
  OWN_SIDE_SILENT: ['egen kilde mangler', 'eiga kjelde manglar', 'no source of our own', 'only others say so of the city of the publisher'],
  UNVERIFIED: [
    'ikke kontrollert',
    'ikkje kontrollert',
    'not verified',
    'an identifier that nobody has checked, or a claim without a source',
  ],
});
