import { named } from '../model/facts';
import { Concept } from '../model/concept-class';
import { OnDay, Value, Web } from '../model/language';
import { Names, Texts } from '../model/texts';
import { One } from '../model/links';
import type { Day, LangMap, LangTexts, Url } from '../model/values';
import { dcat, dct } from '../model/vocabulary';
import type { ContactPoint } from './contact-point';
import { Entry } from './entry';
import type { Organisation } from './organisation';

/** In these every dataset is described. */
export const languages = ['nb', 'nn', 'en'];
const accessRights = 'http://publications.europa.eu/resource/authority/access-right/';

@Concept(dcat.Dataset, {
  plural: 'datasets',
  names: { nb: 'datasett', nn: 'datasett' },
  describe: 'A boundary: one licence, one publisher, one named graph. Every record belongs to exactly one.',
  search: ['titles'],
  publicIf: 'public',
})
export class Dataset extends Entry {
  @Names(dct.title, 'What it is called.', { languages })
  titles!: LangMap;

  @Names(dct.description, 'What it holds.', { languages })
  descriptions!: LangMap;

  @Texts(dcat.keyword, 'Words to find it by.')
  keywords!: LangTexts;

  @Web(dct.license, 'Its licence, as an address of the EU’s table.')
  licence!: Url;

  @One(named<Organisation>('Organisation'), dct.publisher, 'Who publishes it.', { back: 'datasets' })
  publisher!: Organisation;

  @One(named<ContactPoint>('ContactPoint'), dcat.contactPoint, 'Whom to ask about it.')
  contactPoint!: ContactPoint;

  @Value(Boolean, dct.accessRights, 'Whether it is public.', { iri: value => accessRights + (value === 'true' ? 'PUBLIC' : 'NON_PUBLIC') })
  public!: boolean;

  @OnDay(dct.issued, 'The day on which it first became public.', { optional: true, derived: true })
  issued!: Day | null;
}
