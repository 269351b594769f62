import type { NewRecord } from '../src/model/new-record';
import { insert } from './oracle/odd';
import { startService, type Service } from './service';

/** The key of a dataset that is not public, beside Bergen’s. */
export const drafts = 'drafts';
export const inDrafts = (concept: string, key: string, values: NewRecord['values']): NewRecord => ({
  concept,
  key,
  values: { dataset: { concept: 'Dataset', key: drafts }, ...values },
});

/** A dataset of this key for what is not public yet, described as Bergen’s is; its own record stands in itself. */
export const makeDrafts = ({ app }: Pick<Service, 'app'>, key = drafts) =>
  app.db.query(
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
     SELECT $1, $1, titles, descriptions, licence, publisher, contact_point, false FROM dataset WHERE key = 'bergen'`,
    [key],
  );

/** A register in which something is kept back, and where these records are. */
export async function startWithDrafts(records: readonly NewRecord[] = []): Promise<Service> {
  const service = await startService();
  await makeDrafts(service);
  await insert(service, records);
  return service;
}
