import type { Property } from '../../model/concept';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap(first => letters.map(second => first + second));
/** Language tags of two and three letters. */
const tags = [...pairs, ...pairs.flatMap(pair => letters.map(letter => pair + letter))];

/**
 * The text or truth that an address stands for, where a property tells an address instead: it is the text that the declaration turns into
 * that address, looked for among truths, the last segment of the address as it is or in small letters, and language tags.
 */
export function fromAddress({ iri }: Property): (address: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const found = (address: string) => {
    const segment = /[^/#]*$/.exec(address)![0];
    return ['true', 'false', segment, segment.toLowerCase(), ...tags].find(text => iri!(text) === address);
  };
  return address => {
    if (!known.has(address)) known.set(address, found(address));
    return known.get(address);
  };
}
