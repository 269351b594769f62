import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edition } from '../scripts/exports';
import { contractFiles } from '../src/cli/contract-files';
import { tableFiles, writeTableFile } from '../src/csv/files';
import { writeDump } from '../src/rdf/dump';
import { sealFile } from '../src/rdf/sealed-file';
import { syntaxes } from '../src/rdf/syntax';
import { startService } from './service';

const folder = (name: string) => join(__dirname, '..', name);

describe('schema/ holds what is declared: `npm run contract` writes it', () => {
  test.each(Object.entries(contractFiles()))('%s', async (name, text) => {
    expect(await readFile(join(folder('schema'), name), 'utf8')).toBe(text);
  });
  test('and nothing else', async () => {
    expect((await readdir(folder('schema'))).sort()).toEqual(Object.keys(contractFiles()).sort());
  });
});

test('exports/ holds the seed as it is published: `npm run exports` writes it', async () => {
  const out = await mkdtemp(join(tmpdir(), 'kontor-exports-test-'));
  const service = await startService(['bergen'], edition.SOURCE_DATE_EPOCH);
  const session = await service.app.pool.connect();
  try {
    for (const syntax of syntaxes) {
      const name = `bergen.${syntax.extension}`;
      await writeDump(session, service.app.concepts, { dataset: 'bergen', syntax, file: join(out, name), base: edition.PUBLIC_URL });
      const [made, kept] = await Promise.all([out, folder('exports')].map(from => readFile(join(from, name), 'utf8')));
      expect(hash(kept!)).toBe(hash(made!));
      expect(await readFile(join(folder('exports'), `${name}.sha256`), 'utf8')).toBe(`${hash(made!)}  ${name}\n`);
    }
    const tables = tableFiles(service.app.concepts);
    for (const table of tables) {
      const order = { dataset: 'bergen', base: edition.PUBLIC_URL, file: join(out, table.name), seal: sealFile };
      const { sha256 } = await writeTableFile(session, service.app.concepts, table, order);
      expect([table.name, hash(await readFile(join(folder('exports/bergen'), table.name), 'utf8'))]).toEqual([table.name, sha256]);
    }
    const names = tables.flatMap(({ name }) => [name, `${name}.sha256`]);
    expect((await readdir(folder('exports/bergen'))).sort()).toEqual(names.sort());
  } finally {
    session.release();
    await service.stop();
    await rm(out, { recursive: true });
  }
}, 60_000);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
