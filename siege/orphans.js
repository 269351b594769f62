const { setTimeout: passed } = require('node:timers/promises');
const { request } = require('node:http');
const { atMost, none } = require('./card');
const { random } = require('./random');

/** Milliseconds after which no statement may run for who has gone. */
const wanted = 250;
/** Milliseconds to wait for one, and how many that go on for too long are enough to know. */
const patience = 3000;
const enough = 5;
/** The service's own connections have a name or not; ours is told apart by its process. */
const running = `SELECT count(*)::integer AS count FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'active' AND wait_event_type = 'Lock'`;

/** Clients that leave while their statements wait for a lock that we hold: how long these go on. */
async function orphans({ service, say, seed, disconnects = 50 }) {
  // Who holds the lock sees the activity of others as it was when it first looked.
  const [holder, watcher, draw] = [await service.session(), await service.session(), random(seed)];
  const count = async () => (await watcher.query(running)).rows[0].count;
  const lasted = [];
  for (let n = 0; n < disconnects && lasted.filter(ms => ms > wanted).length < enough; n++) {
    say(`Orphaned statements: ${n + 1} of ${disconnects}`);
    await holder.query('BEGIN; LOCK TABLE city IN ACCESS EXCLUSIVE MODE');
    const asked = leaving(service, draw(1e9));
    for (const since = Date.now(); !(await count()) && Date.now() - since < patience;) await passed(5);
    await passed(draw(20));
    asked.destroy();
    const gone = performance.now();
    while ((await count()) && performance.now() - gone < patience) await passed(5);
    lasted.push(performance.now() - gone);
    await holder.query('ROLLBACK');
    await passed(20);
  }
  lasted.sort((a, b) => a - b);
  const late = lasted.filter(ms => ms > wanted).length;
  const { data } = await service.answer('{ cities { totalCount } }');
  return [
    none(`Orphaned statements after ${wanted} ms, of ${lasted.length} disconnects`, late),
    atMost('Orphaned statements: p99 until they end, ms', lasted[Math.floor(lasted.length * 0.99)], wanted, lasted.at(-1) >= patience ? `some were still there after ${patience} ms` : ''),
    none('Orphaned statements: later questions that suffer', data ? 0 : 1),
  ];
} // prettier-ignore

function leaving({ port }, population) {
  const body = JSON.stringify({ query: `{ cities(where: { population: { not: ${population} } }) { totalCount nodes { key } } }` });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers, agent: false });
  asked.on('error', () => undefined).end(body);
  return asked;
}

module.exports = { orphans };
