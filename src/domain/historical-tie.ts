import { Concept } from '../model/concept-class';
import { Code, Text, When } from '../model/language';
import { Names } from '../model/texts';
import { ManyOf } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, LangMap } from '../model/values';
import { dct, our, skos } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { historicalTieKind } from './codes/work';
import { Entry } from './entry';

@Concept(our('HistoricalTie'), {
  plural: 'historicalTies',
  names: { nb: 'historisk bånd', nn: 'historisk band' },
  describe: 'A tie that is no agreement, such as a trading post or a shipping line; never counted as one.',
  search: ['names'],
  counts: { TYPE: 'kind' },
  atLeast: { sources: 1, actors: 1 },
})
export class HistoricalTie extends Entry {
  @Names(skos.prefLabel, 'What it is called.')
  names!: LangMap;

  @Code(historicalTieKind, dct.type, 'What kind of tie it was.')
  kind!: CodeOf<typeof historicalTieKind>;

  @ManyOf(actor, our('actor'), 'Whose tie it was.', { back: 'historicalTies' })
  actors!: readonly Actor[];

  @Text(our('withAsStated'), 'With whom, in the words of the source.', { optional: true })
  withAsStated!: string | null;

  @When(our('period'), 'The time in which it held.', { optional: true, extent: true })
  period!: Edtf | null;

  @Names(dct.description, 'Its story.', { optional: true })
  narrative!: LangMap | null;
}
