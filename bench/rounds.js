const { load } = require('./measure/load');
const { serve } = require('./serve');

/**
 * Measures in rounds: in each, every peer is started anew, by turns in another order, and put under load in every shape.
 * A peer that answers with an error has failed in that shape, and is started anew for the next.
 */
async function measureRounds(peers, world, requests, options, say) {
  const [measured, failures] = [[], []];
  for (let round = 0; round < options.rounds; round++)
    for (let turn = 0; turn < peers.length; turn++) {
      const peer = peers[(turn + round) % peers.length];
      let server = await serve(peer, world);
      for (const [shape, asking] of requests.get(peer)) {
        say(`Round ${round + 1} of ${options.rounds}: ${peer.name}, ${shape.name}`);
        const what = { round, peer: peer.name, shape: shape.name };
        try {
          measured.push({ ...what, ...(await load(loadOf(world, server, asking, options))) });
        } catch (error) {
          failures.push({ ...what, message: error.message.replace(/\s+/g, ' ') });
          await server.stop();
          server = await serve(peer, world);
        }
      }
      await server.stop();
    }
  return { measured, failures };
}

const loadOf = ({ postmaster }, server, requests, { connections, seconds }) => ({
  ...{ server, postmaster, requests, connections, seconds },
  warm: seconds / 2,
});

module.exports = { measureRounds };
