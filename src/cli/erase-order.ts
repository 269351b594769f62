import type { App } from '../app';
import { InvalidInput, NotFound } from '../errors';
import type { Concept } from '../model/concept';
import type { Order } from '../store/erasing/condemned';
import { isColumn, isPairs } from '../store/writing/row-of';

/** Properties and words as the command names them. */
export interface Named {
  readonly property?: readonly string[];
  readonly words?: readonly string[];
}

/** Finds the record or the part, in the present or in what was, and its properties. */
export async function eraseOrder({ pool, concepts }: App, record: string, { property = [], words = [] }: Named): Promise<Order> {
  const [, path = '', key = ''] = /^([^/]*)\/(.*)$/s.exec(record) ?? [];
  const candidates = concepts.filter(concept => concept.path === path && Boolean(concept.whole) === key.includes('#'));
  if (!candidates.length)
    throw new InvalidInput(
      'record',
      record,
      `It begins with one of ${[...new Set(concepts.map(({ path }) => path))].join(', ')}, and a key follows after “/”.`,
    );
  for (const concept of candidates) {
    const { rowCount } = await pool.query(`SELECT FROM history."${concept.table}" WHERE key = $1 LIMIT 1`, [key]);
    if (rowCount) return { concept, key, properties: property.map(name => erasable(concept, name)), words: words.map(wordy) };
  }
  throw new NotFound(path, key);
}

function wordy(text: string) {
  if (text.trim().length < 3) throw new InvalidInput('--words', text, 'At least three letters: shorter words are part of others.');
  return text;
}

function erasable(concept: Concept, name: string) {
  const able = concept.properties.filter(property => !property.min && (isColumn(property) || isPairs(property)));
  const property = able.find(its => its.name === name);
  if (property) return property;
  const required = concept.properties.some(its => its.name === name && its.min)
    ? `No ${concept.names.en} is without it: erase the record. `
    : '';
  throw new InvalidInput('--property', name, `${required}Alone can be erased: ${able.map(({ name }) => name).join(', ')}.`);
}
