import type { Kind } from '../model/portal';

/** `fault`: refused, dropped or deleted. `loss`: points, or something that the page does not show. `note`: good to know. */
export type Level = 'fault' | 'loss' | 'note';

/** The checks of PORTAL section 7, `P01` to `P18`. */
export type Check = `P${number}`;

/** One thing that the portal would stumble over, in the words of whoever publishes. */
export interface Finding {
  readonly check: Check;
  readonly level: Level;
  readonly kind: Kind;
  /** As people know it, such as `Dataset "Bergens avtaler" (bergen)`. */
  readonly thing: string;
  /** The IRI that it is about; nothing where it is about the document. */
  readonly node?: string;
  /** The property (IRI) that is at fault; nothing where it is the whole node. */
  readonly property?: string;
  /** What is wrong, and what the portal would do. */
  readonly problem: string;
  /** What to change. */
  readonly remedy?: string;
  /** The line that would mend it. */
  readonly turtle?: string;
  /** The text of the rule itself, where others wrote it. */
  readonly rule?: string;
}

/** What a check says of a thing, before the thing is named. */
export type Told = Omit<Finding, 'kind' | 'thing' | 'node'>;
