const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { cpus, loadavg, tmpdir } = require('node:os');
const { join } = require('node:path');

/** Imports the three real files into a register of their own, each twice, and writes how many rows a second that takes. */
const root = join(__dirname, '..');
const shared = join(root, '../shared/data');
const files = [
  ['covenant-of-mayors', 'covenant-of-mayors-jrc-2024', 'signatories.csv'],
  ['wikipedia-2026', 'twin-cities-wikipedia-2026', 'twin_cities.csv'],
  ['wikidata-2022', 'wikidata-sister-cities-2022', 'sister_cities.gexf'],
];

function measure() {
  const varDir = mkdtempSync(join(tmpdir(), 'kontor-measure-'));
  const [busy] = loadavg();
  try {
    const told = text(busy, rowsOf(running({ ...process.env, VAR_DIR: join(varDir, 'var'), DATABASE_URL: '', LOG_LEVEL: 'error' })));
    process.stdout.write(told);
    writeFileSync(join(root, 'bench/intake.md'), told);
  } finally {
    rmSync(varDir, { recursive: true, force: true });
  }
}

/** Runs commands, each a process of its own that starts and ends the database too, and gives their output. */
const running =
  env =>
  (...args) => {
    const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 1e8 };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/kontor.js', ...args], options);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

function rowsOf(kontor) {
  kontor('migrate');
  kontor('seed');
  return files.flatMap(([dataset, folder, file]) => {
    const publication = join(root, 'data/publications', `${dataset}.json`);
    const order = ['import', join(shared, folder, file), '--dataset', dataset, '--mapping', folder, '--publication', publication];
    return ['first', 'second'].map(time => {
      const began = performance.now();
      const rows = Number(/: (\d+) rows/.exec(kontor(...order))[1]);
      return [file, time, rows, (performance.now() - began) / 1000];
    });
  });
}

const whole = number => Math.round(number).toLocaleString('en');

const text = (busy, rows) => `# What an import takes

\`npm run bench:intake\`: ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load average ${busy.toFixed(1)} before. Each file is read twice, one after the other, into a register with the seed and the files above it; the second time nothing changes. The seconds are of the whole command, with the database that it starts and ends.

| file | time | rows | seconds | rows a second |
| --- | --- | ---: | ---: | ---: |
${rows.map(([file, time, count, seconds]) => `| \`${file}\` | ${time} | ${whole(count)} | ${seconds.toFixed(1)} | ${whole(count / seconds)} |\n`).join('')}`;

if (existsSync(shared)) measure();
else process.stdout.write('Nothing was measured: the files are expected in ../shared/data.\n');
