import { Check, Index } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, OnDay, PropertyName, PropertyValue, Text, When } from '../model/language';
import { Names } from '../model/texts';
import { choice, Either, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Day, Edtf, LangMap } from '../model/values';
import { dct, our, prov, rdf } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { Agreement } from './agreement';
import { City } from './city';
import { claimRank } from './codes/evidence';
import { Entry } from './entry';
import { Event } from './event';
import { HistoricalTie } from './historical-tie';
import { Membership } from './membership';
import { Organisation } from './organisation';
import { Party } from './party';
import { Pillar } from './pillar';
import { Project } from './project';
import { Source } from './source';
import { Strategy } from './strategy';

/** What claims may speak of. */
export const claimSubject = choice('ClaimSubject', 'What claims speak of.', [
  City,
  Organisation,
  Agreement,
  Party,
  Membership,
  Event,
  Strategy,
  Pillar,
  Project,
  HistoricalTie,
]);

/** One preferred claim at most for each record and property. */
const onePreferred = (type: Function) => {
  for (const { name } of claimSubject.types) Index([`about${name}`, 'property'], { unique: true, where: `"rank" = 'PREFERRED'` })(type);
};

@Concept(our('Claim'), {
  plural: 'claims',
  names: { nb: 'påstand', nn: 'påstand' },
  describe: 'What one source says about one property of one record, in its own words.',
  also: [rdf.Statement],
  label: ['{about}', ': {property}', ', by {claimant}'],
  counts: { TYPE: 'rank' },
})
@onePreferred
@Check('"decided" IS NULL OR "reason" IS NOT NULL')
export class Claim extends Entry {
  @Either(claimSubject, rdf.subject, 'What it speaks of.', { back: 'claims', told: true })
  about!: City | Organisation | Agreement | Party | Membership | Event | Strategy | Pillar | Project | HistoricalTie;

  @PropertyName(rdf.predicate, 'The property that it gives a value, by its declared name.')
  property!: string;

  @PropertyValue(rdf.object, 'The value, in the form of that property.')
  value!: string;

  @Names(our('asStated'), 'The words of the source.', { optional: true, all: 'asStatedTexts' })
  asStated!: LangMap | null;

  @Text(our('claimant'), 'Who says so: a body, or the title of a work.')
  claimant!: string;

  @Either(actor, prov.wasAttributedTo, 'Who says so, if it is an actor of ours.', { optional: true })
  by!: Actor | null;

  @One(() => Source, prov.hadPrimarySource, 'Where it is said.', { back: 'claims' })
  source!: Source;

  @When(dct.date, 'As of when it is claimed.', { optional: true })
  date!: Edtf | null;

  @Code(claimRank, our('rank'), 'How the register ranks it.', { default: 'NORMAL' })
  rank!: CodeOf<typeof claimRank>;

  @Text(our('reasonForRank'), 'Why: the rule applied, or the words of whoever decided.', { optional: true })
  reason!: string | null;

  @OnDay(our('decided'), 'The day on which somebody chose, rather than a rule.', { optional: true })
  decided!: Day | null;
}
