import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Characters of the texts that are kept. Each takes some hundred bytes as a document with its plans. */
const most = 250_000;

/** The documents that were asked last, which need no validation again. Apollo's own store would hold as many as are 30 MiB of JSON: 200 MiB in memory, for whoever asks something else each time. */
export class RecentDocuments implements DocumentStore {
  readonly #documents = new Map<string, DocumentNode>();
  #held = 0;

  get(key: string) {
    const document = this.#documents.get(key);
    if (!document) return Promise.resolve(undefined);
    this.#documents.delete(key);
    this.#documents.set(key, document);
    return Promise.resolve(document);
  }

  set(key: string, document: DocumentNode) {
    this.#forget(key);
    this.#documents.set(key, document);
    this.#held += lengthOf(document);
    for (const oldest of this.#documents.keys()) {
      if (this.#held <= most) break;
      this.#forget(oldest);
    }
    return Promise.resolve();
  }

  delete(key: string) {
    return Promise.resolve(this.#forget(key));
  }

  #forget(key: string): boolean {
    const document = this.#documents.get(key);
    if (document) this.#held -= lengthOf(document);
    return this.#documents.delete(key);
  }
}

const lengthOf = ({ loc }: DocumentNode) => loc!.source.body.length;
