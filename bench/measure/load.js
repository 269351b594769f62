const { fork } = require('node:child_process');
const { join } = require('node:path');
const { cpuOf, cpuOfAll, watchMemory } = require('./processes');

/** Puts a server under load by these requests, and measures it from when it is warm. Times are milliseconds, memory is MiB. */
async function load({ server, postmaster, requests, connections, warm, seconds }) {
  const client = fork(join(__dirname, 'client.js'));
  const told = channel(client);
  const memory = watchMemory(server.pid);
  try {
    client.send({ port: server.port, requests, connections, warm, seconds });
    await told();
    const before = { server: cpuOf(server.pid).own, postgres: cpuOfAll(postmaster) };
    memory.most();
    const measured = await told();
    const after = { server: cpuOf(server.pid).own, postgres: cpuOfAll(postmaster) };
    await told();
    const each = whose => (after[whose] - before[whose]) / measured.requests;
    const { rps, p50, p99 } = measured;
    return { rps, p50, p99, cpuServerMs: each('server'), cpuPostgresMs: each('postgres'), rssMiB: memory.most() };
  } finally {
    memory.stop();
    client.kill();
  }
}

/** Gives the messages of a process one by one; throws what they tell as an error. */
function channel(child) {
  const heard = [];
  let wake = () => undefined;
  child.on('message', message => (heard.push(message), wake()));
  child.on('exit', code => (heard.push({ error: `The client ended with ${code}.` }), wake()));
  return async () => {
    while (!heard.length) await new Promise(resolve => (wake = resolve));
    const message = heard.shift();
    if (message.error) throw new Error(message.error);
    return message;
  };
}

module.exports = { load };
