/** What Kontor is meant to reach, and what it reached; `missed` says where it did not. Of a run that leaves something out, only what it can say. */
function aims({ shapes: byShape, ratios, dumps }, shapes) {
  const kind = (...kinds) => shapes.filter(shape => kinds.includes(shape.kind)).map(({ name }) => name);
  const against = peer => name => ratios[name]?.[peer]?.median;
  const least = (aim, names, value, wanted) => reached(aim, names.map(name => [name, value(name)]), value => value >= wanted); // prettier-ignore
  const most = (aim, names, value, wanted) => reached(aim, names.map(name => [name, value(name)]), value => value <= wanted); // prettier-ignore
  const all = shapes.map(({ name }) => name);
  const nested = kind('nested');
  const peers = [...new Set(Object.values(byShape).flatMap(Object.keys))];
  const memory = peer => Math.max(...all.map(name => byShape[name]?.[peer]?.rssMiB ?? 0));
  return [
    least('PostGraphile: every shape at least 3.3 ×', all, against('postgraphile'), 3.3),
    least('PostGraphile: nested, geometric mean at least 4.5 ×', ['nested'], () => mean(nested.map(against('postgraphile'))), 4.5),
    least('PostGraphile: counts at least 20 ×', kind('counts'), against('postgraphile'), 20),
    least('Mercurius: nested at least 2.2 ×', nested, against('mercurius'), 2.2),
    least('Mercurius: one thing by key at least 1.5 ×', kind('one'), against('mercurius'), 1.5),
    least('limit: nested at least 0.95', nested, against('limit'), 0.95),
    least('limit: one thing by key above 1', kind('one'), against('limit'), 1),
    most('memory under load: at most 150 MiB', ['kontor'], memory, 150),
    least('memory under load: below every peer but the limit', peers.filter(peer => !['kontor', 'limit'].includes(peer)), memory, memory('kontor')), // prettier-ignore
    ...(dumps
      ? [
          least('dump: at least 800,000 triples/s of N-Triples', ['nt'], name => dumps[name].triplesPerSecond, 800_000),
          least('dump: at least 500,000 triples/s of Turtle', ['ttl'], name => dumps[name].triplesPerSecond, 500_000),
          most('dump: memory at most 150 MiB, also while sent', ['nt', 'ttl'], name => dumps[name].rssMiB, 150),
          least('dump: at least 0.7 of one table written by hand', ['nt'], name => dumps[name].triplesPerSecond / dumps.byHand.triplesPerSecond, 0.7), // prettier-ignore
        ]
      : []),
  ].filter(({ known }) => known);
}

function reached(aim, values, isEnough) {
  const known = values.filter(([, value]) => Number.isFinite(value));
  return { aim, known: known.length, missed: known.filter(([, value]) => !isEnough(value)) };
}

const mean = ratios => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

module.exports = { aims, mean };
