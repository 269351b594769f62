const { compare } = require('./compare');
const { measureDumps } = require('./dumps');
const { help, readOptions } = require('./options');
const { drawQuestions } = require('./questions');
const { drawKeys } = require('./register/keys');
const { openWorld } = require('./register/world');
const { called } = require('./report/called');
const { summary } = require('./report/summary');
const { aimTable, dumpTable, ratioTable } = require('./report/tables');
const { write } = require('./report/write');
const { measureRounds } = require('./rounds');

const say = message => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${message}\n`);

async function main(args) {
  const options = readOptions(args);
  if (options.help) return process.stdout.write(help);
  const results = await measure(options);
  const { shapes, peers } = options;
  for (const { peer, shape, message } of results.failures) say(`${peer} failed at ${shape}: ${message}`);
  const tables = [
    ratioTable(results, shapes, peers),
    results.dumps && dumpTable(results.dumps),
    !options.tiny && aimTable(results, shapes),
  ];
  process.stdout.write(`${tables.filter(Boolean).join('\n')}`);
  if (options.out) write(results, options, called('bench', args));
}

async function measure(options) {
  const { scale, shapes, peers, kontor } = options;
  say(`The world at scale ${scale}`);
  const world = { ...(await openWorld(options)), kontor };
  try {
    const questions = drawQuestions(shapes, await drawKeys(world.url));
    const requests = await compare(peers, world, questions, say);
    const { measured, failures } = await measureRounds(peers, world, requests, options, say);
    const own = peers.find(({ name }) => name === 'kontor');
    const dumps = options.dumps && own ? await measureDumps(own, world, say) : undefined;
    return summary({ measured, failures, scale, dumps, version: world.version, shapes, peers });
  } finally {
    await world.close();
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
