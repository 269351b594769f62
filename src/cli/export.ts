import { Command } from 'commander';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { App } from '../app';
import { tableFiles, writeTableFile } from '../csv/files';
import { NotFound } from '../errors';
import { writeDump } from '../rdf/dump';
import { sealFile, sealTwin, type Sealed } from '../rdf/sealed-file';
import { syntaxes } from '../rdf/syntax';
import { connect } from '../store/connection/connect';
import { revisionAt, type Moment } from '../store/history/moment';
import { readPast } from '../store/history/read-past';
import { requireMigrated } from '../store/migrating/migrate';
import { publicDatasets } from '../store/reading/public-datasets';
import { makeFolder } from './make-folder';
import type { Tell } from './progress';
import { withApp } from './with-app';

interface Wanted {
  readonly out: string;
  readonly dataset?: string;
  readonly gzip: boolean;
  readonly revision?: Moment;
}

/** `kontor export`: the open data as files, each with its checksum. */
export const exportCommand = (env: NodeJS.ProcessEnv) =>
  new Command('export')
    .description('Write the public datasets as files in every RDF syntax and as CSV tables, with checksums.')
    .option('--out <dir>', 'where to', 'exports')
    .option('--dataset <key>', 'only this one')
    .option('--no-gzip', 'without the compressed twins')
    .option('--revision <number>', 'as it was then, rather than now; a time with its zone is understood too', momentOf)
    .action((wanted: Wanted) => withApp(env, (app, tell) => exported(app, wanted, tell)));

const momentOf = (text: string): Moment => (/^-?\d+$/.test(text) ? Number(text) : text);

async function exported({ concepts, config, database, db, pool }: App, { out, dataset, gzip, revision }: Wanted, tell: Tell) {
  await requireMigrated(db);
  const session = await connect(database.url);
  try {
    if (revision !== undefined) await readPast(session, await revisionAt(pool, '--revision', revision));
    const { datasets } = await publicDatasets(session, concepts);
    if (dataset !== undefined && !datasets.includes(dataset)) throw new NotFound('dataset', dataset);
    const wanted = dataset === undefined ? datasets : [dataset];
    await makeFolder('--out', out);
    for (const key of wanted) await makeFolder('--out', join(out, key));
    const files = wanted.flatMap(key => [...dumpsOf(key, concepts, config), ...tablesOf(key, concepts, config)]);
    for (const [at, { name, write }] of files.entries()) {
      const file = join(out, name);
      tell(`Writing ${file}, ${at + 1} of ${files.length}`);
      const { triples, bytes } = await write(session, file);
      if (gzip) await sealTwin(file);
      else await rm(`${file}.gz`, { force: true });
      tell('');
      process.stdout.write(`${file}  ${triples === undefined ? '' : `${triples} triples, `}${bytes} bytes\n`);
    }
  } finally {
    await session.end();
  }
}

/** A file to write, by its name below the folder. */
interface ToWrite {
  readonly name: string;
  readonly write: (session: Client, file: string) => Promise<Sealed & { readonly triples?: number }>;
}

const dumpsOf = (dataset: string, concepts: App['concepts'], { publicUrl: base, vocabularyUrl: vocabulary }: App['config']): ToWrite[] =>
  syntaxes.map(syntax => ({
    name: `${dataset}.${syntax.extension}`,
    write: (session, file) => writeDump(session, concepts, { dataset, syntax, base, vocabulary, file, twin: false }),
  }));

const tablesOf = (dataset: string, concepts: App['concepts'], { publicUrl: base }: App['config']): ToWrite[] =>
  tableFiles(concepts).map(table => ({
    name: `${dataset}/${table.name}`,
    write: (session, file) => writeTableFile(session, concepts, table, { dataset, base, file, seal: sealFile }),
  }));
