import { codes } from '../../model/codes';

export const identifierScheme = codes('IdentifierScheme', 'Who issued an identifier.', {
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
});

/** What a value of each scheme looks like; MODEL section 7. A number of nine digits also has to pass modulus 11 (`identifier_problem` in SQL). */
export const identifierPatterns: Readonly<Record<keyof typeof identifierScheme.texts, string>> = {
  WIKIDATA: '^Q[1-9][0-9]*$',
  GEONAMES: '^[1-9][0-9]*$',
  KOMMUNENUMMER: '^[0-9]{4}$',
  FYLKESNUMMER: '^[0-9]{2}$',
  ORGNR: '^[0-9]{9}$',
  NUTS3: '^[A-Z]{2}[0-9A-Z]{3}$',
  LAU: '^[^ ].*$',
  COM_SIGNATORY: '^[0-9]+$',
  GCOM: '^[A-Z]{2}[0-9]+$',
  ROR: '^0[a-z0-9]{8}$',
  LEI: '^[A-Z0-9]{18}[0-9]{2}$',
  UIA: '^[0-9A-Z]+$',
};

/** One of each scheme, for those who wonder what is meant. */
const examples: typeof identifierPatterns = {
  WIKIDATA: 'Q26793',
  GEONAMES: '3161732',
  KOMMUNENUMMER: '4601',
  FYLKESNUMMER: '46',
  ORGNR: '964338531',
  NUTS3: 'NO0A2',
  LAU: '4601',
  COM_SIGNATORY: '2112',
  GCOM: 'NO0001',
  ROR: '03zga2b32',
  LEI: '5493000IBP32UQZ0KL24',
  UIA: 'XM1234',
};

/** Whose identifiers a scheme gives; MODEL section 7. A county number is besides of a county only (`rules.ts`). */
export const identifierOwners: Readonly<Record<keyof typeof identifierScheme.texts, readonly ('City' | 'Organisation')[]>> = {
  WIKIDATA: ['City', 'Organisation'],
  GEONAMES: ['City'],
  KOMMUNENUMMER: ['City'],
  FYLKESNUMMER: ['Organisation'],
  ORGNR: ['Organisation'],
  NUTS3: ['City'],
  LAU: ['City'],
  COM_SIGNATORY: ['City'],
  GCOM: ['City'],
  ROR: ['Organisation'],
  LEI: ['Organisation'],
  UIA: ['Organisation'],
};

/** What is wrong with an identifier, and what would be right; nothing if it fits its scheme. */
export function identifierProblem(scheme: string, value: string): string | undefined {
  const pattern = identifierPatterns[scheme as keyof typeof identifierPatterns];
  if (!new RegExp(pattern).test(value)) return `A value of ${scheme} looks like ${examples[scheme as keyof typeof examples]}.`;
  if (scheme === 'ORGNR' && !modulus11(value)) return 'An ORGNR has nine digits of which the last is a check digit (modulus 11).';
  return undefined;
}

const modulus11 = (value: string) =>
  [3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, place) => sum + weight * Number(value[place]), 0) % 11 === 0;
