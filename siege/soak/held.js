const { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: passed } = require('node:timers/promises');

const patience = 10_000;
/** Idle connections are closed after ten seconds, and those that ask for the others' sake another ten after those; once a minute there is something to seal. */
const restless = 60_000;
/** Milliseconds between two looks. */
const pause = 500;
/** All of ours but the one that holds the embedded database, which carries the number of its process. */
const pooled = `SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name ~ '^kontor(-|$)'`;
const connections = `SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name ~ '^kontor'`;

/** Settings of a service that can be asked what it holds. */
const asking = file => ({ NODE_OPTIONS: `--require=${join(__dirname, 'inside.js')}`, KONTOR_SOAK_FILE: file });

/** What a service holds once its garbage is collected: MiB of heap and besides, timers and the like, open files and sockets, connections to the database. */
async function heldBy({ pid }, session, file) {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (const since = Date.now(); !existsSync(file); await passed(50))
    if (Date.now() - since > patience) throw new Error('The service does not tell what it holds.');
  const { heap, external, resources } = JSON.parse(readFileSync(file, 'utf8'));
  const { rows: [{ count }] } = await session.query(connections);
  return { heap: heap / 2 ** 20, external: external / 2 ** 20, resources: counted(resources), files: counted(openIn(pid)), connections: count };
} // prettier-ignore

/** The same while no pool has a connection open: how many each had last is chance. Where some never close, as it is after a minute. */
async function heldAtRest(service, session, file) {
  for (const since = Date.now(); ; await passed(pause)) {
    const isLast = Date.now() - since > restless;
    if (!isLast && !(await isAtRest(session))) continue;
    const held = await heldBy(service, session, file);
    if (isLast || (await isAtRest(session))) return held;
  }
}

async function isAtRest(session) {
  const { rows: [{ count }] } = await session.query(pooled);
  return count === 0;
} // prettier-ignore

/** By kind: numbers of sockets differ. */
const openIn = pid => readdirSync(`/proc/${pid}/fd`).map(fd => linkOf(`/proc/${pid}/fd/${fd}`).replace(/:?\[?\d+\]?$/, '')).filter(Boolean); // prettier-ignore

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function counted(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What there is more of than before, in words. */
const more = (before, after) =>
  Object.entries(after)
    .filter(([name, count]) => count > (before[name] ?? 0))
    .map(([name, count]) => `${name}: ${before[name] ?? 0}, then ${count}`);

module.exports = { asking, heldAtRest, more };
