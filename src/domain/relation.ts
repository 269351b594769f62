import { InterfaceType } from 'type-graphql';
import { Column } from 'typeorm';
import { Code, CodeSet, Webs, When } from '../model/language';
import { Many, One } from '../model/links';
import type { CodeOf } from '../model/codes';
import type { Edtf, Url } from '../model/values';
import { adms, our, schema } from '../model/vocabulary';
import { certainty, relationStatus } from './codes/relation-status';
import { Entry } from './entry';
import { goal } from './goal';
import { Organisation } from './organisation';
import { Pillar } from './pillar';
import { Source } from './source';

/** What agreements and memberships share: a standing in time that follows from their events (relation-time.ts). */
@InterfaceType('Relation', { description: 'What begins, lasts and ends by events: an agreement or a membership.', implements: Entry })
export abstract class Relation extends Entry {
  @When(schema.startDate, 'When it began, by its events.', { optional: true, derived: true })
  validFrom!: Edtf | null;

  @When(schema.endDate, 'When it ended, by its events or its agreed term.', { optional: true, derived: true })
  validTo!: Edtf | null;

  @Code(relationStatus, adms.status, 'How it stands, by its events.', {
    derived: true,
    default: 'UNKNOWN',
    at: 'status_on($row.timeline, $day)',
  })
  status!: CodeOf<typeof relationStatus>;

  @CodeSet(relationStatus, undefined, 'How it may stand, where dates are not exact: the status first.', {
    derived: true,
    default: ['UNKNOWN'],
    at: 'possible_statuses_on($row.timeline, $day)',
  })
  possibleStatuses!: readonly CodeOf<typeof relationStatus>[];

  @When(our('statusAsOf'), 'The date of the newest event that tells how it stands.', { optional: true, derived: true })
  statusAsOf!: Edtf | null;

  @Code(certainty, undefined, 'How sure it is that it is in force on the day; null where it surely is not.', {
    optional: true,
    at: 'in_force_on($row.certain, $row.possible, $day)',
    spans: ['certain', 'possible'],
  })
  certainty!: CodeOf<typeof certainty> | null;

  @One(() => Organisation, our('responsibleBody'), 'The body that looks after it.', { optional: true })
  responsibleBody!: Organisation | null;

  @Many(() => Source, our('document'), 'The text agreed, the decision.')
  documents!: readonly Source[];

  @Many(() => Pillar, our('serves'), 'The aims that it serves.')
  pillars!: readonly Pillar[];

  @Webs(our('sdg'), 'The UN’s Sustainable Development Goals that it serves, such as `http://metadata.un.org/sdg/17`.', { pattern: goal })
  sdgs!: readonly Url[];

  /** The days on which it is surely in force, and those on which it may be; statuses by the day from which they hold. */
  @Column({ type: 'datemultirange', default: '{}', select: false })
  readonly certain!: string;
  @Column({ type: 'datemultirange', default: '{(,)}', select: false })
  readonly possible!: string;
  @Column({ type: 'jsonb', default: [], select: false })
  readonly timeline!: unknown;
}
