import { Check, Index } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, Text, Value, When } from '../model/language';
import { choice, One, WholeOf } from '../model/links';
import type { CodeOf } from '../model/codes';
import { Part } from '../model/thing';
import type { Edtf } from '../model/values';
import { adms, dct, our, owl, schema, skos } from '../model/vocabulary';
import { City } from './city';
import { identifierProblem, identifierScheme, schemeRules } from './codes/identifier-scheme';
import { Organisation } from './organisation';
import { Source } from './source';

const identified = choice('Identified', 'What other registers give identifiers to.', [City, Organisation]);
const patterns = Object.entries(schemeRules).map(([scheme, { pattern }]) => `WHEN '${scheme}' THEN "value" ~ '${pattern}'`);

/** The schemes of which an identifier of this owner may be. */
const schemesOf = (owner: 'City' | 'Organisation') =>
  Object.entries(schemeRules).flatMap(([scheme, { owners }]) => (owners.includes(owner) ? [`'${scheme}'`] : []));

@Concept(adms.Identifier, {
  plural: 'identifiers',
  names: { nb: 'identifikator', nn: 'identifikator' },
  describe: 'What another register calls a city or an organisation.',
  label: ['{scheme}', ' {value}'],
  gate: 'verified',
  lookup: { as: 'identifier', by: ['scheme', 'value'], problem: identifierProblem },
  linksOut: {
    by: 'scheme',
    value: 'value',
    links: {
      WIKIDATA: [owl.sameAs, 'http://www.wikidata.org/entity/{value}'],
      GEONAMES: [skos.closeMatch, 'https://sws.geonames.org/{value}/'],
      NUTS3: [skos.broadMatch, 'http://data.europa.eu/nuts/code/{value}'],
      ROR: [skos.exactMatch, 'https://ror.org/{value}'],
    },
  },
})
@Check(`CASE "scheme" ${patterns.join(' ')} END`)
@Check(`"scheme" <> 'ORGNR' OR modulus_11("value")`)
@Check(`"of_city" IS NULL OR "scheme" IN (${schemesOf('City').join(', ')})`)
@Check(`"of_organisation" IS NULL OR "scheme" IN (${schemesOf('Organisation').join(', ')})`)
@Index(['scheme', 'value'], { unique: true, where: '"valid_to" IS NULL' })
export class Identifier extends Part {
  @WholeOf(identified, adms.identifier, 'What it identifies.', { back: 'identifiers' })
  of!: City | Organisation;

  @Code(identifierScheme, our('scheme'), 'Who issued it.')
  scheme!: CodeOf<typeof identifierScheme>;

  @Text(skos.notation, 'The identifier itself, as issued.')
  value!: string;

  @When(schema.validFrom, 'Since when it is valid.', { optional: true })
  validFrom!: Edtf | null;

  @When(schema.validThrough, 'Until when it is valid.', { optional: true })
  validTo!: Edtf | null;

  @Value(Boolean, our('verified'), 'Whether somebody has checked it. What is not verified is not told in RDF.')
  verified!: boolean;

  @One(() => Source, dct.source, 'What it was checked against.', { optional: true })
  verifiedBy!: Source | null;
}
