const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { Client } = require('pg');
const { fill } = require('./fill');

/**
 * Starts Kontor's own Postgres, in a folder of its own unless one is given, and fills it with a world of this scale.
 * `postmaster` is the process under which all of its processes run.
 */
async function openWorld({ kontor, scale, var: kept, peers }) {
  const varDir = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'kontor-bench-'));
  let stop;
  const close = async () => {
    await stop?.();
    if (!kept) rmSync(varDir, { recursive: true, force: true });
  };
  try {
    migrate(kontor, varDir);
    const { startEmbedded } = require(join(kontor, 'dist/src/store/embedded/start.js'));
    const server = await startEmbedded({ varDir });
    stop = server.stop;
    await fillOnce(server.url, scale, join(varDir, 'world.json'));
    const postmaster = Number(readFileSync(join(varDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    return { url: server.url, varDir, postmaster, version: await prepare(server.url, peers), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Brings the tables up to date, and `dist/` with them. */
function migrate(kontor, varDir) {
  const env = { ...process.env, VAR_DIR: varDir, DATABASE_URL: '', LOG_LEVEL: 'error' };
  execFileSync(process.execPath, [join(kontor, 'bin/kontor.js'), 'migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** What is there already is not filled again, but must be of the same scale. */
async function fillOnce(url, scale, note) {
  if (!existsSync(note)) {
    await fill(url, scale);
    writeFileSync(note, JSON.stringify({ scale }));
  }
  const there = JSON.parse(readFileSync(note, 'utf8')).scale;
  if (there !== scale) throw new Error(`The register in ${note} is of scale ${there}.`);
}

/** Gives the peers what they need, and tells the version of Postgres. */
async function prepare(url, peers) {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const peer of peers) await peer.prepare?.(client);
  await client.query('CHECKPOINT');
  const { rows } = await client.query('SHOW server_version');
  await client.end();
  return rows[0].server_version;
}

module.exports = { openWorld };
