import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFactory, Parser, Store } from 'n3';
import type { Result, Validator } from 'shacl-engine';
import { CannotStart } from '../errors';

/** The rules of others that the portal goes by, as folder and file names of `--shapes`: PORTAL section 3.6. */
export const shapeFiles = {
  v2: ['dcat-ap-no-2/dcat-ap-no_shacl-shapes-2.0.0.ttl'],
  v3: ['core', 'range', 'vocabulary'].map(name => `dcat-ap-no-3/dcatapno3-${name}-shapes.ttl`),
  eu: ['dcat-ap-3.0.1/shapes.ttl', 'dcat-ap-3.0.1/range.ttl'],
  concepts: ['skos-ap-no-begrep/SKOS-AP-NO-Begrep-shape_shape_v2.ttl'],
  models: ['modelldcat-ap-no/modelldcat-ap-no_v1_SHACL-shapes.ttl'],
} as const;
export type Rules = keyof typeof shapeFiles;

/** What those files have wrong, so that no engine reads them or a rule never fires; mended in memory only. */
const repairs: readonly Repair[] = [
  { in: 'modelldcat-ap-no/', wrong: 'sh:nodeKind vcard:Organization', right: 'sh:class vcard:Organization' },
  { in: 'dcat-ap-no-3/', wrong: 'dcatap: <http://data.europa.eu/r5r>', right: 'dcatap: <http://data.europa.eu/r5r/>' },
];
interface Repair {
  readonly in: string;
  readonly wrong: string;
  readonly right: string;
}

export interface Shapes {
  /** What the rules say of a graph. */
  readonly results: (graph: Store) => Promise<readonly Result[]>;
  /** Files in which a fault that is mended here is no longer found. */
  readonly mended: readonly string[];
}

/** Reads rules from a folder like that of the repositories. Throws `CannotStart` where a file is not there or cannot be read. */
export async function readShapes(folder: string, rules: Rules): Promise<Shapes> {
  const read = await Promise.all(shapeFiles[rules].map(file => readShape(folder, file)));
  const { Validator } = await import('shacl-engine');
  const sparql = await import('shacl-engine/sparql.js');
  const factory = { ...DataFactory, dataset: () => new Store() };
  const validator: Validator = new Validator(new Store(read.flatMap(({ quads }) => quads)), { factory, ...sparql });
  return {
    results: async graph => (await validator.validate({ dataset: graph })).results,
    mended: read.flatMap(({ mended }) => mended),
  };
}

async function readShape(folder: string, file: string) {
  const path = join(folder, file);
  try {
    const { text, mended } = repaired(file, await readFile(path, 'utf8'));
    return { quads: new Parser().parse(text), mended: mended ? [file] : [] };
  } catch (error) {
    throw new CannotStart(
      `The shapes in ${path} cannot be read (${(error as Error).message}). They are other people’s and do not come with Kontor: README.md lists them and where to fetch them; --shapes names the folder above ${file}.`,
    );
  }
}

/** The text of a file of shapes without its known faults. `mended`: one of them is no longer there. */
export function repaired(file: string, text: string): { readonly text: string; readonly mended: boolean } {
  const known = repairs.filter(repair => file.startsWith(repair.in));
  return {
    text: known.reduce((text, { wrong, right }) => text.replaceAll(wrong, right), text),
    mended: known.some(({ wrong }) => !text.includes(wrong)),
  };
}
