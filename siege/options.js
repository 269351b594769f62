const { readArgs } = require('../scripts/read-args');
const { parts } = require('./parts');

const help = `Attacks Kontor, breaks what it stands on, and prints how it held, as a table. It uses this machine only.

npm run siege -- [options]

  --only a,b     only these: ${Object.keys(parts).join(', ')}
  --seconds S    of load at twice the peak (10)
  --seed N       of all that is drawn (1)
  --kontor DIR   another checkout of Kontor (this one)
  --out FILE     where the table goes (siege/results.md; of a part: nowhere)
  --help         this

Exit code 1: a line is not held.
`;

const options = {
  only: { type: 'string' },
  seconds: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  kontor: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** What the command line asks for; throws an error with a sentence where it asks for what there is not. */
function readOptions(args) {
  const values = readArgs(args, options);
  return { ...values, seconds: whole('seconds', values.seconds), seed: whole('seed', values.seed), only: chosen(values.only) };
}

function whole(name, text) {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text}: a whole number above 0.`);
  return Number(text);
}

function chosen(text) {
  const names = text?.split(',').map(name => name.trim()) ?? Object.keys(parts);
  const unknown = names.find(name => !Object.hasOwn(parts, name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: one of ${Object.keys(parts).join(', ')}.`);
  return names;
}

module.exports = { help, readOptions };
