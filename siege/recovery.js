const { setTimeout: passed } = require('node:timers/promises');
const { atMost, line, none } = require('./card');

const wanted = 2000;
const patience = 60_000;
const writers = 4;

/** The database is killed under writers, again and again: what was acknowledged is there, and the service goes on without a restart. */
async function recovery({ service, say, kills = 3 }) {
  const header = await service.administrator();
  const [acknowledged, times] = [[], { kill: [], restart: [] }];
  for (let n = 0; n < kills; n++) {
    say(`Recovery: killing the database, ${n + 1} of ${kills}`);
    let writing = true;
    const work = Array.from({ length: writers }, async (_, writer) => {
      for (let at = 0; writing; at++) {
        const key = `kept-${n}-${writer}-${at}`;
        if (await stored(service, key, header)) acknowledged.push(key);
      }
    });
    await passed(1000 + 300 * n);
    times.kill.push(await ended(service, 'SIGKILL'));
    writing = false;
    await Promise.all(work);
  }
  say('Recovery: restarting the database');
  times.restart.push(await ended(service, 'SIGINT'));
  const lost = await lostOf(service, acknowledged);
  return [
    none(`Recovery: writes lost of ${acknowledged.length} that were acknowledged, after ${kills} kills of the database`, lost.length, lost),
    line('Recovery: a killed database is back after, ms', times.kill.map(({ back }) => Math.round(back)).join(', '), ''),
    line('Recovery: one that was ended in order is back after, ms', times.restart.map(({ back }) => Math.round(back)).join(', '), ''),
    atMost('Recovery: from a database that is back to the first good answer, ms', Math.max(...[...times.kill, ...times.restart].map(({ good }) => good)), wanted),
    none('Recovery: restarts of the service', service.isDead ? 1 : service.deaths),
  ];
} // prettier-ignore

async function stored(service, key, header) {
  const input = {
    key,
    dataset: 'bergen',
    titles: [{ lang: 'en', value: key }],
    publisher: 'x',
    citation: 'x',
    kind: 'RESEARCH',
    closeness: 'TERTIARY',
  };
  const query = 'mutation ($input: CreateSourceInput!) { createSource(input: $input) { revision } }';
  const { data } = await service.answer(query, { input }, header).catch(() => ({}));
  return Boolean(data?.createSource.revision);
}

/** Ends the database, and gives the milliseconds until it takes connections again, and from then on until there is a good answer. */
async function ended(service, signal) {
  const [before, began] = [service.postmaster, performance.now()];
  process.kill(before, signal);
  const [back, good] = await Promise.all([
    until(async () => service.postmaster !== before && (await takesConnections(service))),
    until(async () => service.postmaster !== before && (await answersWell(service))),
  ]);
  return { back: back - began, good: Math.max(0, good - back) };
}

/** When something first is so; never, if it is not in time. */
async function until(isSo) {
  for (const began = performance.now(); performance.now() - began < patience; await passed(10)) if (await isSo()) return performance.now();
  return Infinity;
}

async function answersWell(service) {
  const query = `{ cities(where: { population: { not: ${Math.round(performance.now())} } }) { totalCount } }`;
  return Boolean((await service.answer(query).catch(() => ({}))).data?.cities);
}

const takesConnections = service => service.session().then(
  () => true,
  () => false,
); // prettier-ignore

async function lostOf(service, keys) {
  const lost = [];
  for (let from = 0; from < keys.length; from += 100) {
    const some = keys.slice(from, from + 100);
    const query = 'query ($in: [String!]) { sources(first: 100, where: { key: { in: $in } }) { nodes { key } } }';
    const there = new Set((await service.ask(query, { in: some })).sources.nodes.map(({ key }) => key));
    lost.push(...some.filter(key => !there.has(key)));
  }
  return lost;
}

module.exports = { recovery };
