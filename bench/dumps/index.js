const { readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { serve } = require('../serve');
const { writeByHand } = require('./by-hand');
const { fetchDump } = require('./fetch-dump');
const { sameLines } = require('./same-lines');

/** Has Kontor make its dumps of the world, from Postgres to the finished file, and writes one table by hand for comparison. */
async function measureDumps(kontor, world, say) {
  const folder = join(world.varDir, 'dumps');
  rmSync(folder, { recursive: true, force: true });
  const server = await serve(kontor, world);
  try {
    say('Dumps: N-Triples');
    const nt = await fetchDump(server, '/data/world.nt');
    say('Dumps: Turtle');
    const ttl = await fetchDump(server, '/data/world.ttl');
    say('Dumps: one table by hand');
    const base = `http://localhost:${server.port}`;
    const file = join(world.varDir, 'by-hand.nt');
    const byHand = await writeByHand({ url: world.url, base, file });
    await sameLines(file, join(folder, readdirSync(folder)[0], 'world.nt'), base);
    const triples = nt.lines;
    return {
      triples,
      nt: rate(nt, triples),
      ttl: rate(ttl, triples),
      byHand: { ...byHand, triplesPerSecond: byHand.triples / byHand.seconds },
    };
  } finally {
    await server.stop();
  }
}

const rate = ({ seconds, bytes, sentMiBPerSecond, rssMiB }, triples) => ({
  ...{ seconds, triplesPerSecond: triples / seconds, bytes, sentMiBPerSecond, rssMiB },
});

module.exports = { measureDumps };
