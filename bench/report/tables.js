const { aims } = require('./aims');

const table = (head, rows) =>
  `| ${head.join(' | ')} |\n|${head.map((_, index) => (index ? '--:' : '---')).join('|')}|\n${rows.map(row => `| ${row.join(' | ')} |\n`).join('')}`;
const short = number =>
  number === undefined ? '' : Number(number) >= 100 ? String(Math.round(number)) : String(Number(Number(number).toPrecision(3)));
const thousands = number => Math.round(number).toLocaleString('en');

/** How many times as many requests per second Kontor answered as each of the others: the median of the rounds, least and most. */
function ratioTable({ ratios, shapes: byShape }, shapes, peers) {
  const others = peers.filter(({ name }) => name !== 'kontor');
  const cell = ratio => (ratio ? `**${short(ratio.median)}** (${short(ratio.min)}–${short(ratio.max)})` : '');
  const rows = shapes.map(({ name, what }) => [
    what,
    short(byShape[name].kontor?.rps),
    ...others.map(peer => cell(ratios[name][peer.name])),
  ]);
  return table(['shape', 'Kontor, requests/s', ...others.map(({ what }) => `against ${what}`)], rows);
}

/** All that was measured. */
function detailTable({ shapes: byShape }, shapes, peers) {
  const rows = shapes.flatMap(({ name }) =>
    peers.flatMap(peer => {
      const row = byShape[name][peer.name];
      return row ? [[name, peer.name, ...[row.rps, row.p50, row.p99, row.cpuServerMs, row.cpuPostgresMs, row.rssMiB].map(short)]] : [];
    }),
  );
  return table(['shape', 'peer', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms server', 'CPU ms Postgres', 'MiB'], rows);
}

function dumpTable({ triples, byHand, ...dumps }) {
  const rows = ['nt', 'ttl'].map(name => {
    const { seconds, triplesPerSecond, bytes, sentMiBPerSecond, rssMiB } = dumps[name];
    return [
      `world.${name}`,
      thousands(triples),
      short(bytes / 2 ** 20),
      short(seconds),
      thousands(triplesPerSecond),
      short(sentMiBPerSecond),
      short(rssMiB),
    ];
  });
  const hand = [
    'one table by hand, N-Triples',
    thousands(byHand.triples),
    '',
    short(byHand.seconds),
    thousands(byHand.triplesPerSecond),
    '',
    '',
  ];
  return table(['dump', 'triples', 'MiB', 'seconds to the finished file', 'triples/s', 'sent, MiB/s', 'most memory, MiB'], [...rows, hand]);
}

function aimTable(results, shapes) {
  const rows = aims(results, shapes).map(({ aim, missed }) => [
    aim,
    missed.length
      ? `missed: ${missed.map(([name, value]) => `${name} ${value >= 1000 ? thousands(value) : short(value)}`).join(', ')}`
      : 'reached',
  ]);
  return table(['aim', ''], rows);
}

/** Requests per second at this scale against those at scale 1: 1 is flat. */
function growthTable(results, atOne, shapes) {
  const rows = shapes.map(({ name, what }) => [what, short(results.shapes[name].kontor?.rps / atOne.shapes[name]?.kontor?.rps)]);
  return table(['shape', `scale ${results.scale} against scale 1`], rows);
}

module.exports = { aimTable, detailTable, dumpTable, growthTable, ratioTable };
