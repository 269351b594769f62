import { writeDump } from '../../rdf/dump';
import type { Syntax } from '../../rdf/syntax';
import type { Parts } from '../parts';
import type { Wanted } from './dumps';

/** The dump of a dataset, or of all that are public; of the newest revision, or of one before. */
export function dumpOf({ model, config }: Parts, dataset: string | undefined, syntax: Syntax, revision?: number): Wanted {
  const order = { dataset, syntax, twin: false, base: config.publicUrl, vocabulary: config.vocabularyUrl };
  return {
    name: `${dataset ?? 'all'}${revision === undefined ? '' : `/v/${revision}`}.${syntax.extension}`,
    revision,
    changesWith: 'records',
    write: (session, file) => writeDump(session, model.concepts, { ...order, file }),
  };
}
