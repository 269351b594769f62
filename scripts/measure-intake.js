const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Imports the three real files into a register of their own, each twice, and prints how many rows a second that takes. */
const root = join(__dirname, '..');
const shared = join(root, '../shared/data');
const files = [
  ['covenant-of-mayors', 'covenant-of-mayors-jrc-2024', 'signatories.csv'],
  ['wikipedia-2026', 'twin-cities-wikipedia-2026', 'twin_cities.csv'],
  ['wikidata-2022', 'wikidata-sister-cities-2022', 'sister_cities.gexf'],
];

if (!existsSync(shared)) {
  process.stdout.write('Nothing was measured: the files are expected in ../shared/data.\n');
} else {
  const varDir = mkdtempSync(join(tmpdir(), 'kontor-measure-'));
  try {
    const env = { ...process.env, VAR_DIR: join(varDir, 'var'), DATABASE_URL: '', LOG_LEVEL: 'error' };
    const kontor = (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/kontor.js', ...args], {
        cwd: root,
        env,
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    kontor('migrate');
    kontor('seed');
    for (const [dataset, folder, file] of files)
      for (const time of ['first', 'second']) {
        const publication = join(root, 'data/publications', `${dataset}.json`);
        const began = process.hrtime.bigint();
        const out = kontor('import', join(shared, folder, file), '--dataset', dataset, '--mapping', folder, '--publication', publication);
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        const rows = Number(/: (\d+) rows/.exec(out)[1]);
        process.stdout.write(
          `${file.padEnd(20)} ${time.padEnd(7)} ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s\n`,
        );
      }
  } finally {
    rmSync(varDir, { recursive: true, force: true });
  }
}
