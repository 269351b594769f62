import { InvalidInput } from '../../errors';
import { may } from '../../model/viewer';
import { removalOf, removedRecord, type Removed } from '../../store/history/removed';
import { isHeld, rewind } from '../../store/history/rewind';
import { refusedBy } from '../access';
import type { Change, Doing, Written } from './doing';
import { expected, refuseStale } from './expected';
import { aKey } from './given-record';

/** Removes a record to which nothing links. */
export async function remove(doing: Doing, change: Change): Promise<Written> {
  const { writing: { concept, role }, input, place } = change; // prettier-ignore
  const key = aKey(input.key as string, `${place}.key`);
  await expected(doing, change, role);
  try {
    const { rowCount } = await doing.client.query(`DELETE FROM "${concept.table}" WHERE key = $1`, [key]);
    // What the database lets nobody of this role remove is not there for the statement.
    if (!rowCount) throw refusedBy(doing.viewer, role);
  } catch (error) {
    if (!isHeld(error)) throw error;
    const [, by = 'record'] = /from table "(\w+)"/.exec((error as { detail?: string }).detail ?? '') ?? [];
    throw new InvalidInput(
      `${place}.key`,
      key,
      `First whatever links to it has to go or change: there is at least one in "${by.replaceAll('_', ' ')}".`,
    );
  }
  return { concept, key, records: [] };
}

/** Brings a removed record back, with its parts and lists. */
export async function restore(doing: Doing, { writing: { concept, role }, input, place }: Change): Promise<Written> {
  const { client, concepts } = doing;
  const key = aKey(input.key as string, `${place}.key`);
  const removed = await removedRecord(client, concept, key);
  if (!removed || !mayKnow(doing, removed))
    throw new InvalidInput(`${place}.key`, key, `The key of a ${concept.names.en} that was removed.`);
  doing.require(role, removed.dataset);
  refuseStale(removed.revision, input, place, null, removed.newest);
  await rewind(client, await removalOf(client, concepts, concept, key, removed.revision));
  return { concept, key, records: [] };
}

/** Of what stood in a dataset that is not the viewer's to see nobody learns that it was there. */
const mayKnow = ({ viewer }: Doing, { open, dataset }: Removed) => open || !viewer || may(viewer, 'reader', dataset);
