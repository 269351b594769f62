import { Check } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Text } from '../model/language';
import { Names } from '../model/texts';
import type { LangMap } from '../model/values';
import { dct, schema, skos } from '../model/vocabulary';
import { Entry } from './entry';

@Concept(schema.Country, {
  plural: 'countries',
  names: { nb: 'land', nn: 'land' },
  describe: 'A country or territory; its key is its ISO 3166-1 alpha-2 code in lower case.',
  also: [dct.Location],
  search: ['names'],
})
@Check(`"alpha3" ~ '^[A-Z]{3}$'`)
@Check(`"key" ~ '^[a-z]{2}$'`)
export class Country extends Entry {
  @Names(skos.prefLabel, 'What it is called; names of the Unicode CLDR.')
  names!: LangMap;

  @Text(skos.exactMatch, 'Its ISO 3166-1 alpha-3 code.', {
    iri: code => `http://publications.europa.eu/resource/authority/country/${code}`,
  })
  alpha3!: string;
}
