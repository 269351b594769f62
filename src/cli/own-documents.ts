import { createApp } from '../app';
import { areTermsOwn } from '../catalog/concepts';
import { catalogText } from '../catalog/documents';
import { factsOf } from '../catalog/facts-of';
import { readConfig } from '../config';
import { withSession } from '../http/find-record';
import { vocabularyOf } from '../http/parts';
import { kinds, type Kind } from '../model/portal';
import { syntaxOf } from '../rdf/syntax';
import { requireMigrated } from '../store/migrate';

/** The documents of this register as Turtle, made as the service makes them; without the concepts where their terms live elsewhere. */
export async function ownDocuments(env: NodeJS.ProcessEnv): Promise<Partial<Record<Kind, string>>> {
  const config = readConfig(env);
  const [base, vocabulary] = [config.publicUrl, vocabularyOf(config)];
  const app = await createApp(config, { share: true });
  try {
    await requireMigrated(app.db);
    const facts = await withSession(app.pool, factsOf(app.model, base));
    const published = kinds.filter(kind => kind !== 'concepts' || areTermsOwn(vocabulary, base));
    const order = { concepts: app.concepts, portal: app.portal, base, vocabulary };
    return Object.fromEntries(published.map(kind => [kind, catalogText(kind, syntaxOf('ttl')!, facts, order)]));
  } finally {
    await app.close();
  }
}
