import type { Writing } from '../schema/writing';
import { changeRecord } from './change-record';
import { create } from './create';
import type { Change, Doing, Written } from './doing';
import { preferClaim } from './prefer-claim';
import { recordEvent } from './record-event';
import { remove, restore } from './remove';

/** Makes one change. Throws what is wrong with it; nothing of it is kept then, once its transaction has ended. */
export const makeChange = (doing: Doing, change: Change): Promise<Written> => ways[change.writing.does](doing, change);

const ways: Readonly<Record<Writing['does'], (doing: Doing, change: Change) => Promise<Written>>> = {
  create,
  change: changeRecord,
  remove,
  restore,
  record: async (doing, change) => create(doing, await recordEvent(doing, change)),
  prefer: preferClaim,
};
