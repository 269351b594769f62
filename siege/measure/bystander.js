const { fork } = require('node:child_process');
const { once } = require('node:events');

/** Somebody who asks little, every ten milliseconds, in a process of its own, and notes how long each answer took. */
class Bystander {
  #child;

  constructor(port) {
    this.#child = fork(__filename, [String(port)]);
  }

  /** How long the answers took that were awaited since the last call, in milliseconds, in order. */
  async noted() {
    this.#child.send('tell');
    const [took] = await once(this.#child, 'message');
    return took.sort((a, b) => a - b);
  }

  stop() {
    this.#child.kill();
  }
}

const every = 10;
/** A server that hangs is not asked without end. */
const mostAwaited = 50;

function watch(port) {
  const { Agent } = require('node:http');
  const { send } = require('../send');
  const agent = new Agent({ keepAlive: true, maxSockets: mostAwaited });
  const awaited = new Set();
  let noted = [];
  const question = { path: '/graphql', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}', agent };
  setInterval(async () => {
    if (awaited.size >= mostAwaited) return;
    const asking = { since: performance.now() };
    awaited.add(asking);
    const { took } = await send({ port }, question);
    awaited.delete(asking);
    noted.push(took);
  }, every);
  process.on('message', () => {
    process.send([...noted, ...[...awaited].map(({ since }) => performance.now() - since)]);
    noted = [];
  });
  process.on('disconnect', () => process.exit());
}

if (require.main === module) watch(Number(process.argv[2]));

module.exports = { Bystander };
