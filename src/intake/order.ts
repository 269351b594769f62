import type { ClientBase } from 'pg';
import type { Publication } from '../domain/seed/datasets';
import type { Decision } from '../domain/intake/finder';
import type { Concept } from '../model/concept';
import type { Viewer } from '../model/viewer';
import type { Portal } from '../model/portal';
import type { Format } from './file/format';
import type { Mapping } from './mapping/mapping';
import type { Reject } from './reject';

/** What is to be imported, and into which dataset. */
export interface ImportOrder {
  /** Its name without folders. */
  readonly file: string;
  /** Begins to read it; rows are read twice. */
  readonly bytes: () => AsyncIterable<Buffer>;
  readonly format: Format;
  readonly gzip: boolean;
  /** A key. */
  readonly dataset: string;
  /** For a table or a graph of others. */
  readonly mapping?: Mapping;
  /** For a dataset that is not there yet. */
  readonly publication?: Publication;
  readonly decisions: readonly Decision[];
  /** Does everything, and takes it back. */
  readonly dryRun: boolean;
}

/** Where to. The client is a connection of its own, without a transaction. */
export interface Register {
  /** Who imports: the revision is signed so, and nothing is read or written beyond these rights. */
  readonly viewer: Viewer;
  readonly client: ClientBase;
  readonly concepts: readonly Concept[];
  /** Base of all our addresses. */
  readonly publicUrl: string;
  /** JSON-LD contexts by address: the only ones that are read. */
  readonly contexts: ReadonlyMap<string, object>;
  readonly portal: Pick<Portal, 'publisher'>;
}

/** An order with what begins to read the text of its file. */
export type TextOrder = ImportOrder & { readonly texts: () => AsyncIterable<string> };

/** Who is told how it goes. */
export interface Listeners {
  readonly step: (step: string) => void;
  /** Of each row that was not taken, or says what an earlier one did. */
  readonly reject: (reject: Reject) => Promise<void>;
}
