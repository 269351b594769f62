import type { NewRecord } from '../../model/new-record';
import type { LangMap, LangTexts } from '../../model/values';
import { record, toOrganisation } from './record';
import type { Known } from './seed';

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

/**
 * What is wrong with whom a dataset names: portals demand a contact point with an e-mail address, and some a number by which they know the
 * publisher, of the scheme (code) given.
 */
export function publicationProblems({ publisher, contactPoint }: Publication, { organisations, contactPoints }: Known, scheme?: string) {
  const schemes = organisations.find(({ key }) => key === publisher)?.schemes;
  const contact = contactPoints.find(({ key }) => key === contactPoint);
  return [
    ...(schemes ? [] : [{ name: 'publisher' as const, allowed: 'The key of an organisation.' }]),
    ...(schemes && scheme !== undefined && !schemes.includes(scheme)
      ? [{ name: 'publisher' as const, allowed: `An organisation with a verified ${scheme}, by which the portal knows publishers.` }]
      : []),
    ...(contact?.email ? [] : [{ name: 'contactPoint' as const, allowed: 'The key of a contact point with an e-mail address.' }]),
  ];
}
