import { Int } from 'type-graphql';
import { Concept } from '../model/concept-class';
import { Code, Value, Webs, When } from '../model/language';
import { Names, Texts } from '../model/texts';
import { Clique, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, LangMap, LangTexts, Url } from '../model/values';
import { dcat, dct, our, prov } from '../model/vocabulary';
import { City } from './city';
import { agreementType } from './codes/agreement-type';
import { Relation } from './relation';

/** How many parties make an agreement. */
export const leastParties = 2;

@Concept(our('Agreement'), {
  plural: 'agreements',
  names: { nb: 'avtale', nn: 'avtale' },
  describe: 'A relation agreed between two or more cities or organisations.',
  also: [prov.Entity],
  search: ['titles'],
  searchThrough: ['parties.actor'],
  label: ['{parties.actor}', ' ({type})'],
  lists: [['validFrom'], ['type', 'validFrom']],
  counts: { TYPE: 'type', STATUS: 'status', COUNTRY: 'parties.actor.country', YEAR: 'validFrom' },
  atLeast: { sources: 1, parties: leastParties },
})
export class Agreement extends Relation {
  @Names(dct.title, 'Its title, in the languages in which it was written.', { optional: true })
  titles!: LangMap | null;

  @Code(agreementType, dct.type, 'What kind of relation it founds, in our words.')
  type!: CodeOf<typeof agreementType>;

  @Texts(our('typeAsStated'), 'The kind of relation in the words of each source, one claim each.', { derived: true })
  typeAsStated!: LangTexts;

  @Value(Int, our('partyCount'), 'How many parties it has; more than two make it multilateral.', { derived: true, default: 0 })
  partyCount!: number;

  @When(our('signed'), 'When it was first signed, by its events.', { optional: true, derived: true })
  signed!: Edtf | null;

  @When(our('agreedUntil'), 'The end of the term on paper.', { optional: true })
  agreedUntil!: Edtf | null;

  @Value(Boolean, our('tacitRenewal'), 'Whether the term is prolonged if nobody objects.', { optional: true })
  tacitRenewal!: boolean | null;

  @Webs(dct.subject, 'Themes, as addresses of a public thesaurus such as Los or EuroVoc.')
  themes!: readonly Url[];

  @Texts(dcat.keyword, 'Themes in words.')
  keywords!: LangTexts;

  @One(() => Agreement, dct.isPartOf, 'The agreement under which it was made.', { optional: true, back: 'subordinates' })
  framework!: Agreement | null;

  @One(() => Agreement, dct.isReplacedBy, 'The agreement that came after it.', { optional: true, back: 'predecessors' })
  successor!: Agreement | null;

  @Clique(() => City, our('twinnedWith'), 'The cities that it makes twins of each other.')
  twins!: readonly City[];
}
