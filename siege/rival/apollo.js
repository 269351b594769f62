const { fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { freePort } = require('../service');

/** So much may its heap hold, in MiB: it is to die, not the machine. */
const heap = 2048;

/** Default Apollo in a process of its own, to compare with. Each start after the first follows a death. */
class Apollo {
  name = 'Apollo as it comes';
  deaths = 0;
  #child;

  constructor(port) {
    this.port = port;
  }

  get pid() {
    return this.#child.pid;
  }

  get isDead() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async start() {
    const env = { ...process.env, NODE_ENV: '' };
    const execArgv = [`--max-old-space-size=${heap}`];
    this.#child = fork(join(__dirname, 'program.js'), [String(this.port)], { env, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(this.#child, 'message');
    return this;
  }

  async revive() {
    if (!this.isDead) return;
    this.deaths++;
    await this.start();
  }

  async kill() {
    if (this.isDead) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  close = () => this.kill();
}

const openApollo = async () => new Apollo(await freePort()).start();

module.exports = { openApollo };
