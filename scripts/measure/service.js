const { spawn } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { createServer } = require('node:net');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const program = join(__dirname, '../../bin/kontor.js');

/** Starts the service and waits until it is ready. `took` is in milliseconds. */
async function start(env) {
  const began = performance.now();
  const service = spawn(program, ['serve', '--prepare'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise(resolve => service.once('exit', resolve));
  process.once('exit', () => service.kill('SIGTERM'));
  while (!(await isReady(env))) {
    if (service.exitCode !== null) throw new Error('The service did not start.');
    await sleep(10);
  }
  const stop = () => (service.kill('SIGTERM'), ended);
  return { pid: service.pid, took: performance.now() - began, stop };
}

const isReady = env =>
  fetch(`http://localhost:${env.PORT}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function ask(env, query) {
  const headers = { 'content-type': 'application/json' };
  const variables = query.includes('$bergen') ? { bergen: `http://localhost:${env.PORT}/id/city/bergen` } : undefined;
  const answer = await fetch(`http://localhost:${env.PORT}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
}

/** What the service holds, and Postgres with all its processes: there, each page that they share counts once. */
async function memory({ pid }, varDir) {
  await sleep(1000);
  const server = readFileSync(join(varDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
  const processes = readdirSync('/proc').filter(name => name === server || parentOf(name) === server);
  const ofServer = processes.reduce((sum, name) => sum + kilobytes(name, 'smaps_rollup', 'Pss'), 0);
  return [kilobytes(pid, 'status', 'VmRSS'), ofServer].map(size => `${Math.round(size / 1024)} MB`).join('; ');
}

const kilobytes = (pid, file, what) =>
  Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1]);

function parentOf(name) {
  try {
    return /^\d+$/.test(name) ? /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] : undefined;
  } catch {
    return undefined;
  }
}

async function freePort() {
  const probe = createServer().listen(0);
  await new Promise(resolve => probe.once('listening', resolve));
  const { port } = probe.address();
  await new Promise(resolve => probe.close(resolve));
  return port;
}

module.exports = { ask, freePort, memory, program, start };
