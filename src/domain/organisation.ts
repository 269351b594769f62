import { Concept } from '../model/concept-class';
import { Code, Text, Value, Web, When } from '../model/language';
import { Names, Texts } from '../model/texts';
import { One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, LangMap, LangTexts, Url } from '../model/values';
import { cv, dct, foaf, org, our, schema, skos } from '../model/vocabulary';
import { City } from './city';
import { organisationKind } from './codes/organisation-kind';
import { Country } from './country';
import { Entry } from './entry';

const publicBody = [cv.PublicOrganisation, org.FormalOrganization];

@Concept(our('Organisation'), {
  plural: 'organisations',
  names: { nb: 'organisasjon', nn: 'organisasjon' },
  describe: 'A body that can act: a municipality as legal person, a department, a city network, a university.',
  also: [our('Actor'), org.Organization, schema.Organization],
  search: ['names', 'altNames'],
  counts: { TYPE: 'kind', COUNTRY: 'country' },
})
export class Organisation extends Entry {
  @Names(skos.prefLabel, 'What it is called.')
  names!: LangMap;

  @Texts(skos.altLabel, 'Other spellings and older names.')
  altNames!: LangTexts;

  @Text(schema.alternateName, 'Its short name.', { optional: true })
  abbreviation!: string | null;

  @Code(organisationKind, org.classification, 'What kind of body it is.', {
    classes: { MUNICIPALITY: publicBody, COUNTY: publicBody, PUBLIC_BODY: publicBody, DEPARTMENT: [org.OrganizationalUnit] },
  })
  kind!: CodeOf<typeof organisationKind>;

  @One(() => Organisation, org.subOrganizationOf, 'The organisation that it is a part of.', { optional: true, back: 'parts' })
  partOf!: Organisation | null;

  @One(() => City, schema.location, 'The city in which it has its seat.', { optional: true, back: 'seatOf' })
  seat!: City | null;

  @Text(schema.address, 'Its seat as stated, where that is an address or no city of ours.', { optional: true })
  seatAsStated!: string | null;

  @One(() => Country, dct.spatial, 'The country of its seat.', { optional: true, back: 'organisations' })
  country!: Country | null;

  @When(schema.foundingDate, 'When it was founded.', { optional: true })
  founded!: Edtf | null;

  @When(schema.dissolutionDate, 'When it ended.', { optional: true })
  dissolved!: Edtf | null;

  @Names(dct.description, 'What it does.', { optional: true })
  description!: LangMap | null;

  @Web(foaf.homepage, 'Its own pages.', { optional: true })
  homepage!: Url | null;

  @Value(Boolean, our('internationalWork'), 'Whether it shares in the work abroad.', { optional: true })
  internationalWork!: boolean | null;
}
