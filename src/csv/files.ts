import { NotFound } from '../errors';
import { thing } from '../model/address';
import type { Concept } from '../model/concept';
import { inSnapshot, revisionNow, type Session } from '../store/connection/snapshot';
import { publicDatasets } from '../store/reading/public-datasets';
import type { View } from '../store/sql/rows';
import { foreignKeys } from './foreign-keys';
import { groupMetadata, tableMetadata, type MetadataOrder } from './metadata';
import { metadataName, tableName } from './names';
import { publication } from './publication';
import { table } from './table';

/** A file of a dataset's tables: a table, what describes it, or what describes them all. */
export interface TableFile {
  readonly name: string;
  readonly type: 'text/csv' | 'application/csvm+json';
  readonly texts: (session: Session, view: View, order: MetadataOrder) => AsyncIterable<string>;
}

/** Every file that there is for each dataset. Parts have tables too. */
export const tableFiles = (concepts: readonly Concept[]): readonly TableFile[] => [
  ...concepts.flatMap((concept): TableFile[] => [
    {
      name: tableName(concept),
      type: 'text/csv',
      texts: (session, view, { publication: { day }, ...order }) => table(session, concept, view, { ...order, day }),
    },
    {
      name: metadataName(tableName(concept)),
      type: 'application/csvm+json',
      texts: (_session, _view, order) => once(() => tableMetadata(concept, order)),
    },
  ]),
  {
    name: metadataName(),
    type: 'application/csvm+json',
    texts: (session, view, order) => once(async () => groupMetadata(concepts, await foreignKeys(session, view, order.dataset), order)),
  },
];

export interface FileOrder<Sealed> {
  readonly dataset: string;
  /** `PUBLIC_URL`. */
  readonly base: string;
  readonly file: string;
  /** Writes the texts into the file. */
  readonly seal: (file: string, texts: AsyncIterable<string>) => Promise<Sealed>;
  /** A snapshot that another session exported, so that several files are of one state. */
  readonly snapshot?: string;
}

/** Writes a file in one state of the register, and says which. Throws `NotFound` for a dataset that is not there or not public. */
export const writeTableFile = <Sealed>(
  session: Session,
  concepts: readonly Concept[],
  { texts }: TableFile,
  { dataset, base, file, seal, snapshot }: FileOrder<Sealed>,
): Promise<Sealed & { readonly revision: number }> =>
  inSnapshot(
    session,
    async () => {
      const { datasets, allPublic } = await publicDatasets(session, concepts);
      if (!datasets.includes(dataset)) throw new NotFound('dataset', dataset);
      const [view, revision] = [{ concepts, allPublic }, await revisionNow(session)];
      const { path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;
      const published = await publication(session, view, dataset, base);
      const sealed = await seal(file, texts(session, view, { dataset, base, address: thing(base, path, dataset), publication: published })); // prettier-ignore
      return { ...sealed, revision };
    },
    snapshot,
  );

async function* once(make: () => string | Promise<string>) {
  yield await make();
}
