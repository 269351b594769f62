import { Int } from 'type-graphql';
import { Check, Unique } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code, Text, Value, When } from '../model/language';
import { Names } from '../model/texts';
import { choice, Either, ManyOf, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, LangMap } from '../model/values';
import { dct, our, prov, schema } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { Agreement } from './agreement';
import { City } from './city';
import { eventType, reason } from './codes/event';
import { Entry } from './entry';
import { Membership } from './membership';
import { Source } from './source';

const subject = choice('EventSubject', 'What events happen to.', [Agreement, Membership]);

@Concept(our('Event'), {
  plural: 'events',
  names: { nb: 'hendelse', nn: 'hending' },
  describe: 'What happened to an agreement or a membership.',
  also: [prov.Activity],
  label: ['{about}', ': {type}', ', {date}'],
  lists: [['date']],
  counts: { TYPE: 'type', YEAR: 'date' },
  atLeast: { sources: 1 },
})
@Check('"order" > 0')
@Unique(['aboutAgreement', 'order'])
@Unique(['aboutMembership', 'order'])
export class Event extends Entry {
  @Either(subject, schema.about, 'What it happened to.', { back: 'events', told: true })
  about!: Agreement | Membership;

  @Code(eventType, dct.type, 'What happened.')
  type!: CodeOf<typeof eventType>;

  @When(dct.date, 'When it happened.', { optional: true })
  date!: Edtf | null;

  @Value(Int, our('order'), 'Its place among the events of the same relation; it settles equal, coarse and missing dates.')
  order!: number;

  @ManyOf(actor, prov.wasAssociatedWith, 'Who acted; fewer than the parties where it was one-sided.')
  by!: readonly Actor[];

  @One(() => City, schema.location, 'Where it happened.', { optional: true })
  place!: City | null;

  @Code(reason, our('reason'), 'Why, in our words.', { optional: true })
  reason!: CodeOf<typeof reason> | null;

  @Text(our('reasonAsStated'), 'Why, in the words of the source.', { optional: true })
  reasonAsStated!: string | null;

  @Names(dct.description, 'What happened, in words.', { optional: true })
  description!: LangMap | null;

  @One(() => Source, our('document'), 'The document that it made.', { optional: true })
  document!: Source | null;
}
