import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { Recent } from './recent';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Characters of the texts that are kept. Each takes some hundred bytes as a document. */
const most = 250_000;

/** The documents that were asked last, which need no validation again. Apollo's own store would hold as many as are 30 MiB of JSON: 200 MiB in memory, for whoever asks something else each time. */
export function recentDocuments(): DocumentStore {
  const documents = new Recent<DocumentNode>(most, ({ loc }) => loc!.source.body.length);
  return {
    get: key => Promise.resolve(documents.get(key)),
    set: (key, document) => Promise.resolve(documents.set(key, document)),
    delete: key => Promise.resolve(documents.delete(key)),
  };
}
