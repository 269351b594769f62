import { InvalidInput } from '../errors';
import type { Concept } from '../model/concept';

/** What an IRI of ours names: the path of a concept, and a key, of a part with its fragment. */
export interface Named {
  readonly path: string;
  readonly key: string;
}

/** Reads an IRI of this register; throws `InvalidInput` where it is none. */
export function readIri(place: string, iri: string, publicUrl: string): Named {
  const [, path, key] = iri.startsWith(`${publicUrl}/id/`)
    ? (/^([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9-]+)?)$/.exec(iri.slice(publicUrl.length + 4)) ?? [])
    : [];
  if (!path || !key) throw new InvalidInput(place, iri, `An IRI of this register, such as ${publicUrl}/id/{concept}/{key}.`);
  return { path, key };
}

/** The key, where the IRI can name a thing of this concept; else a key that nothing has. */
export const iriKey = ({ path, key }: Named, { path: own, whole }: Concept) =>
  whole ? (key.includes('#') && whole.to.some(({ path: at }) => at === path) ? key : '') : path === own && !key.includes('#') ? key : '';
