import { InvalidInput } from '../errors';

/** A number that somebody gave; throws `InvalidInput` that names the place. */
export function wholeNumber(place: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidInput(place, text, 'A whole number from 1 on.');
  return Number(text);
}
