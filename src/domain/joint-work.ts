import { InterfaceType } from 'type-graphql';
import { Webs } from '../model/language';
import { Names, Texts } from '../model/texts';
import { Many, One } from '../model/links';
import type { LangMap, LangTexts, Url } from '../model/values';
import { dcat, our, skos } from '../model/vocabulary';
import { Agreement } from './agreement';
import { Entry } from './entry';
import { goal } from './goal';
import { Membership } from './membership';
import { Organisation } from './organisation';
import { Pillar } from './pillar';

/** What projects and visits share: what they were done under, and what they serve. */
@InterfaceType('JointWork', { description: 'Something done with others, under agreements and memberships.', implements: Entry })
export abstract class JointWork extends Entry {
  @Names(skos.prefLabel, 'What it is called.')
  names!: LangMap;

  @Texts(dcat.keyword, 'Themes in words.')
  keywords!: LangTexts;

  @Many(() => Agreement, our('under'), 'The agreements under which it was done.')
  agreements!: readonly Agreement[];

  @Many(() => Membership, our('under'), 'The memberships under which it was done.')
  memberships!: readonly Membership[];

  @Many(() => Pillar, our('serves'), 'The aims that it serves.')
  pillars!: readonly Pillar[];

  @Webs(our('sdg'), 'The UN’s Sustainable Development Goals that it serves, such as `http://metadata.un.org/sdg/17`.', { pattern: goal })
  sdgs!: readonly Url[];

  @One(() => Organisation, our('responsibleBody'), 'The body that looks after it.', { optional: true })
  responsibleBody!: Organisation | null;
}
