import { Command } from 'commander';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../app';
import { NotFound } from '../errors';
import { publicDatasets, writeDump } from '../rdf/dump';
import { syntaxes } from '../rdf/syntax';
import { connect } from '../store/connect';
import { requireMigrated } from '../store/migrate';
import { makeFolder } from './make-folder';
import type { Tell } from './progress';
import { withApp } from './with-app';

interface Wanted {
  readonly out: string;
  readonly dataset?: string;
  readonly gzip: boolean;
}

/** `kontor export`: the open data as files, each with its checksum. */
export const exportCommand = (env: NodeJS.ProcessEnv) =>
  new Command('export')
    .description('Write the public datasets as files in every RDF syntax, with checksums.')
    .option('--out <dir>', 'where to', 'exports')
    .option('--dataset <key>', 'only this one')
    .option('--no-gzip', 'without the compressed twins')
    .action((wanted: Wanted) => withApp(env, (app, tell) => exported(app, wanted, tell)));

async function exported({ concepts, config, database, db }: App, { out, dataset, gzip }: Wanted, tell: Tell) {
  await requireMigrated(db);
  const session = await connect(database.url);
  try {
    const { datasets } = await publicDatasets(session, concepts);
    if (dataset !== undefined && !datasets.includes(dataset)) throw new NotFound('dataset', dataset);
    await makeFolder('--out', out);
    const orders = (dataset === undefined ? datasets : [dataset]).flatMap(key => syntaxes.map(syntax => ({ dataset: key, syntax })));
    for (const [at, order] of orders.entries()) {
      const file = join(out, `${order.dataset}.${order.syntax.extension}`);
      tell(`Writing ${file}, ${at + 1} of ${orders.length}`);
      const { triples, bytes } = await writeDump(session, concepts, {
        ...{ ...order, file, twin: gzip },
        ...{ base: config.publicUrl, vocabulary: config.vocabularyUrl },
      });
      if (!gzip) await rm(`${file}.gz`, { force: true });
      tell('');
      process.stdout.write(`${file}  ${triples} triples, ${bytes} bytes\n`);
    }
  } finally {
    await session.end();
  }
}
