import type { Misfit } from './form';

/** Whether nothing is wrong at a place, within it or around it. */
export type Sound = (at: string) => boolean;

export const soundBut = (misfits: readonly Misfit[]): Sound => {
  const wrong = misfits.filter(({ isExtra }) => !isExtra).map(({ at }) => `${at}.`);
  return at => !wrong.some(place => place === '.' || place.startsWith(`${at}.`) || `${at}.`.startsWith(place));
};

export const soundIn =
  (sound: Sound, place: string): Sound =>
  at =>
    sound(`${place}.${at}`);

/** Misfits in the order in which their places stand in the value; what is missing comes last where it should be. */
export function inOrderOf(value: unknown, misfits: readonly Misfit[]): readonly Misfit[] {
  const placed = misfits.map(misfit => ({ misfit, ranks: ranksOf(value, misfit.at.split('.')) }));
  return placed.sort((a, b) => compare(a.ranks, b.ranks)).map(({ misfit }) => misfit);
}

function ranksOf(value: unknown, [name, ...rest]: readonly string[]): readonly number[] {
  if (name === undefined || typeof value !== 'object' || value === null) return [];
  const rank = Object.keys(value).indexOf(name);
  return rank < 0 ? [Infinity] : [rank, ...ranksOf((value as Readonly<Record<string, unknown>>)[name], rest)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, place) => rank !== b[place]);
  return at < 0 || b[at] === undefined ? a.length - b.length : a[at]! < b[at] ? -1 : 1;
}
