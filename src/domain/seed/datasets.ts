import type { NewRecord } from '../../model/new-record';
import type { LangMap, LangTexts } from '../../model/values';
import { record, toOrganisation } from './record';

/** The fields of a `Publication` that are one text. */
export const publicationTexts = ['key', 'licence', 'publisher', 'contactPoint'] as const;

/** How a dataset is published, as its file says: texts in nb, nn and en; `publisher` and `contactPoint` are keys. */
export interface Publication {
  readonly key: string;
  readonly titles: LangMap;
  readonly descriptions: LangMap;
  readonly keywords: LangTexts;
  readonly licence: string;
  readonly publisher: string;
  readonly contactPoint: string;
}

/** The dataset itself, which belongs to itself. */
export const dataset = ({ key, publisher, contactPoint, ...texts }: Publication): NewRecord =>
  record('Dataset', key, {
    ...{ ...texts, publisher: toOrganisation(publisher), contactPoint: { concept: 'ContactPoint', key: contactPoint } },
    ...{ public: true, dataset: { concept: 'Dataset', key } },
  });
