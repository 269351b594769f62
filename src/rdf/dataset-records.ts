import { thing } from '../model/address';
import type { Concept } from '../model/concept';
import { inSnapshot, type Session } from '../store/connection/snapshot';
import { recordsWhere } from '../store/reading/records';
import { emitter } from './emitter';
import type { Statement } from './statement';
import { iri } from './terms';

/** Compiles what each public dataset says of itself, as its own document does: its title, licence and publisher among it. */
export function datasetRecords(concepts: readonly Concept[], base: string) {
  const { name, path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;
  const from = emitter(
    concepts.find(concept => concept.name === name)!,
    { concepts, allPublic: false },
    base,
  );

  return (session: Session): Promise<readonly Statement[]> =>
    inSnapshot(session, async () => {
      const statements: Statement[] = [];
      for (const record of await recordsWhere(session, from, 'true', [])) {
        const own = iri(thing(base, path, record.row[0]!));
        from.tell(record, (...terms) => void (terms[0] === own && statements.push(terms)));
      }
      return statements;
    });
}
