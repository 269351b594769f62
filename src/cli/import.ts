import { itself } from '../store/rights/acting';
import { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { App } from '../app';
import { InvalidInput, reason } from '../errors';
import { formatOf } from '../intake/file/format';
import { importFile } from '../intake/import-file';
import { readMapping } from '../intake/mapping/read-mapping';
import type { ImportOrder } from '../intake/order';
import { readPublication } from '../intake/publication';
import { ReportFile, told, type Outcome } from '../intake/report';
import { readDecisions } from '../intake/settle-file';
import { ownContexts } from '../rdf/context';
import { connect } from '../store/connection/connect';
import { requireMigrated } from '../store/migrating/migrate';
import type { Tell } from './progress';
import { withApp } from './with-app';

interface Wanted {
  readonly dataset: string;
  readonly mapping?: string;
  readonly publication?: string;
  readonly settle?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** `kontor import FILE`: rows or statements of others into a dataset of their own. */
export const importCommand = (env: NodeJS.ProcessEnv) =>
  new Command('import')
    .description('Import a file into a dataset: CSV or GEXF by a mapping, Turtle, N-Triples, N-Quads, TriG or JSON-LD in our own terms.')
    .argument('<file>', 'what to import; its name tells the format, and may end in .gz')
    .requiredOption('--dataset <key>', 'the dataset that it goes into')
    .option('--mapping <file>', 'what rows say in our terms: the name of a mapping that comes with Kontor, or a file')
    .option('--publication <file>', 'how the dataset is published, if it is not there yet')
    .option('--settle <file>', 'which thing is meant where several may be: a CSV with the columns file, at, key')
    .option('--dry-run', 'do everything, and take it back')
    .option('--report <file>', 'write every row that was not taken into a CSV file')
    .action((file: string, wanted: Wanted) => withApp(env, (app, tell) => imported(app, file, wanted, tell)));

async function imported(app: App, path: string, wanted: Wanted, tell: Tell) {
  await requireMigrated(app.db);
  const order = await orderOf(app, path, wanted);
  const report = wanted.report === undefined ? undefined : new ReportFile(wanted.report);
  const client = await connect(app.database.url, app.config.now);
  tell(`Importing ${order.file}`);
  try {
    const { concepts, config, portal } = app;
    const { publicUrl, vocabularyUrl = `${publicUrl}/def#` } = config;
    const contexts = ownContexts(concepts, publicUrl, vocabularyUrl);
    const viewer = { ...itself, name: 'kontor import' };
    const register = { viewer, client, concepts, portal, publicUrl, contexts };
    const outcome = await importFile(register, order, { step: tell, reject: async reject => report?.tell(reject) });
    tell('');
    say(outcome, wanted.report);
  } finally {
    await report?.close();
    await client.end();
  }
}

async function orderOf(
  { concepts }: App,
  path: string,
  { dataset, mapping, publication, settle, dryRun = false }: Wanted,
): Promise<ImportOrder> {
  const { format, gzip } = formatOf(path);
  const file = basename(path);
  const isFile = await stat(path).then(
    found => found.isFile(),
    (error: unknown) => {
      throw new InvalidInput('file', path, `It has to be a file that can be read (${reason(error)}).`);
    },
  );
  if (!isFile) throw new InvalidInput('file', path, 'It has to be a file that can be read.');
  return {
    ...{ file, format, gzip, dataset, dryRun },
    bytes: () => createReadStream(path) as AsyncIterable<Buffer>,
    mapping: mapping === undefined ? undefined : await readMapping(mapping, concepts, { files: true }),
    publication: publication === undefined ? undefined : await readPublication(publication),
    decisions: settle === undefined ? [] : await readDecisions(settle, file),
  };
}

/** The counts on standard output, what was not taken on standard error. */
function say(outcome: Outcome, report: string | undefined) {
  const { file, dataset, dryRun, rows, accepted, merged, rejected, records, left, revision, rejects } = outcome;
  for (const reject of rejects) process.stderr.write(`${told(file, reject)}\n`);
  if (rejected > rejects.length)
    process.stderr.write(`The other ${rejected - rejects.length} rows that were not taken are in the file of --report.\n`);
  const what = dryRun ? 'Tried' : 'Imported';
  const came = dryRun ? 'taken back' : revision === undefined ? 'nothing changed' : `revision ${revision}`;
  process.stdout.write(
    `${what} ${file} into ${dataset}: ${rows} rows, ${accepted} accepted, ${merged} merged, ${rejected} rejected; ` +
      `${records.created} records created, ${records.changed} changed, ${records.unchanged} unchanged, ${left} left as they were; ${came}.\n`,
  );
  if (report !== undefined) process.stdout.write(`Rows not taken on their own are in ${report}.\n`);
}
