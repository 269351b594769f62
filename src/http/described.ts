import { setTimeout as passed } from 'node:timers/promises';
import { stat } from 'node:fs/promises';
import { IncompletePublication } from '../catalog/cannot-publish';
import { flagship } from '../catalog/distributions';
import { ownDescription } from '../catalog/documents';
import { syntaxOf } from '../rdf/syntax';
import type { Beside } from './document';
import { dumpOf } from './dump-of';
import type { Dumps } from './dumps';
import type { LatestFacts } from './latest-facts';
import type { Parts } from './parts';

/** A dump that takes longer is told without its size, and is ready for who asks later. */
const patience = 3000;

/** The description of a dataset that its own document gives besides the record: in full, with the size of the best download. */
export function described(parts: Parts, latest: LatestFacts, dumps: Dumps): Beside {
  const { model, full, config, log } = parts;
  const order = { concepts: model.concepts, portal: full, base: config.publicUrl };
  const sizeOf = async (key: string) => (await stat((await dumps.get(dumpOf(parts, key, syntaxOf(flagship)!))).file)).size;

  return async (concept, key) => {
    if (concept.name !== model.register.dataset) return [];
    const facts = await latest.get();
    if (!facts.datasets.some(dataset => dataset.key === key)) return [];
    const size = await Promise.race([sizeOf(key).catch(log.error), passed(patience, undefined, { ref: false })]);
    try {
      return ownDescription(key, facts, order, size ?? undefined);
    } catch (error) {
      if (error instanceof IncompletePublication) return [];
      throw error;
    }
  };
}
