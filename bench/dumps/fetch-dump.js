const { get } = require('node:http');
const { watchMemory } = require('../measure/processes');

const slowPieces = 100;

/** Asks a service for a dump that nobody has asked for before: how long it takes to be made, how fast it is sent, and the most memory meanwhile. */
async function fetchDump(server, path) {
  const memory = watchMemory(server.pid);
  try {
    const began = performance.now();
    const answer = await answerTo(server, path);
    const made = performance.now();
    let [bytes, lines] = [0, 0];
    for await (const chunk of answer) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
    }
    const sent = performance.now();
    await readSlowly(server, path);
    const sentMiBPerSecond = bytes / 2 ** 20 / ((sent - made) / 1000);
    return { seconds: (made - began) / 1000, bytes, lines, sentMiBPerSecond, rssMiB: memory.most() };
  } finally {
    memory.stop();
  }
}

/** What a slow reader has not read yet must not pile up in the service. */
async function readSlowly(server, path) {
  const pieces = (await answerTo(server, path))[Symbol.asyncIterator]();
  for (let read = 0; read < slowPieces && !(await pieces.next()).done; read++) await new Promise(resolve => setTimeout(resolve, 20));
  await pieces.return();
}

const answerTo = ({ port }, path) =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'identity' } }, answer =>
      answer.statusCode === 200 ? resolve(answer) : reject(new Error(`${path}: ${answer.statusCode}`)),
    ).on('error', reject);
  });

module.exports = { fetchDump };
