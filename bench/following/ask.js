const { Agent, request } = require('node:http');
const { cpuOf, cpuOfAll } = require('../measure/processes');

const ask = (agent, port, { method = 'GET', path, headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, agent, headers }, answer => {
      const chunks = [];
      answer.on('data', chunk => chunks.push(chunk)).on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end(body);
  });

/** GraphQL by POST, of a text and its variables. */
const posted = (query, variables) => {
  const body = JSON.stringify({ query, variables });
  return { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', accept: 'application/json' }, body };
};
/** The same by GET. */
const gotten = (query, variables, headers = {}) => ({
  path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`,
  headers: { accept: 'application/json', ...headers },
});

/** Keeps connections busy with these requests for some seconds, after a second of warming up; all must be answered with this status. CPU is in ms a request. */
async function busy({ port, pid }, postmaster, requests, { connections, seconds, status = 200 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let [next, answered, until] = [0, 0, performance.now() + 1000];
  const line = async () => {
    while (performance.now() < until) {
      const answer = await ask(agent, port, requests[next++ % requests.length]);
      if (answer.status !== status) throw new Error(`${answer.status} in place of ${status}: ${answer.body}`);
      answered++;
    }
  };
  const lines = () => Promise.all(Array.from({ length: connections }, line));
  await lines();
  const used = () => ({ server: cpuOf(pid).own, postgres: cpuOfAll(postmaster) });
  const before = used();
  [answered, until] = [0, performance.now() + 1000 * seconds];
  const began = performance.now();
  await lines();
  const elapsed = (performance.now() - began) / 1000;
  const after = used();
  agent.destroy();
  return {
    rps: answered / elapsed,
    serverMs: (after.server - before.server) / answered,
    postgresMs: (after.postgres - before.postgres) / answered,
  };
}

module.exports = { ask, busy, gotten, posted };
