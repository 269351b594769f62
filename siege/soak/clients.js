const { Agent, request } = require('node:http');
const { setTimeout: passed } = require('node:timers/promises');
const { gotten, graphql, posted } = require('../attacks/asked');
const { place, questions } = require('../load/questions');
const { send } = require('../send');

const endings = ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'rdf', 'html'];
/** Milliseconds within which who leaves has gone. */
const stay = 30;

/** A question in a text of its own. */
const unknown = draw =>
  graphql(`{ cities(first: ${1 + draw(20)}, where: { population: { not: ${draw(1e9)} } }) { totalCount nodes { key } } }`);

/** What is asked, by chance: questions, known ones and new ones; documents, files, feeds; and what is refused. */
async function mixed(service, draw) {
  const pages = await questions(service);
  const of = items => items[draw(items.length)];
  const kinds = [
    () => ({ ...graphql(''), body: of(pages).body.replace(place, String(draw(1e9))) }),
    () =>
      graphql('query ($key: String) { city(key: $key) { key name country { name } } }', { key: JSON.parse(of(pages).body).variables.key }),
    () => unknown(draw),
    () => gotten(`/doc/city/${JSON.parse(of(pages).body).variables.key}.${of(endings)}`),
    () => gotten(`/data/bergen.${of(endings.slice(0, 6))}`),
    () => gotten(of(['/', '/feed', '/feed/after/0', '/catalog/datasets.ttl', '/data/bergen/city.csv', '/.well-known/void', '/readyz'])),
    () => gotten(`/doc/city/nobody-${draw(1e9)}`),
    () => posted('{"query":"{ nothing }"}'),
  ];
  return () => of(kinds)();
}

/** So many ask again as soon as they are answered, for so many milliseconds or so many times. Gives how many answers came, and what was wrong with some. */
async function load({ service, next, clients, milliseconds = Infinity, times = Infinity }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + milliseconds;
  const told = { answers: 0, faults: [] };
  const client = async () => {
    while (performance.now() < until && told.answers < times) {
      const asked = next();
      const { status, failed } = await send(service, { ...asked, agent });
      told.answers++;
      if (failed || status >= 500) told.faults.push(`${asked.path}: ${failed ?? status}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return told;
}

/** So many begin to read a file, evenly over so many milliseconds, and leave. Gives how many had something of it by then. */
async function leave({ service, draw, count, milliseconds }) {
  let begun = 0;
  const away = [];
  for (let n = 0; n < count; n++) {
    away.push(left(service, `/data/bergen.${endings[draw(6)]}`, draw(stay)).then(had => void (begun += had)));
    await passed(milliseconds / count);
  }
  await Promise.all(away);
  return begun;
}

function left({ port }, path, after) {
  return new Promise(resolve => {
    let had = 0;
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, answer => {
      had = 1;
      answer.on('error', () => undefined).once('data', () => setTimeout(() => asked.destroy(), after));
      answer.pause();
      setTimeout(() => answer.resume(), 1);
    });
    asked.on('error', () => undefined).on('close', () => resolve(had));
    asked.end();
    setTimeout(() => asked.destroy(), 10 * stay + after);
  });
}

module.exports = { leave, load, mixed, unknown };
