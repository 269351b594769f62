const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { aimTable, detailTable, dumpTable, growthTable, ratioTable } = require('./tables');

/** Writes `results.md` and `results.json`; of another scale than 1, under names that say so. What was found out by hand is in `reasons.md`. */
function write(results, { out, shapes, peers }, command) {
  const name = results.scale === 1 ? 'results' : `results-scale-${results.scale}`;
  const reasons = join(__dirname, '../reasons.md');
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
  const first = join(out, 'results.json');
  const growth =
    results.scale !== 1 && existsSync(first) ? growthTable(results, JSON.parse(readFileSync(first, 'utf8')), shapes) : undefined;
  const { cpu, cores, memoryGiB, node, nodeOfPostgraphile, postgres, date } = results.machine;
  const sections = [
    '# What was measured',
    `\`${command}\`, ${date}, at scale ${results.scale}: ${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node} (PostGraphile: ${nodeOfPostgraphile}), Postgres ${postgres}. Client, server and database share the machine.`,
    '## Requests per second\n\nHow many times as many Kontor answers; in bold the median of the rounds, then the least and the most.',
    ratioTable(results, shapes, peers),
    results.failures.length &&
      `## Failures\n\n${results.failures.map(({ round, peer, shape, message }) => `- ${peer}, ${shape}, round ${round + 1}: ${message}`).join('\n')}`,
    results.dumps && `## Dumps\n\n${dumpTable(results.dumps)}`,
    growth && `## Growth\n\n${growth}`,
    `## Aims\n\n${aimTable(results, shapes)}`,
    existsSync(reasons) && readFileSync(reasons, 'utf8').trim(),
    `## All figures\n\n${detailTable(results, shapes, peers)}`,
  ];
  writeFileSync(join(out, `${name}.md`), `${sections.filter(Boolean).map(section => section.trim()).join('\n\n')}\n`); // prettier-ignore
}

module.exports = { write };
