import type { Store } from 'n3';
import { has, values } from './graph';
import { expand, type Name } from './names';

/** Whose points: those of data.norge.no, or those of data.europa.eu. */
export type Counted = 'no' | 'eu';

/** A dataset and one of its files, as points are given for them. */
export interface Seen {
  readonly graph: Store;
  readonly dataset: string;
  readonly file?: string;
  readonly counted: Counted;
  /** Whether an address answers; undefined where it was not tried, which counts as yes. */
  readonly answers?: (address: string) => boolean | undefined;
  /** Whether no rule has a result; undefined where the rules were not run. */
  readonly compliant?: boolean;
}

/** Whether a property is given: of the dataset, of the file, or of the better of both. */
export const onDataset = ({ graph, dataset }: Seen, property: Name) => has(graph, dataset, property);
export const onFile = ({ graph, file }: Seen, property: Name) => file !== undefined && has(graph, file, property);
export const onEither = (seen: Seen, property: Name) => onFile(seen, property) || onDataset(seen, property);
/** Whether one of its addresses answers. What was not tried counts as answering. */
export const answers = (seen: Seen, property: Name) => ofFile(seen, property).some(address => seen.answers?.(address) ?? true);

const ofFile = ({ graph, file }: Seen, property: Name) =>
  file === undefined ? [] : values(graph, file, property).map(({ value }) => value);

const fileType = expand('at:file-type/');
const iana = /^https?:\/\/www\.iana\.org\/assignments\/media-types\//;
const mediaTypes = /^https?:\/\/(?:www\.iana\.org\/assignments\/media-types|www\.w3\.org\/ns\/iana\/media-types)\//;

/** Formats of the EU table that anybody may read and a machine can. */
const open = /^(?:CSV|GEOJSON|JSON|JSON_LD|N3|ODS|RDF|RDFA|RDF_N_QUADS|RDF_N_TRIPLES|RDF_TRIG|RDF_TURTLE|RDF_XML|SPARQLQRES|TSV|XML)$/;
/** Europe alone looks at what the format is like. */
export const isOpen = (seen: Seen) =>
  ofFile(seen, 'dct:format').some(format => format.startsWith(fileType) && open.test(format.slice(fileType.length)));

/** Norway asks for a format or a media type of a known list, Europe for both, the latter in the form of IANA. */
export function aligned(seen: Seen) {
  const formats = ofFile(seen, 'dct:format').some(format => format.startsWith(fileType));
  const types = ofFile(seen, 'dcat:mediaType');
  return seen.counted === 'eu' ? formats && types.some(type => iana.test(type)) : formats || types.some(type => mediaTypes.test(type));
}

/** The Norwegian portal calls three open; the European one knows its whole table. */
const openLicences = ['CC0', 'CC_BY_4_0', 'NLOD_2_0'].map(name => expand(`at:licence/${name}`));
/** Whether the licence is one that the portal knows. */
export const known = (seen: Seen) =>
  ofFile(seen, 'dct:license').some(licence =>
    seen.counted === 'eu' ? licence.startsWith(expand('at:licence/')) : openLicences.includes(licence),
  );
