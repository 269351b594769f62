import { Concept } from '../model/concept-class';
import { Code, Webs, When } from '../model/language';
import { Names, Texts } from '../model/texts';
import { Many, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, LangMap, LangTexts, Url } from '../model/values';
import { dct, our, skos } from '../model/vocabulary';
import { strategyKind } from './codes/work';
import { Entry } from './entry';
import { goal } from './goal';
import { Organisation } from './organisation';
import { Source } from './source';

@Concept(our('Strategy'), {
  plural: 'strategies',
  names: { nb: 'strategi', nn: 'strategi' },
  describe: 'What a municipality wants with its work abroad: a strategy, or a plan that carries one out.',
  also: [dct.Policy, skos.ConceptScheme],
  search: ['titles'],
})
export class Strategy extends Entry {
  @Names(dct.title, 'Its title.')
  titles!: LangMap;

  @Code(strategyKind, dct.type, 'What kind of plan it is.')
  kind!: CodeOf<typeof strategyKind>;

  @When(dct.issued, 'When it was adopted.', { optional: true })
  adopted!: Edtf | null;

  @One(() => Organisation, our('adoptedBy'), 'Who adopted it.', { optional: true, back: 'strategies' })
  adoptedBy!: Organisation | null;

  @When(our('period'), 'The time for which it is meant.', { optional: true, extent: true })
  period!: Edtf | null;

  @One(() => Strategy, our('implements'), 'The strategy that it carries out.', { optional: true, back: 'implementedBy' })
  implements!: Strategy | null;

  @One(() => Organisation, our('responsibleBody'), 'The body that looks after it.', { optional: true })
  responsibleBody!: Organisation | null;

  @Texts(our('alignsWith'), 'Other aims that it follows or serves.')
  alignsWith!: LangTexts;

  @Webs(our('sdg'), 'The UN’s Sustainable Development Goals that it covers, such as `http://metadata.un.org/sdg/17`.', { pattern: goal })
  sdgs!: readonly Url[];

  @Webs(our('mainSdg'), 'The Goals that it stresses.', { pattern: goal })
  mainSdgs!: readonly Url[];

  @Many(() => Source, our('document'), 'The text, the decision.')
  documents!: readonly Source[];
}
