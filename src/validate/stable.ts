import type { Kind } from '../model/portal';
import type { Finding } from './finding';

/** P16, of a document that was made twice. */
export const stable = (kind: Kind, first: string, second: string | undefined): Finding[] =>
  first === second
    ? []
    : [
        {
          ...{ check: 'P16', level: 'fault', kind, thing: `The ${kind} document` },
          problem: 'made twice, it was not the same bytes. The portal sees a change at every harvest.',
        },
      ];
