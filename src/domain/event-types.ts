import type { CodeOf } from '../model/codes';
import type { eventType } from './codes/event';
import type { relationStatus } from './codes/relation-status';

/** Where a relation stands between events. NONE, before the first, is shown as UNKNOWN. */
export type State = 'NONE' | Exclude<CodeOf<typeof relationStatus>, 'CLAIMED' | 'UNKNOWN'>;
export type EventTypeCode = CodeOf<typeof eventType>;

/** What an event does: the states that it may meet, and the state that it leads to. */
export interface Transition {
  readonly allowedIn: readonly State[] | 'any';
  readonly leadsTo: State | 'unchanged';
  /** It leads on only from here, and elsewhere changes nothing. */
  readonly onlyFrom?: State;
  /** Not in force yet: it leads to INTENDED where this type of event follows. */
  readonly awaits?: EventTypeCode;
  /** It says that the relation stood, though other events of its kind may meet any state. */
  readonly attests?: true;
  /** It begins something that has to be followed up, or settles it (Care OPEN_PROPOSAL). */
  readonly proposal?: 'opens' | 'settles';
}

export const inForce: readonly State[] = ['ACTIVE', 'DORMANT', 'SUSPENDED'];
export const finalStates: readonly State[] = ['TERMINATED', 'SUPERSEDED', 'REJECTED'];
const ends: readonly string[] = ['TERMINATED', 'EXPIRED', 'SUPERSEDED'] satisfies State[];

const beginning: readonly State[] = ['NONE', 'PROPOSED', 'INTENDED'];
const remark: Transition = { allowedIn: 'any', leadsTo: 'unchanged' };

/** Which events may follow which, and what they lead to: the table of MODEL section 4. */
export const transitions: Readonly<Record<EventTypeCode, Transition>> = {
  PROPOSED: { allowedIn: ['NONE', 'PROPOSED'], leadsTo: 'PROPOSED', proposal: 'opens' },
  COUNCIL_RESOLUTION: { allowedIn: 'any', leadsTo: 'PROPOSED', onlyFrom: 'NONE', proposal: 'opens' },
  LETTER_OF_INTENT_SIGNED: { allowedIn: ['NONE', 'PROPOSED'], leadsTo: 'INTENDED', proposal: 'settles' },
  SIGNED: { allowedIn: [...beginning, 'ACTIVE'], leadsTo: 'ACTIVE', awaits: 'ENTERED_INTO_FORCE', proposal: 'settles' },
  ENTERED_INTO_FORCE: { allowedIn: beginning, leadsTo: 'ACTIVE' },
  ESTABLISHED: { allowedIn: beginning, leadsTo: 'ACTIVE', proposal: 'settles' },
  JOINED: { allowedIn: ['NONE', 'PROPOSED'], leadsTo: 'ACTIVE', proposal: 'settles' },
  ATTESTED: { allowedIn: ['NONE', ...inForce], leadsTo: 'ACTIVE', onlyFrom: 'NONE', attests: true },
  RENEWED: { allowedIn: ['ACTIVE', 'DORMANT', 'EXPIRED'], leadsTo: 'ACTIVE' },
  AMENDED: { allowedIn: ['ACTIVE', 'DORMANT'], leadsTo: 'unchanged' },
  DECLARED_DORMANT: { allowedIn: ['ACTIVE', 'SUSPENDED'], leadsTo: 'DORMANT' },
  SUSPENDED: { allowedIn: ['ACTIVE', 'DORMANT'], leadsTo: 'SUSPENDED' },
  RESUMED: { allowedIn: ['DORMANT', 'SUSPENDED'], leadsTo: 'ACTIVE' },
  TERMINATION_PROPOSED: { allowedIn: inForce, leadsTo: 'unchanged', proposal: 'opens' },
  MOTION_REJECTED: { allowedIn: inForce, leadsTo: 'unchanged', proposal: 'settles' },
  PROPOSAL_REJECTED: { allowedIn: ['PROPOSED', 'INTENDED'], leadsTo: 'REJECTED', proposal: 'settles' },
  TERMINATED: { allowedIn: [...inForce, 'TERMINATED'], leadsTo: 'TERMINATED', proposal: 'settles' },
  RESET_BY_MERGER: { allowedIn: inForce, leadsTo: 'TERMINATED' },
  EXPIRED: { allowedIn: inForce, leadsTo: 'EXPIRED' },
  SUPERSEDED: { allowedIn: ['INTENDED', ...inForce], leadsTo: 'SUPERSEDED' },
  MEETING: remark,
  GIFT: remark,
  AWARD: remark,
};

const typesWhere = (holds: (transition: Transition) => boolean) =>
  Object.entries(transitions).flatMap(([type, it]) => (holds(it) ? [type] : []));

/** What ends a relation: the day itself still counts, the state changes on the day after. */
export const endings = typesWhere(({ leadsTo }) => ends.includes(leadsTo));
/** What is evidence that a relation stood: ATTESTED, and what is allowed only while it does (MODEL section 5). */
export const evidence = typesWhere(
  ({ allowedIn, attests }) => attests ?? (allowedIn !== 'any' && allowedIn.every(state => inForce.includes(state))),
);
/** What opens and what settles a proposal. */
export const proposals = {
  opened: typesWhere(({ proposal }) => proposal === 'opens'),
  settled: typesWhere(({ proposal }) => proposal === 'settles'),
};
