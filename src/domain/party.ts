import { Unique } from 'typeorm';
import { Concept } from '../model/concept-class';
import { Code } from '../model/language';
import { Either, Many, Whole } from '../model/links';
import type { CodeOf } from '../model/codes';
import { Part } from '../model/thing';
import { dct, our } from '../model/vocabulary';
import { actor, type Actor } from './actor';
import { Agreement } from './agreement';
import { actorLevel, partyRole, recognitionStatus } from './codes/party';
import { Source } from './source';

@Concept(our('Party'), {
  plural: 'parties',
  names: { nb: 'part', nn: 'part' },
  describe: 'The side of one actor in an agreement.',
  label: ['{actor}', ' ({role})'],
})
@Unique(['actorCity', 'agreement'])
@Unique(['actorOrganisation', 'agreement'])
export class Party extends Part {
  @Whole(() => Agreement, our('party'), 'The agreement of which it is a side.', { back: 'parties' })
  agreement!: Agreement;

  @Either(actor, our('actor'), 'Who is bound.', { back: 'agreements' })
  actor!: Actor;

  @Code(partyRole, our('role'), 'What it does in the agreement.', { default: 'PARTY' })
  role!: CodeOf<typeof partyRole>;

  @Code(actorLevel, our('level'), 'The level at which it acts.', { optional: true })
  level!: CodeOf<typeof actorLevel> | null;

  @Code(recognitionStatus, our('recognition'), 'Whether this side states the relation itself.', { default: 'UNKNOWN' })
  recognition!: CodeOf<typeof recognitionStatus>;

  @Many(() => Source, dct.source, 'What its recognition rests on.')
  recognitionSources!: readonly Source[];
}
