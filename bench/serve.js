const { spawn } = require('node:child_process');
const { createServer } = require('node:net');
const { createInterface } = require('node:readline');

/** How long a peer may take to end, in milliseconds. */
const patience = 15_000;

/** Starts a peer on a free port and waits until it says that it is ready. */
async function serve(peer, world) {
  const port = await freePort();
  const { program, args, env } = peer.command({ ...world, port });
  const child = spawn(program, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', text => (said = (said + text).slice(-2000)));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise(resolve => child.once('exit', resolve)).finally(() => process.off('exit', kill));
  const ready = new Promise(resolve => createInterface(child.stdout).on('line', line => /^(ready|Kontor) /.test(line) && resolve(true)));
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`${peer.name} did not start: ${said}`);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(kill, patience);
    await ended;
    clearTimeout(late);
  };
  return { port, pid: child.pid, stop };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => probe.once('listening', resolve));
  const { port } = probe.address();
  await new Promise(resolve => probe.close(resolve));
  return port;
}

/** Asks once, and gives the data; throws where the answer has none or has errors. */
async function ask({ port }, { path, body }) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const { data, errors } = answer.ok ? JSON.parse(text) : { errors: text };
  if (errors || !data) throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(errors)}`);
  return data;
}

module.exports = { ask, serve };
