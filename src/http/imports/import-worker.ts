import { createReadStream } from 'node:fs';
import { domain } from '../../domain';
import { DomainError } from '../../errors';
import { importFile } from '../../intake/import-file';
import type { ImportOrder, Register } from '../../intake/order';
import type { Outcome } from '../../intake/report';
import { readConcepts } from '../../model/read';
import type { Viewer } from '../../model/viewer';
import { ownContexts } from '../../rdf/context';
import { connect } from '../../store/connection/connect';
import { unreachable } from '../../store/connection/unreachable';
import type { ImportDatabase } from '../parts';

/** What the process for imports is given: plain data, since nothing else gets there. */
export interface ImportTask {
  readonly viewer: Viewer;
  readonly database: ImportDatabase;
  readonly publicUrl: string;
  readonly vocabularyUrl: string;
  readonly portal: Register['portal'];
  /** Where the file lies. */
  readonly path: string;
  readonly order: Omit<ImportOrder, 'bytes'>;
}

/** What comes back: how it went, why it was refused, or what we did not foresee. */
export type Ended =
  | { readonly outcome: Outcome }
  | { readonly refusal: Pick<DomainError, 'message' | 'code' | 'status'> }
  | { readonly fault: Pick<Error, 'message' | 'stack'> };

process.on('message', (task: ImportTask) => {
  void imported(task)
    .then(outcome => ({ outcome }), ended)
    .then(ended => process.send!(ended satisfies Ended));
});
// It ends with the service, also where that is killed, and not before: a terminal tells both at once to stop.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

async function imported({ viewer, database, publicUrl, vocabularyUrl, portal, path, order }: ImportTask): Promise<Outcome> {
  const concepts = readConcepts(domain, vocabularyUrl);
  const contexts = ownContexts(concepts, publicUrl, vocabularyUrl);
  const client = await connect(database.url, database.now, database.role);
  try {
    const bytes = () => createReadStream(path) as AsyncIterable<Buffer>;
    const listeners = { step: () => undefined, reject: () => Promise.resolve() };
    return await importFile({ viewer, client, concepts, publicUrl, contexts, portal }, { ...order, bytes }, listeners);
  } finally {
    await client.end();
  }
}

function ended(error: unknown): Ended {
  const known = error instanceof DomainError ? error : unreachable(error);
  if (known) return { refusal: { message: known.message, code: known.code, status: known.status } };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { fault: { message, stack } };
}
