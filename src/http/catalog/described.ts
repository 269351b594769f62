import { setTimeout as passed } from 'node:timers/promises';
import { stat } from 'node:fs/promises';
import { IncompletePublication } from '../../catalog/cannot-publish';
import { flagship } from '../../catalog/distributions';
import { ownDescription } from '../../catalog/documents';
import { syntaxOf } from '../../rdf/syntax';
import type { Beside } from '../documents/record-texts';
import { dumpOf } from '../files/dump-of';
import type { Dumps } from '../files/dumps';
import type { Parts } from '../parts';
import type { LatestFacts } from './latest-facts';

/** A dump that takes longer is told without its size, which is not the whole then, and is ready for who asks later. */
const patience = 3000;

const nothing = { statements: [], whole: true };

/** The description of a dataset that its own document gives besides the record: in full, with the size of the best download; of what was, it waits for that. */
export function described(parts: Parts, latest: LatestFacts, dumps: Dumps): Beside {
  const { model, full, config, log } = parts;
  const order = { concepts: model.concepts, portal: full, base: config.publicUrl };
  const sizeOf = async (key: string, revision?: number) => {
    const { file } = await dumps.get(dumpOf(parts, key, syntaxOf(flagship)!, revision));
    return (await stat(file)).size;
  };
  const sizeSoon = (key: string) => Promise.race([sizeOf(key).catch(log.error), passed(patience, undefined, { ref: false })]);

  return async (concept, key, revision) => {
    if (concept.name !== model.register.dataset) return nothing;
    const facts = await (revision === undefined ? latest.get() : latest.at(revision));
    if (!facts.datasets.some(dataset => dataset.key === key)) return nothing;
    const size = await (revision === undefined ? sizeSoon(key) : sizeOf(key, revision));
    try {
      return { statements: ownDescription(key, facts, order, size ?? undefined), whole: size != null };
    } catch (error) {
      if (error instanceof IncompletePublication) return nothing;
      throw error;
    }
  };
}
