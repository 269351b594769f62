import { codes } from '../../model/codes';

export const identifierScheme = codes(
  'IdentifierScheme',
  { nb: 'identifikatorordning', nn: 'identifikatorordning' },
  'Who issued an identifier.',
  {
    WIKIDATA: ['Wikidata', 'Wikidata', 'Wikidata'],
    GEONAMES: ['GeoNames', 'GeoNames', 'GeoNames', 'the number of the town, not of the municipality'],
    KOMMUNENUMMER: ['kommunenummer', 'kommunenummer', 'municipality number', 'Statistics Norway; it changes with mergers'],
    FYLKESNUMMER: ['fylkesnummer', 'fylkesnummer', 'county number', 'Statistics Norway'],
    ORGNR: ['organisasjonsnummer', 'organisasjonsnummer', 'organisation number', 'Brønnøysund Register Centre; of the legal person'],
    NUTS3: ['NUTS 3', 'NUTS 3', 'NUTS 3', 'Eurostat, by edition'],
    LAU: ['LAU', 'LAU', 'LAU', 'Eurostat, by year'],
    COM_SIGNATORY: ['Borgermesteravtalens nummer', 'Borgarmeisteravtala sitt nummer', 'Covenant of Mayors id'],
    GCOM: ['GCoM-nummer', 'GCoM-nummer', 'GCoM id', 'Global Covenant of Mayors'],
    ROR: ['ROR', 'ROR', 'ROR', 'Research Organization Registry'],
    LEI: ['LEI', 'LEI', 'LEI', 'legal entity identifier'],
    UIA: ['UIA', 'UIA', 'UIA', 'Union of International Associations'],
  },
);

interface SchemeRule {
  /** What a value looks like. A number of nine digits also has to pass modulus 11 (`modulus_11` in SQL). */
  readonly pattern: string;
  /** One that exists, for those who wonder what is meant. */
  readonly example: string;
  /** Whose identifiers it gives. A county number is besides of a county only (`rules.ts`). */
  readonly owners: readonly ('City' | 'Organisation')[];
}

/** MODEL section 7. */
export const schemeRules: Readonly<Record<keyof typeof identifierScheme.texts, SchemeRule>> = {
  WIKIDATA: { pattern: '^Q[1-9][0-9]*$', example: 'Q26793', owners: ['City', 'Organisation'] },
  GEONAMES: { pattern: '^[1-9][0-9]*$', example: '3161732', owners: ['City'] },
  KOMMUNENUMMER: { pattern: '^[0-9]{4}$', example: '4601', owners: ['City'] },
  FYLKESNUMMER: { pattern: '^[0-9]{2}$', example: '46', owners: ['Organisation'] },
  ORGNR: { pattern: '^[0-9]{9}$', example: '964338531', owners: ['Organisation'] },
  NUTS3: { pattern: '^[A-Z]{2}[0-9A-Z]{3}$', example: 'NO0A2', owners: ['City'] },
  LAU: { pattern: '^[^ ].*$', example: '4601', owners: ['City'] },
  COM_SIGNATORY: { pattern: '^[0-9]+$', example: '2112', owners: ['City'] },
  GCOM: { pattern: '^[A-Z]{2}[0-9]+$', example: 'NO0001', owners: ['City'] },
  ROR: { pattern: '^0[a-z0-9]{8}$', example: '03zga2b32', owners: ['Organisation'] },
  LEI: { pattern: '^[A-Z0-9]{18}[0-9]{2}$', example: '5493000IBP32UQZ0KL24', owners: ['Organisation'] },
  UIA: { pattern: '^[0-9A-Z]+$', example: 'XM1234', owners: ['Organisation'] },
};

/** What is wrong with an identifier, and what would be right; nothing if it fits its scheme. */
export function identifierProblem(scheme: string, value: string): string | undefined {
  const { pattern, example } = schemeRules[scheme as keyof typeof schemeRules];
  if (!new RegExp(pattern).test(value)) return `A value of ${scheme} looks like ${example}.`;
  if (scheme === 'ORGNR' && !modulus11(value)) return 'An ORGNR has nine digits of which the last is a check digit (modulus 11).';
  return undefined;
}

/** Whether a number of nine digits is one that the Brønnøysund Register Centre could have given. */
export const modulus11 = (value: string) =>
  [3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, place) => sum + weight * Number(value[place]), 0) % 11 === 0;
