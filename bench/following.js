const { writeFileSync } = require('node:fs');
const { Agent } = require('node:http');
const { cpus } = require('node:os');
const { join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { ask, busy, gotten, posted } = require('./following/ask');
const { edit } = require('./following/edits');
const { follow } = require('./following/follow');
const { cpuOf, cpuOfAll } = require('./measure/processes');
const own = require('./peers/kontor');
const { openWorld } = require('./register/world');
const { serve } = require('./serve');
const { called } = require('./report/called');

const help = `Measures what it costs to follow a register: feed, changes, answers that are kept, and answers that the client has.

npm run bench:following -- [options]

  --scale N     of the made-up register, as in npm run bench (0.1)
  --edits N     changes, each a transaction of its own (10000)
  --imports N   transactions that change all agreements and memberships (5)
  --seconds S   of each measurement of answers (4)
  --var DIR     keep the register there
  --out FILE    where the table goes (bench/following.md)
  --help        this
`;
const options = {
  scale: { type: 'string', default: '0.1' },
  edits: { type: 'string', default: '10000' },
  imports: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '4' },
  var: { type: 'string' },
  out: { type: 'string', default: join(__dirname, 'following.md') },
  help: { type: 'boolean', default: false },
};

const say = message => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${message}\n`);
const rounded = number => Math.round(number).toLocaleString('en');
const places = number => (number < 100 ? number.toPrecision(2) : rounded(number));

/** Asked again and again with the values of twenty records, so that every answer but the first is one that was given before. */
const questions = {
  'one city': ['query ($key: String!) { city(key: $key) { key name country { key } } }', key => ({ key })],
  'a city with its agreements': [
    'query ($key: String!) { city(key: $key) { name agreements(first: 20) { totalCount nodes { key status validFrom parties { role actor { ... on City { key name } ... on Organisation { key orgName: name } } } } } } }',
    key => ({ key }),
  ],
  'a page of 100 agreements': [
    'query ($after: String!) { agreements(first: 100, orderBy: VALID_FROM_DESC) { nodes { key type status care parties { key } } } cities(where: { key: { eq: $after } }) { totalCount } }',
    key => ({ after: key }),
  ],
};

async function measureFeed(world, at) {
  const server = await serve(own, { ...world, env: { RESPONSE_CACHE_MB: '0' } });
  const lines = [];
  for (const [what, since, most] of [
    ['a register from its first revision on', 0, at.records],
    [`${rounded(at.edits)} single edits`, at.before, at.edits],
    ['imports of thousands', at.between, 20_000],
  ]) {
    say(`Feed: ${what}`);
    await follow(server, since, 2000);
    const used = () => cpuOf(server.pid).own + cpuOfAll(world.postmaster);
    const before = used();
    const { members, membersPerSecond, median, slowest } = await follow(server, since, most);
    const cpu = (used() - before) / members;
    lines.push(
      `| ${what} | ${rounded(members)} | ${rounded(membersPerSecond)} | ${rounded(1000 / cpu)} | ${median.toFixed(1)} | ${slowest.toFixed(0)} |`,
    );
  }
  await server.stop();
  return lines;
}

async function measureChanges(world, at) {
  const server = await serve(own, { ...world, env: { RESPONSE_CACHE_MB: '0' } });
  const agent = new Agent({ keepAlive: true });
  const lines = [];
  for (const [where, since] of [
    ['at the start', 0],
    ['in the middle', Math.floor((at.before + at.between) / 2)],
    ['in an import', at.between],
    ['at the end: nothing new', at.after],
  ]) {
    const request = posted(
      'query ($since: RevisionOrTime!) { changes(since: $since, first: 100) { nodes { revision kind concept key } pageInfo { endCursor } } }',
      { since },
    );
    const took = [];
    for (let n = 0; n < 60; n++) {
      const began = performance.now();
      await ask(agent, server.port, request);
      if (n >= 10) took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    lines.push(`| ${where} | ${took[took.length >> 1].toFixed(1)} |`);
  }
  agent.destroy();
  await server.stop();
  return lines;
}

async function measureAnswers(world, keys, seconds) {
  const lines = [];
  for (const [what, [query, variables]] of Object.entries(questions)) {
    const measured = {};
    for (const [name, room] of [
      ['compiled', '0'],
      ['cached', '32'],
    ]) {
      say(`Answers: ${what}, ${name}`);
      const server = await serve(own, { ...world, env: { RESPONSE_CACHE_MB: room } });
      measured[name] = await busy(
        server,
        world.postmaster,
        keys.map(key => posted(query, variables(key))),
        { connections: 16, seconds },
      );
      if (room === '0') {
        const agent = new Agent({ keepAlive: true });
        const tagged = await Promise.all(
          keys.map(async key =>
            gotten(query, variables(key), { 'if-none-match': (await ask(agent, server.port, gotten(query, variables(key)))).headers.etag }),
          ),
        );
        agent.destroy();
        measured.whole = await busy(
          server,
          world.postmaster,
          keys.map(key => gotten(query, variables(key))),
          { connections: 16, seconds },
        );
        measured.known = await busy(server, world.postmaster, tagged, { connections: 16, seconds, status: 304 });
      }
      await server.stop();
    }
    const { compiled, cached, whole, known } = measured;
    const cost = ({ serverMs, postgresMs }) => `${places(serverMs)} + ${places(postgresMs)}`;
    lines.push([`| ${what} | ${[compiled, cached].map(({ rps }) => rounded(rps)).join(' | ')} | **${places(cached.rps / compiled.rps)}** | ${cost(compiled)} | ${cost(cached)} |`, `| ${what} | ${[whole, known].map(({ rps }) => rounded(rps)).join(' | ')} | **${places(known.rps / whole.rps)}** | ${cost(whole)} | ${cost(known)} |`]); // prettier-ignore
  }
  return lines;
}

async function main(args) {
  const { values } = parseArgs({ args, options });
  if (values.help) return process.stdout.write(help);
  const [scale, edits, imports, seconds] = ['scale', 'edits', 'imports', 'seconds'].map(name => Number(values[name]));
  const kontor = resolve(__dirname, '..');
  say(`The world at scale ${scale}`);
  const world = { ...(await openWorld({ kontor, scale, var: values.var, peers: [] })), kontor };
  try {
    say(`${edits} edits and ${imports} imports`);
    const at = { edits, ...(await edit(world.url, { edits, imports })) };
    const feed = await measureFeed(world, at);
    const changes = await measureChanges(world, at);
    const answers = await measureAnswers(world, at.cities, seconds);
    const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, Postgres ${world.version}, ${new Date().toISOString().slice(0, 10)}`;
    const text = [
      '# What following costs',
      `\`${called('bench:following', args)}\`: ${machine}. Client, service and database share the machine; ${rounded(at.versions)} versions of agreements, cities and memberships. CPU is that of the service and of all processes of Postgres together.`,
      `## The feed, one reader, page after page as N-Quads\n\n| what | members | members/s | members for each second of CPU | median of a page, ms | slowest, ms |\n|---|---|---|---|---|---|\n${feed.join('\n')}`,
      `## \`changes(since:, first: 100)\`\n\n| where | median, ms |\n|---|---|\n${changes.join('\n')}`,
      `## Answers that are kept: requests per second by POST\n\n| question | compiled | cached | ratio | compiled: CPU ms, service + Postgres | cached |\n|---|---|---|---|---|---|\n${answers.map(([line]) => line).join('\n')}`,
      `## Answers that the client has: requests per second by GET, nothing kept\n\n| question | 200 | 304 | ratio | 200: CPU ms, service + Postgres | 304 |\n|---|---|---|---|---|---|\n${answers.map(([, line]) => line).join('\n')}`,
    ].join('\n\n'); // prettier-ignore
    process.stdout.write(`${text}\n`);
    writeFileSync(values.out, `${text}\n`);
  } finally {
    await world.close();
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
