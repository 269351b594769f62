const { parseArgs } = require('node:util');
const { resolve } = require('node:path');
const { peers } = require('./peers');
const { shapes } = require('./shapes');

const help = `Measures Kontor beside its peers, on one made-up register of the world in one database.

npm run bench -- [options]

  --scale N       so many times 10,000 cities, 40,000 agreements, 60,000 memberships (1)
  --tiny          the smallest of all: does everything once, in a minute, and measures nothing worth knowing
  --shapes a,b    only these: ${shapes.map(({ name }) => name).join(', ')}
  --peers a,b     only these: ${peers.map(({ name }) => name).join(', ')}
  --seconds S     of measuring each shape, at each peer, in each round (3)
  --rounds N      of all peers, each started anew (3)
  --connections N kept open by the client (16)
  --no-dumps      without the dumps
  --var DIR       keep the register there, and use the one of this scale that is there already
  --kontor DIR    another checkout of Kontor, for comparison (this one)
  --out DIR       where results.md and results.json go (bench/; of --tiny and of a part: nowhere)
  --help          this
`;

const options = {
  scale: { type: 'string' },
  tiny: { type: 'boolean', default: false },
  shapes: { type: 'string' },
  peers: { type: 'string' },
  seconds: { type: 'string' },
  rounds: { type: 'string' },
  connections: { type: 'string', default: '16' },
  dumps: { type: 'boolean', default: true },
  var: { type: 'string' },
  kontor: { type: 'string', default: resolve(__dirname, '..') },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** What the command line asks for; throws an error with a sentence where it asks for what there is not. */
function readOptions(args) {
  const { values } = parseArgs({ args, options, allowNegative: true });
  const { tiny, scale, seconds, rounds, connections, out } = values;
  const whole = !tiny && !values.shapes && !values.peers;
  return {
    ...values,
    scale: positive('scale', scale ?? (tiny ? '0.02' : '1')),
    seconds: positive('seconds', seconds ?? (tiny ? '0.2' : '3')),
    rounds: positive('rounds', rounds ?? (tiny ? '1' : '3')),
    connections: positive('connections', connections),
    shapes: chosen('shapes', shapes, values.shapes),
    peers: chosen('peers', peers, values.peers),
    kontor: resolve(values.kontor),
    out: out ?? (whole ? __dirname : undefined),
  };
}

function positive(name, text) {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} ${text}: a number above 0.`);
  return number;
}

function chosen(name, all, list) {
  if (!list) return all;
  return list.split(',').map(wanted => {
    const found = all.find(({ name }) => name === wanted);
    if (!found) throw new Error(`--${name} ${wanted}: one of ${all.map(({ name }) => name).join(', ')}.`);
    return found;
  });
}

module.exports = { help, readOptions };
