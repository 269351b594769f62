#!/usr/bin/env node
// Measures Kontor on this machine and prints a table in Markdown: starts, memory, statements, dumps. It takes some two minutes and needs Linux.
const { execFileSync, spawn } = require('node:child_process');
const { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } = require('node:fs');
const { cpus, tmpdir } = require('node:os');
const { join } = require('node:path');
const { createInterface } = require('node:readline');
const { setTimeout: sleep } = require('node:timers/promises');
const { grow } = require('./measure/grow');
const { queries } = require('./measure/queries');
const { ask, freePort, memory, program, start } = require('./measure/service');
const { readArgs } = require('./read-args');

const help = `Measures Kontor on this machine, and prints starts, memory, statements and dumps as a table. It takes some two minutes and needs Linux.

npm run measure [-- --help]
`;
const root = join(__dirname, '..');
const rounds = 2000;
const added = 20_000;

async function main(args) {
  if (readArgs(args, { help: { type: 'boolean' } }).help) return process.stdout.write(help);
  const scratch = mkdtempSync(join(tmpdir(), 'kontor-measure-'));
  const varDir = join(scratch, 'var');
  try {
    const building = build(join(scratch, 'built'));
    const env = {
      ...process.env,
      PORT: String(await freePort()),
      PUBLIC_URL: '',
      VAR_DIR: varDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      RATE_LIMIT: '0',
      RESPONSE_CACHE_MB: '0',
    };
    const figures = [
      ['Making `dist/`, once after an installation', `${seconds(building)} s`],
      ...(await starts(env, varDir)),
      ...(await statements(env, varDir)),
      ...(await dumps(env, scratch)),
    ];
    const rows = figures.map(row => `| ${row.join(' | ')} |\n`).join('');
    process.stdout.write(`${machine()}\n\n| what | measured |\n|---|---|\n${rows}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** In a copy of its own: another Kontor may be running from `dist/`. */
function build(copy) {
  mkdirSync(copy);
  for (const name of ['src', 'migrations', 'swc.config.js']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const began = performance.now();
  execFileSync(process.execPath, [join(__dirname, 'build.js'), copy]);
  return performance.now() - began;
}

async function starts(env, varDir) {
  const first = await start(env);
  await first.stop();
  const second = await start(env);
  const atFirst = await memory(second, varDir);
  const took = [];
  for (let n = 0; n < rounds; n++) {
    const began = performance.now();
    await ask(env, Object.values(queries)[n % Object.keys(queries).length]);
    took.push(performance.now() - began);
  }
  const later = await memory(second, varDir);
  await second.stop();
  return [
    ['First start, from an empty `VAR_DIR` until `/readyz` answers 200', `${seconds(first.took)} s`],
    ['Second start, until `/readyz` answers 200', `${seconds(second.took)} s`],
    ['Memory after a start: service; Postgres', atFirst],
    [`Memory after ${rounds} GraphQL queries, one after another: service; Postgres`, later],
    ['Median time of these queries, through HTTP', `${median(took).toFixed(1)} ms`],
  ];
}

/** Counted in the server's own log, but for what the service asks for its own sake, on connections of other names. Each query is asked once before, so that its connection is open. */
async function statements(env, varDir) {
  appendFileSync(join(varDir, 'postgres/local.conf'), "log_statement = 'all'\nlog_line_prefix = '%a: '\n");
  const service = await start(env);
  const log = join(varDir, 'postgres/server.log');
  const counts = [];
  for (const [what, query] of Object.entries(queries)) {
    await ask(env, query);
    await sleep(100);
    const { size } = statSync(log);
    await ask(env, query);
    await sleep(100);
    const told = readFileSync(log).subarray(size).toString();
    counts.push([`SQL statements: ${what}`, String(told.match(/^kontor: LOG: {2}(statement|execute)/gm)?.length ?? 0)]);
  }
  await service.stop();
  return counts;
}

async function dumps(env, scratch) {
  const large = { ...env, VAR_DIR: join(scratch, 'large') };
  for (const command of ['migrate', 'seed']) execFileSync(process.execPath, [program, command], { env: large });
  await grow(large, added);
  const figures = [];
  let since = performance.now();
  const exporting = spawn(process.execPath, [program, 'export', '--dataset', 'bergen', '--out', join(scratch, 'out')], {
    env: large,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => exporting.once('exit', resolve));
  for await (const line of createInterface(exporting.stdout)) {
    const dump = /(\w+) {2}(\d+) triples, (\d+) bytes/.exec(line);
    if (!dump) continue; // a table
    const [, name, triples, bytes] = dump;
    const took = performance.now() - since;
    since += took;
    const start = figures.length ? '' : ', the start of the program in it';
    figures.push([
      `Dump \`.${name}\` with checksum and \`.gz\`: ${Number(triples).toLocaleString('en')} triples, ${Math.round(bytes / 1e6)} MB${start}`,
      `${Math.round(triples / took)} 000 triples/s`,
    ]);
  }
  if (await ended) throw new Error('The dumps were not written.');
  return figures;
}

const seconds = ms => (ms / 1000).toFixed(1);
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const machine = () =>
  `${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
