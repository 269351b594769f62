import { ID } from 'type-graphql';
import type { Concept } from '../../model/concept';
import { spoken } from '../../model/naming';
import { inputType, type ArgOf } from './make';

/** The ways in which one record of this concept can be named. */
export function oneArguments({ name, one, whole }: Concept, concepts: readonly Concept[], enumOf: (list: string) => object): ArgOf[] {
  const part = concepts.find(concept => concept.lookup && concept.whole?.to.some(target => target.name === name));
  const input = part && lookupInput(part, enumOf);
  const by = part ? [{ name: part.lookup!.as, type: () => input, describe: `What another register calls it.` }] : [];
  return [
    { name: 'key', type: () => String, describe: whole ? 'Its key: that of its whole, and a fragment.' : `Its local key.` },
    { name: 'id', type: () => ID, describe: `The IRI of the ${spoken(one)}.` },
    ...by,
  ];
}

const lookups = new Map<string, Function>();
function lookupInput({ name, lookup, properties }: Concept, enumOf: (list: string) => object): Function {
  const [list, value] = lookup!.by;
  const property = (name: string) => properties.find(property => property.name === name)!;
  const made = lookups.get(name) ?? inputType(`${name}Input`, 'A value and who issued it.', [], [
    { name: list, type: () => enumOf(property(list).codes!.name), describe: property(list).describe },
    { name: value, type: () => String, describe: property(value).describe },
  ]); // prettier-ignore
  lookups.set(name, made);
  return made;
}

