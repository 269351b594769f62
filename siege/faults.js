const { existsSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');
const { setTimeout: passed } = require('node:timers/promises');
const { all, atMost, none, untried } = require('./card');
const { send } = require('./send');
const { openService, root } = require('./service');

const proxy = join(root, 'tests/proxy.ts');
/** Milliseconds in which any answer has to come, and in which the service has to be itself again. */
const deadline = 12_000;
const recovered = 2000;

const faults = {
  'latency of 200 ms': { delay: 200 },
  'latency of 2 s': { delay: 2000 },
  '10 kB/s': { rate: 10_000 },
  'a black hole': { hole: true },
  'a reset': { reset: true },
  'one byte at a time': { sliced: true },
  'a half close': { halfClosed: true },
  'a cut after 100 bytes': { cutAfter: 100 },
};
const addresses = {
  GraphQL: {
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ cities(first: 5) { totalCount nodes { key } } }"}',
  },
  'a document': { method: 'GET', path: '/doc/city/bergen.nt' },
  'a catalogue': { method: 'GET', path: '/catalog/datasets.nt' },
  'a dump': { method: 'GET', path: '/data/bergen.nt' },
  'a static file': { method: 'GET', path: '/context.jsonld' },
};
const honest = new Set([503, 504]);

/** Faults on the way to the database: each answer is the one of good days or an honest refusal, and good days come back by themselves. */
async function faultMatrix({ service, say }) {
  if (!existsSync(proxy)) return [untried('Faults between service and database', 'tests/proxy.ts is not there')];
  const { Proxy } = requireTypescript(proxy);
  const way = new Proxy(new URL(service.url));
  const through = await openService({ url: await way.listen(), env: { RESPONSE_CACHE_MB: '0' } });
  const cells = [];
  const recoveries = [];
  try {
    const good = await askAll(through);
    const odd = Object.keys(addresses).filter(what => good[what].status !== 200);
    if (odd.length) throw new Error(`Not even on good days is there an answer from ${odd.join(', ')}.`);
    for (const [name, fault] of Object.entries(faults)) {
      say(`Faults: ${name}`);
      way.set(fault);
      const told = await askAll(through);
      for (const what of Object.keys(addresses)) cells.push({ cell: `${name}, ${what}`, wrong: wrongOf(told[what], good[what]) });
      way.set({});
      recoveries.push(await untilAsGood(through, good));
    }
  } finally {
    await through.close();
    way.close();
  }
  const bad = cells.filter(({ wrong }) => wrong);
  return [
    all('Faults: cells without a hang, wrong data or a wrong status', cells.length - bad.length, cells.length, bad.map(({ cell, wrong }) => `${cell}: ${wrong}`)),
    atMost('Faults: longest until all is well again, ms', Math.max(...recoveries), recovered),
    none('Faults: restarts of the service', through.deaths),
  ];
} // prettier-ignore

const askAll = async service =>
  Object.fromEntries(
    await Promise.all(Object.entries(addresses).map(async ([what, asked]) => [what, await send(service, { ...asked, deadline })])),
  );

function wrongOf({ failed, status, text }, good) {
  if (failed) return failed;
  if (status === 200) return text === good.text ? undefined : 'another answer than on good days';
  return honest.has(status) ? undefined : String(status);
}

async function untilAsGood(service, good) {
  const began = performance.now();
  for (;;) {
    const told = await askAll(service);
    if (Object.keys(addresses).every(what => told[what].status === good[what].status)) return performance.now() - began;
    if (performance.now() - began > 5 * deadline) return Infinity;
    await passed(20);
  }
}

/** The tests are written in TypeScript; one file of them that imports no other is run as it is. */
function requireTypescript(file) {
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...require('../swc.config.js'), filename: file });
  const loaded = new Module(file);
  loaded.paths = module.paths;
  loaded._compile(code, file);
  return loaded.exports;
}

module.exports = { faultMatrix };
