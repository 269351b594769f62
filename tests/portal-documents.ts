import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../src/model/portal';
import { judge, type How } from '../src/validate/judge';

const read = (kind: Kind) => readFileSync(join(__dirname, `portal/${kind}.ttl`), 'utf8');
/** The four documents, with nothing wrong. */
export const sound: Readonly<Record<Kind, string>> = {
  ...{ datasets: read('datasets'), services: read('services') },
  ...{ concepts: read('concepts'), models: read('models') },
};

export const base = 'https://kontor.example';
const usual: How = { profile: 'no', publicUrl: base, today: '2026-11-26' };

export const judged = (kind: Kind, text: string, how: Partial<How> = {}) => judge([{ kind, text, syntax: 'ttl' }], { ...usual, ...how });

/** What is found, in short: the check, the level and the thing. */
export const inShort = async (kind: Kind, text: string, how: Partial<How> = {}) =>
  (await judged(kind, text, how)).findings.map(({ check, level, thing }) => `${check} ${level} ${thing}`);

/** The text with one thing changed, which has to be there. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${String(from)} is not in the text`);
  return other;
}
