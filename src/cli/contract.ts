import { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from '../version';
import { contractFiles } from './contract-files';
import { makeFolder } from './make-folder';

/** `kontor contract`: what we promise, written to schema/ for the diff. */
export const contract = () =>
  new Command('contract').description('Write schema/: the GraphQL schema, ontology, shapes and JSON-LD context.').action(async () => {
    const folder = join(home, 'schema');
    await makeFolder('schema', folder);
    for (const [name, text] of Object.entries(contractFiles())) await writeFile(join(folder, name), text);
    process.stdout.write(`${folder}\n`);
  });
