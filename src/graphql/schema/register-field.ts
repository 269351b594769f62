import { Int } from 'type-graphql';
import type { Model } from '../../model/concept';
import type { ThingClass } from '../../model/facts';
import { LangText } from '../../model/values';
import { objectType, type FieldOf } from './make';

/** The register itself. */
export function registerField({ register, concepts }: Model, typeOf: (name: string) => ThingClass): FieldOf {
  const publisher = concepts.find(({ name }) => name === register.dataset)!.properties.find(({ name }) => name === register.publisher)!
    .to[0]!.name;
  const lang = {
    name: 'lang',
    type: () => [String],
    describe: 'Languages in order of preference (BCP 47); the first that exists, then any.',
  };
  const type = objectType('Register', 'This register.', [
    { name: 'name', type: () => String, describe: 'What it is called.', args: [lang] },
    { name: 'names', type: () => [LangText], describe: 'What it is called, in every language that we have.' },
    { name: 'dataset', type: () => typeOf(register.dataset), describe: 'The dataset that is its own.' },
    { name: 'publisher', type: () => typeOf(publisher), describe: 'Who publishes it.' },
    { name: 'revision', type: () => Int, describe: 'Its newest revision: it grows by one with each change.' },
    { name: 'modified', type: () => String, describe: 'When it last changed (ISO 8601, UTC).' },
    { name: 'version', type: () => String, describe: 'The version of the software.' },
  ]);
  return { name: 'register', type: () => type, nullable: true, describe: 'The register itself; null while it is empty.' };
}

