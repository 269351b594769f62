import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As `nice` has it, from -20 (first) to 19 (last). */
export const niceness = 5;

/**
 * Lets whoever shares the machine with a server go first: where both have more to do than there are processors, those who ask are told
 * so at once, since that takes less than what they would wait for. What the server starts inherits it.
 */
export function stepBack(pid: number) {
  for (const lower of [setPriority, ...(process.platform === 'linux' ? [lowerSession] : [])])
    try {
      lower(pid, niceness);
    } catch {
      // Not ours to say here; nothing depends on it but time.
    }
}

/** Where Linux shares processors out among sessions first (sched(7), the autogroup feature), niceness counts within one only. */
const lowerSession = (pid: number, nice: number) => writeFileSync(`/proc/${pid}/autogroup`, String(nice));
