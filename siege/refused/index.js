const { setTimeout: passed } = require('node:timers/promises');
const { gotten, graphql, posted } = require('../attacks/asked');
const { all, line, none } = require('../card');
const { Way } = require('../measure/way');
const { send } = require('../send');
const { openService } = require('../service');
const { bearer, corpus, elsewhere, nowhere } = require('./cases');

/** The connections that are for requests; those of the service’s own health are called otherwise. */
const ours = 'kontor';
/** Milliseconds until what an answer left to be done has been sent. */
const settled = 20;
/** Requests that are worked on at once; more are turned away. */
const load = 2;
/** Points a minute: each client, told by its address, has as many as one case takes, and no more for a while. */
const points = 5;
const crowd = 60;
const client = n => `127.1.${n >> 8}.${n & 255}`;

/** What is refused asks nothing of the database: statements and connections are counted on the way there. */
async function refused({ service, say, cases = corpus }) {
  const way = new Way(service.url);
  const env = { LOAD_LIMIT: String(load), RATE_LIMIT: String(points), RESPONSE_CACHE_MB: '0' };
  const through = await openService({ url: await way.listen(), env });
  const counted = async work => {
    const before = way.of(ours);
    const result = await work();
    await passed(settled);
    const after = way.of(ours);
    return { result, statements: after.statements - before.statements, connections: after.connections - before.connections };
  };
  try {
    say('Refused: is anything counted?');
    const { statements } = await counted(() => through.ask('{ cities { totalCount } }'));
    if (!statements) throw new Error('An answered question was not seen on the way to the database.');
    return [
      ...(await early({ through, counted, say, cases: [...cases, ...elsewhere] })),
      ...(await byLookingUp({ through, counted })),
      ...(await overShare({ through, counted, say })),
      ...(await turnedAway({ service, through, way, counted, say })),
    ];
  } finally {
    await through.close();
    way.close();
  }
}

async function early({ through, counted, say, cases }) {
  const [odd, asking] = [[], []];
  let opened = 0;
  for (const [n, { name, size, make, wanted }] of cases.entries()) {
    say(`Refused: ${name}, ${size}`);
    const { result, statements, connections } = await counted(() => send(through, { ...make(), from: client(n) }));
    opened += connections;
    if (!wanted.statuses.includes(result.status)) odd.push(`${name}, ${size}: ${result.status ?? result.failed}`);
    if (statements) asking.push(`${name}, ${size}: ${statements}`);
  }
  return [
    all('Refused: requests with the right status', cases.length - odd.length, cases.length, odd),
    none('Refused: of these, requests for which the database was asked anything', asking.length, asking),
    none('Refused: connections to the database opened for them', opened),
  ];
}

/** Whether there is such a record, or such a key, only the database knows. */
async function byLookingUp({ through, counted }) {
  const asked = [];
  for (const [n, { make }] of nowhere.entries())
    asked.push((await counted(() => send(through, { ...make(), from: `127.2.0.${n}` }))).statements);
  const key = await counted(() => send(through, bearer(`kontor_${'a'.repeat(8)}_${'b'.repeat(43)}`)));
  const looks = asked.filter(Boolean);
  return [
    line(
      `Refused: paths of nothing, of ${asked.length}, for which the database was asked whether there is such a record`,
      looks.length,
      '',
    ),
    line('Refused: statements for a key of the right form that is none of ours', key.statements, ''),
  ];
}

/** A client of its own that has had what it may have. */
async function overShare({ through, counted, say }) {
  say('Refused: more than a share');
  const ask = () => send(through, { ...gotten('/doc/city/bergen.nt'), from: '127.3.0.1' });
  while ((await ask()).status !== 429) continue;
  const { result, statements } = await counted(() => Promise.all(Array.from({ length: crowd }, ask)));
  const away = result.filter(({ status }) => status === 429).length;
  return [all('Refused: requests beyond a share', away, crowd), none('Refused: statements for them', statements)];
}

/** Requests that wait for a lock keep the service busy. */
async function turnedAway({ service, through, way, counted, say }) {
  say('Refused: more than can be done');
  const holder = await service.session();
  await holder.query('BEGIN; LOCK TABLE city IN ACCESS EXCLUSIVE MODE');
  const before = way.of(ours).statements;
  const question = n => graphql(`{ cities(where: { population: { not: ${n} } }) { totalCount } }`);
  const held = Array.from({ length: load }, (_, n) => send(through, question(n)));
  for (const since = Date.now(); way.of(ours).statements < before + load && Date.now() - since < 1000;) await passed(5);
  const asked = [
    n => question(100 + n),
    n => gotten(`/doc/city/bergen.ttl?${n}`),
    () => posted('{"query":"{'),
    () => gotten('/data/bergen.nt'),
  ];
  const { result, statements } = await counted(() =>
    Promise.all(Array.from({ length: crowd }, (_, n) => send(through, asked[n % asked.length](n)))),
  );
  await holder.query('ROLLBACK');
  await Promise.all(held);
  const away = result.filter(({ status, text }) => status === 503 && text.includes('OVERLOADED')).length;
  return [
    all('Refused: requests turned away while there is too much to do', away, crowd),
    none('Refused: statements for those', statements),
  ];
}

module.exports = { refused };
