import { Command } from 'commander';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { publicDatasets, writeDump } from '../rdf/dump';
import { syntaxes } from '../rdf/syntax';
import { requireMigrated } from '../store/migrate';
import { withApp } from './with-app';

/** `kontor export`: the open data as files, each with its checksum. */
export const exportCommand = (env: NodeJS.ProcessEnv) =>
  new Command('export')
    .description('Write the public datasets as files in every RDF syntax, with checksums.')
    .option('--out <dir>', 'where to', 'exports')
    .option('--dataset <key>', 'only this one')
    .option('--no-gzip', 'without the compressed twins')
    .action(({ out, dataset, gzip }: { out: string; dataset?: string; gzip: boolean }) =>
      withApp(env, async ({ concepts, config, database, db }) => {
        await requireMigrated(db);
        const session = new Client({ connectionString: database.url });
        await session.connect();
        try {
          await mkdir(out, { recursive: true });
          for (const key of dataset ? [dataset] : (await publicDatasets(session, concepts)).datasets)
            for (const syntax of syntaxes) {
              const file = join(out, `${key}.${syntax.extension}`);
              const { triples, bytes } = await writeDump(session, concepts, {
                dataset: key,
                syntax,
                file,
                base: config.publicUrl,
                vocabulary: config.vocabularyUrl,
              });
              if (!gzip) await rm(`${file}.gz`);
              process.stdout.write(`${file}  ${triples} triples, ${bytes} bytes\n`);
            }
        } finally {
          await session.end();
        }
      }),
    );
