import type { Routine } from '../model/routine';
import { care } from './care';
import { day } from './day';
import { claimRules } from './claim-rules';
import { derive } from './derive';
import { publishing } from './publishing';
import { relationTime } from './relation-time';
import { rules } from './rules';

/** The rules of the domain that live in the database: those that touch no table, and those that do. */
export const domainRoutines = (): { before: readonly Routine[]; after: readonly Routine[] } => ({
  before: relationTime,
  after: [...derive, ...rules, ...claimRules, ...publishing, ...care, ...day],
});
