import type { Concept } from '../model/concept';
import { schema } from '../model/vocabulary';
import type { Said } from './said';

/** Compiles the reading of a thing’s numbers in other registers: of those that are told and still valid, by the codes of their schemes. */
export function numbers(concepts: readonly Concept[]) {
  const part = concepts.find(({ lookup }) => lookup)!;
  const [scheme, value] = part.lookup!.by.map(name => part.properties.find(property => property.name === name)!);
  const codes = new Map(scheme!.codes!.values.map(({ code, term }) => [term as string, code]));

  return (said: Said, thing: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      said
        .addresses(thing, part.whole!.term!)
        .filter(its => !said.strings(its, schema.validThrough).length)
        .flatMap(its => {
          const code = codes.get(said.address(its, scheme!.term!) ?? '');
          const [number] = said.strings(its, value!.term!);
          return code !== undefined && number !== undefined ? [[code, number]] : [];
        }),
    );
}
