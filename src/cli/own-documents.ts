import { createApp } from '../app';
import { IncompletePublication, NothingToPublish } from '../catalog/cannot-publish';
import { catalogText } from '../catalog/documents';
import { factsOf } from '../catalog/facts-of';
import { readConfig } from '../config';
import { isHere } from '../http/catalog/catalog';
import { vocabularyOf } from '../http/parts';
import { kinds, type Kind } from '../model/portal';
import { syntaxOf } from '../rdf/syntax';
import { connect } from '../store/connection/connect';
import { requireMigrated } from '../store/migrating/migrate';

/** A document of this register as Turtle, or why there is none. */
export interface OwnDocument {
  readonly kind: Kind;
  readonly text?: string;
  readonly lacks?: readonly string[];
}

/** The documents of this register, made as the service makes them; without the concepts where their terms live elsewhere. */
export async function ownDocuments(env: NodeJS.ProcessEnv): Promise<readonly OwnDocument[]> {
  const config = readConfig(env);
  const [base, vocabulary] = [config.publicUrl, vocabularyOf(config)];
  const app = await createApp(config, { share: true });
  try {
    await requireMigrated(app.db);
    const session = await connect(app.database.url, config.now);
    const facts = await factsOf(app.model, base)(session).finally(() => session.end());
    const order = { concepts: app.concepts, portal: app.portal, base, vocabulary };
    return kinds.filter(kind => isHere(kind, config)).map(kind => made(kind, () => catalogText(kind, syntaxOf('ttl')!, facts, order)));
  } finally {
    await app.close();
  }
}

function made(kind: Kind, make: () => string): OwnDocument {
  try {
    return { kind, text: make() };
  } catch (error) {
    if (error instanceof IncompletePublication) return { kind, lacks: error.lacks };
    if (error instanceof NothingToPublish) return { kind, lacks: [error.message] };
    throw error;
  }
}
