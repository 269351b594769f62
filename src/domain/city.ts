import { Float, Int } from 'type-graphql';
import { Check } from 'typeorm';
import { named } from '../model/facts';
import { Concept } from '../model/concept-class';
import { Value, Web, When } from '../model/language';
import { Names, Texts } from '../model/texts';
import { One } from '../model/links';
import type { Edtf, LangMap, LangTexts, Url } from '../model/values';
import { cv, dct, foaf, geo, gsp, our, schema, skos } from '../model/vocabulary';
import { Country } from './country';
import { Entry } from './entry';
import type { Organisation } from './organisation';

@Concept(our('City'), {
  plural: 'cities',
  names: { nb: 'by', nn: 'by' },
  describe: 'A municipality, seen as a place and its community.',
  also: [our('Actor'), cv.AdminUnit, dct.Location, schema.AdministrativeArea, gsp.Feature],
  search: ['names', 'altNames'],
  nodes: [{ kind: 'point', fragment: 'geometry', term: gsp.hasDefaultGeometry, lat: 'lat', long: 'long' }],
  counts: { COUNTRY: 'country' },
})
@Check('"lat" BETWEEN -90 AND 90 AND "long" BETWEEN -180 AND 180')
@Check('("lat" IS NULL) = ("long" IS NULL)')
@Check('("population" IS NULL) = ("population_on" IS NULL) AND "population" >= 0')
export class City extends Entry {
  @Names(skos.prefLabel, 'What it is called.')
  names!: LangMap;

  @Texts(skos.altLabel, 'Other spellings and older names.')
  altNames!: LangTexts;

  @One(() => Country, schema.containedInPlace, 'The country it lies in.', { back: 'cities' })
  country!: Country;

  @Value(Float, geo.lat, 'Latitude in degrees, WGS 84.', { optional: true })
  lat!: number | null;

  @Value(Float, geo.long, 'Longitude in degrees, WGS 84.', { optional: true })
  long!: number | null;

  @Value(Int, our('population'), 'Inhabitants, on the date of the count.', { optional: true })
  population!: number | null;

  @When(our('populationOn'), 'The date of the count.', { optional: true })
  populationOn!: Edtf | null;

  @One(named<Organisation>('Organisation'), our('municipality'), 'The municipality as a legal person.', {
    optional: true,
    back: 'city',
    single: true,
  })
  municipality!: Organisation | null;

  @Web(foaf.homepage, 'Its own pages.', { optional: true })
  homepage!: Url | null;
}
