const { execFile, spawn } = require('node:child_process');
const { once } = require('node:events');
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout: passed } = require('node:timers/promises');
const { promisify } = require('node:util');
const { Client } = require('pg');
const { send } = require('./send');

const root = join(__dirname, '..');
/** Milliseconds in which a service has to be ready, or has to be gone. */
const patience = 60_000;
/** Fair shares are for many clients; here one machine is all of them. Who is told to end ends at once. */
const settings = { HOST: '127.0.0.1', LOG_LEVEL: 'fatal', RATE_LIMIT: '0', STOP_GRACE_SECONDS: '0', NODE_ENV: 'production' };

/** Kontor in a process of its own, with the seed in it: on an embedded database in a folder that goes away again, or on that of `url`. */
class Service {
  deaths = 0;
  #child;
  #clients = [];

  constructor({ port, url, kontor = root, env = {} }) {
    this.kontorAt = kontor;
    this.program = join(kontor, 'bin/kontor.js');
    this.name = 'Kontor';
    this.port = port;
    this.origin = `http://localhost:${port}`;
    this.varDir = mkdtempSync(join(tmpdir(), 'kontor-siege-'));
    this.url = url;
    this.embedded = !url;
    this.env = { ...process.env, ...settings, PORT: port, PUBLIC_URL: this.origin, VAR_DIR: this.varDir, DATABASE_URL: url ?? '', ...env };
  }

  get pid() {
    return this.#child.pid;
  }

  get isDead() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async start() {
    const args = this.embedded ? ['serve', '--prepare'] : ['serve'];
    // In a session of its own, as a service has: Linux shares processors out among sessions.
    this.#child = spawn(this.program, args, { env: this.env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    const kill = () => this.#child.kill('SIGKILL');
    process.once('exit', kill);
    this.#child.once('exit', () => process.off('exit', kill));
    this.said = '';
    this.#child.stderr.setEncoding('utf8').on('data', text => (this.said = (this.said + text).slice(-2000)));
    for (const since = Date.now(); !(await this.isReady()); await passed(20))
      if (this.isDead || Date.now() - since > patience) throw new Error(`Kontor did not start: ${this.said}`);
    this.url ??= await this.#embeddedUrl();
    return this;
  }

  /** Starts it again where it died, and counts that. */
  async revive() {
    if (!this.isDead) return;
    this.deaths++;
    await this.start();
  }

  isReady = async () => (await send(this, { method: 'GET', path: '/readyz' })).status === 200;

  /** Asks once; throws where the answer has errors. */
  async ask(query, variables, headers) {
    const { data, errors } = await this.answer(query, variables, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async answer(query, variables, headers = {}) {
    const sent = { accept: 'application/json', 'content-type': 'application/json', ...headers };
    const { status, text, failed } = await send(this, { path: '/graphql', headers: sent, body: JSON.stringify({ query, variables }) });
    if (failed) return { status: 0, errors: [{ message: failed, extensions: { code: 'NO_ANSWER' } }] };
    return { status, ...JSON.parse(text) };
  }

  get = (path, headers) => send(this, { method: 'GET', path, headers });

  /** A header by which one is known as somebody who may do everything. */
  async administrator() {
    this.header ??= { authorization: `Bearer ${(await this.kontor('token', 'create', '--name', 'siege', '--role', 'administrator', '--all-datasets')).trim()}` };
    return this.header;
  } // prettier-ignore

  /** The output of a command that uses the same database. */
  async kontor(...args) {
    return (await promisify(execFile)(this.program, args, { env: this.env, maxBuffer: 2 ** 26 })).stdout;
  }

  /** A connection of its own to the database, which ends with the service. */
  async session() {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    this.#clients.push(client);
    return client;
  }

  async kill() {
    if (this.isDead) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** The process under which all of the embedded database's run; nothing where there is none. */
  get postmaster() {
    const file = join(this.varDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  }

  async close() {
    for (const client of this.#clients) await client.end().catch(() => undefined);
    if (!this.isDead) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await Promise.race([ended, passed(patience, undefined, { ref: false }).then(() => this.#child.kill('SIGKILL'))]);
    }
    rmSync(this.varDir, { recursive: true, force: true });
  }

  async #embeddedUrl() {
    const { startEmbedded } = require(join(this.kontorAt, 'dist/src/store/embedded/start.js'));
    return (await startEmbedded({ varDir: this.varDir, share: true })).url;
  }
}

/** Starts a service on a free port. `env` are settings besides those that all have. */
async function openService(order) {
  const service = new Service({ port: await freePort(), ...order });
  try {
    return await service.start();
  } catch (error) {
    await service.close();
    throw error;
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

module.exports = { freePort, openService, root };
