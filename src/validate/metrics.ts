import { values } from './graph';
import { expand, type Name } from './names';
import { aligned, answers, isOpen, known, onDataset, onEither, onFile, type Seen } from './seen';

export interface Metric {
  readonly name: string;
  /** What it is about, for people. */
  readonly label: string;
  readonly no: number;
  readonly eu: number;
  /** The property whose lack costs the points. */
  readonly property?: Name;
  /** Points that a publisher of today cannot get from the Norwegian portal, or that cost more elsewhere (PORTAL 4.1 and 4.3). */
  readonly beyond?: boolean;
  /** Told by a check of its own. */
  readonly told?: boolean;
  readonly met: (seen: Seen) => boolean | undefined;
}

const dataset = (name: string, points: number, label: string, property: Name): Metric => ({
  ...{ name, label, no: points, eu: points, property },
  met: seen => onDataset(seen, property),
});
const file = (name: string, points: number, label: string, property: Name): Metric => ({
  ...{ name, label, no: points, eu: points, property },
  met: seen => onFile(seen, property),
});
const either = (name: string, points: number, label: string, property: Name): Metric => ({
  ...{ name, label, no: points, eu: points, property },
  met: seen => onEither(seen, property),
});
const answering = (name: string, points: number, label: string, property: Name): Metric => ({
  ...{ name, label, no: points, eu: points, property, told: true },
  met: seen => answers(seen, property),
});

/** Every metric with its points: PORTAL section 4.1, from the scoring service of data.norge.no. */
export const metrics: readonly Metric[] = [
  { ...dataset('keywordAvailability', 30, 'keyword', 'dcat:keyword'), met: seen => onDataset(seen, 'dcat:keyword') || (seen.counted === 'no' && onDataset(seen, 'dct:subject')) }, // prettier-ignore
  dataset('categoryAvailability', 30, 'theme', 'dcat:theme'),
  dataset('spatialAvailability', 20, 'place', 'dct:spatial'),
  dataset('temporalAvailability', 20, 'period', 'dct:temporal'),
  answering('accessUrlStatusCode', 50, 'access address answers', 'dcat:accessURL'),
  file('downloadUrlAvailability', 20, 'download address', 'dcat:downloadURL'),
  answering('downloadUrlStatusCode', 30, 'download address answers', 'dcat:downloadURL'),
  file('formatAvailability', 20, 'format', 'dct:format'),
  file('mediaTypeAvailability', 10, 'media type', 'dcat:mediaType'),
  { name: 'formatMediaTypeVocabularyAlignment', label: 'format from a known list', no: 10, eu: 10, property: 'dct:format', met: aligned },
  {
    name: 'formatMediaTypeNonProprietary',
    label: 'format that anybody may read',
    no: 20,
    eu: 20,
    beyond: true,
    met: seen => seen.counted === 'eu' && isOpen(seen),
  },
  {
    name: 'formatMediaTypeMachineInterpretable',
    label: 'format that machines read',
    no: 20,
    eu: 20,
    beyond: true,
    met: seen => seen.counted === 'eu' && isOpen(seen),
  },
  { name: 'dcatApCompliance', label: 'no result from the shapes', no: 30, eu: 30, told: true, met: ({ compliant }) => compliant },
  { name: 'formatMatch', label: 'file is of its format', no: 15, eu: 0, beyond: true, met: () => false },
  { name: 'syntaxValid', label: 'file is well-formed', no: 15, eu: 0, beyond: true, met: () => false },
  file('licenseAvailability', 20, 'licence', 'dct:license'),
  { name: 'knownLicense', label: 'licence of the open list', no: 10, eu: 10, property: 'dct:license', met: known },
  dataset('accessRightsAvailability', 10, 'access rights', 'dct:accessRights'),
  { name: 'accessRightsVocabularyAlignment', label: 'access rights of the EU table', no: 5, eu: 5, property: 'dct:accessRights', met: ({ graph, dataset }) => values(graph, dataset, 'dct:accessRights').some(({ value }) => value.startsWith(expand('at:access-right/'))) }, // prettier-ignore
  { ...dataset('contactPointAvailability', 20, 'contact point', 'dcat:contactPoint'), told: true },
  { ...dataset('publisherAvailability', 10, 'publisher', 'dct:publisher'), told: true },
  either('rightsAvailability', 5, 'statement of rights', 'dct:rights'),
  { ...either('byteSizeAvailability', 5, 'size in bytes', 'dcat:byteSize'), beyond: true },
  either('dateIssuedAvailability', 5, 'day of publication', 'dct:issued'),
  either('dateModifiedAvailability', 5, 'day of the last change', 'dct:modified'),
];
