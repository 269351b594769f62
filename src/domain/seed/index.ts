import { bergen } from './bergen';
import { officialClaims } from './official-claims';
import type { Seed } from './seed';

/** The datasets that come with Kontor, by the names of their folders. */
export const seeds = { bergen: bergen, 'official-claims': officialClaims } satisfies Record<string, Seed>;
