const { isDeepStrictEqual } = require('node:util');
const { ask, serve } = require('./serve');
const { requestsOf } = require('./questions');

const asked = 12;

/** Asks all peers the same, and throws where two differ. Gives each peer's requests by shape. */
async function compare(peers, world, questions, say) {
  const requests = new Map();
  const answers = new Map();
  for (const peer of peers) {
    say(`Comparing the answers of ${peer.name}`);
    const server = await serve(peer, world);
    try {
      requests.set(peer, new Map());
      for (const [shape, variables] of questions) {
        if (peer.lacks?.[shape.name]) continue;
        const asking = await requestsOf(peer, server, shape, variables);
        requests.get(peer).set(shape, asking);
        for (const [index, request] of asking.slice(0, asked).entries()) {
          const content = withoutCursors(peer.content(shape, await ask(server, request)));
          const name = `${shape.name}/${index}`;
          if (!answers.has(name)) answers.set(name, { content, peer });
          else if (!isDeepStrictEqual(answers.get(name).content, content)) throw differing(name, answers.get(name), { content, peer });
        }
      }
    } finally {
      await server.stop();
    }
  }
  return requests;
}

/** Each peer has cursors of its own making. */
const withoutCursors = data => JSON.parse(JSON.stringify(data, (name, value) => (name === 'endCursor' ? value !== null : value)));

function differing(name, ...both) {
  const [one, other] = both.map(({ content }) => JSON.stringify(content));
  let at = 0;
  while (one[at] === other[at]) at++;
  const [left, right] = [one, other].map((text, index) => `${both[index].peer.name}: …${text.slice(Math.max(0, at - 80), at + 120)}…`);
  return new Error(`Not the same content for ${name}, from character ${at}:\n${left}\n${right}`);
}

module.exports = { compare };
