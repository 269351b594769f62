import { Int } from 'type-graphql';
import { Check } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, Value, Webs } from '../model/language';
import { Names } from '../model/texts';
import { One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { LangMap, Url } from '../model/values';
import { dct, our, skos } from '../model/vocabulary';
import { pillarKind } from './codes/work';
import { Entry } from './entry';
import { goal } from './goal';
import { Strategy } from './strategy';

@Concept(our('Pillar'), {
  plural: 'pillars',
  names: { nb: 'pilar', nn: 'pilar' },
  describe: 'A pillar, goal or measure of a strategy: one tree within one strategy.',
  also: [skos.Concept],
  search: ['names'],
})
@Check('"order" > 0')
export class Pillar extends Entry {
  @Names(skos.prefLabel, 'What it is called.')
  names!: LangMap;

  @Names(skos.definition, 'What it means.', { optional: true })
  definition!: LangMap | null;

  @One(() => Strategy, skos.inScheme, 'The strategy of which it is an aim.', { back: 'pillars' })
  strategy!: Strategy;

  @One(() => Pillar, skos.broader, 'The wider aim.', { optional: true, back: 'children' })
  parent!: Pillar | null;

  @Code(pillarKind, dct.type, 'At which height of the tree it stands.')
  kind!: CodeOf<typeof pillarKind>;

  @Value(Int, our('order'), 'Its place among its neighbours.')
  order!: number;

  @Webs(our('sdg'), 'The UN’s Sustainable Development Goals that it serves, such as `http://metadata.un.org/sdg/17`.', { pattern: goal })
  sdgs!: readonly Url[];
}
