const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { readArgs } = require('../../scripts/read-args');
const { atMost, card, line, none } = require('../card');
const { unmeasured } = require('../measure/cpu');
const { random } = require('../random');
const { openService } = require('../service');
const { leave, load, mixed, unknown } = require('./clients');
const { asking, heldAtRest, more } = require('./held');

const help = `Keeps Kontor busy for a while, with clients that leave in the middle, and prints whether anything is left of it.

npm run soak -- [options]

  --minutes M   of load (10); less than one for a look, such as 0.2. With what comes before, and
                until all is idle again, 0.2 takes 80 to 100 seconds in all
  --aborts N    downloads that are broken off meanwhile (1000)
  --seed N      of all that is drawn (1)
  --help        this

Exit code 1: a line is not held.
`;
const options = {
  minutes: { type: 'string', default: '10' },
  aborts: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
};
const clients = 8;
/** Of the load so much comes before, so that what is learnt once is there already; at least so many milliseconds. */
const [share, atLeast] = [0.1, 5000];
/** And so many new questions, so that as many are remembered as ever are. */
const most = 6000;
/** GUARD, B9: percent by which what is held may be more. */
const growth = 10;

async function main(args) {
  const values = readArgs(args, options);
  if (values.help) return process.stdout.write(help);
  const [minutes, aborts, seed] = ['minutes', 'aborts', 'seed'].map(name => positive(name, values[name]));
  const impossible = unmeasured();
  if (impossible) throw new Error(impossible);
  const folder = mkdtempSync(join(tmpdir(), 'kontor-soak-'));
  try {
    const lines = await soaked({ file: join(folder, 'held.json'), milliseconds: minutes * 60_000, aborts, draw: random(seed) });
    process.stdout.write(card(lines));
    if (lines.some(({ held }) => held === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function positive(name, text) {
  if (!(Number(text) > 0)) throw new Error(`--${name} ${text}: a number above 0.`);
  return Number(text);
}

async function soaked({ file, milliseconds, aborts, draw }) {
  const service = await openService({ env: asking(file) });
  try {
    const session = await service.session();
    const next = await mixed(service, draw);
    await load({ service, next, clients, milliseconds: Math.max(atLeast, milliseconds * share) });
    await load({ service, next: () => unknown(draw), clients, times: most });
    const before = await heldAtRest(service, session, file);
    const [{ answers, faults }, begun] = await Promise.all([
      load({ service, next, clients, milliseconds }),
      leave({ service, draw, count: aborts, milliseconds }),
    ]);
    const after = await heldAtRest(service, session, file);
    return judged({ before, after, answers, faults, begun, aborts, deaths: service.isDead ? 1 : service.deaths });
  } finally {
    await service.close();
  }
}

function judged({ before, after, answers, faults, begun, aborts, deaths }) {
  const grown = (100 * (after.heap - before.heap)) / before.heap;
  return [
    line('Requests answered', answers, ''),
    line('Downloads broken off, of these after their answer had begun', `${aborts}, ${begun}`, ''),
    none('Answers of 5xx or none', faults.length, faults),
    atMost(`Heap: ${before.heap.toFixed(1)} MiB before, ${after.heap.toFixed(1)} MiB after; growth in %`, grown, growth),
    line('Memory besides the heap, MiB before and after', `${before.external.toFixed(1)}, ${after.external.toFixed(1)}`, ''),
    none('Handles, timers and requests of Node that were not there before', more(before.resources, after.resources).length, more(before.resources, after.resources)),
    none('Open files and sockets that were not there before', more(before.files, after.files).length, more(before.files, after.files)),
    none('Connections to the database that were not there before', Math.max(0, after.connections - before.connections)),
    none('Deaths', deaths),
  ];
} // prettier-ignore

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
