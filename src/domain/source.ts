import { Check } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, OnDay, Text, Web, When } from '../model/language';
import { Names } from '../model/texts';
import type { CodeOf } from '../model/codes';
import type { Day, Edtf, LangMap, Url } from '../model/values';
import { dc, dct, foaf, our, schema } from '../model/vocabulary';
import { closeness, sourceKind } from './codes/evidence';
import { languageIri } from './language-iri';
import { Entry } from './entry';

@Concept(our('Source'), {
  plural: 'sources',
  names: { nb: 'kilde', nn: 'kjelde' },
  describe: 'A document, page or dataset that says something.',
  also: [foaf.Document],
  search: ['titles'],
  counts: { TYPE: 'kind' },
})
@Check('num_nonnulls("url", "citation") > 0')
@Check('is_language_tag("language")')
export class Source extends Entry {
  @Names(dct.title, 'Its title.')
  titles!: LangMap;

  @Web(schema.url, 'Where it can be read.', { optional: true })
  url!: Url | null;

  @Text(dct.bibliographicCitation, 'Where it is found, if not at an address.', { optional: true })
  citation!: string | null;

  @Text(dc.publisher, 'Who publishes it: a body or a title.')
  publisher!: string;

  @Code(sourceKind, dct.type, 'What kind of source it is.')
  kind!: CodeOf<typeof sourceKind>;

  @Code(closeness, our('closeness'), 'How close it is to what it tells.')
  closeness!: CodeOf<typeof closeness>;

  @Text(dct.language, 'The language it is in, as a BCP 47 tag.', { optional: true, iri: languageIri })
  language!: string | null;

  @When(dct.date, 'Its date.', { optional: true })
  date!: Edtf | null;

  @OnDay(our('retrieved'), 'The day on which it was read.', { optional: true })
  retrieved!: Day | null;

  @Web(schema.archivedAt, 'A copy in an archive.', { optional: true })
  archived!: Url | null;

  @Text(our('caseNumber'), 'Its number in an archive.', { optional: true })
  caseNumber!: string | null;

  @Web(dct.license, 'Its licence.', { optional: true })
  licence!: Url | null;
}
