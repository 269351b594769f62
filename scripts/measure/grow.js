/** Adds to the seed so many cities and agreements, each with two parties and an event, in steps of a thousand. */
async function grow(env, count) {
  const { createApp } = require('../../dist/src/app.js');
  const { connect } = require('../../dist/src/store/connection/connect.js');
  const { readConfig } = require('../../dist/src/config.js');
  const { insertRecords } = require('../../dist/src/store/writing/insert.js');
  const app = await createApp(readConfig(env));
  const session = await connect(app.database.url);
  try {
    for (let from = 0; from < count; from += 1000) {
      const numbers = Array.from({ length: Math.min(1000, count - from) }, (_, n) => from + n);
      await session.query('BEGIN');
      await insertRecords(session, app.concepts, numbers.flatMap(records));
      await session.query('COMMIT');
    }
  } finally {
    await session.end();
    await app.close();
  }
}

const to = (concept, key) => ({ concept, key });
const shared = { dataset: to('Dataset', 'bergen'), sources: [to('Source', 's02')] };

function records(n) {
  const [city, agreement] = [`measured-${n}`, `bergen-measured-${n}-twinning`];
  const names = Object.fromEntries(['nb', 'nn', 'en'].map(lang => [lang, `Measured city ${n}`]));
  const where = { country: to('Country', 'fi'), lat: (n % 180) - 90 + 0.25, long: (n % 360) - 180 + 0.5 };
  const party = (whose, ordinal) => ({
    ...to('Party', `${agreement}#party-${ordinal}`),
    ordinal,
    values: {
      agreement: to('Agreement', agreement),
      actor: to('City', whose),
      role: 'PARTY',
      level: 'MUNICIPALITY',
      recognition: 'RECOGNISED',
    },
  });
  return [
    { ...to('City', city), values: { ...shared, names, ...where, population: n, populationOn: '2025' } },
    { ...to('Agreement', agreement), values: { ...shared, type: 'TWINNING' } },
    party('bergen', 1),
    party(city, 2),
    {
      ...to('Event', `${agreement}-1`),
      values: { ...shared, about: to('Agreement', agreement), type: 'ESTABLISHED', date: '1946', order: 1 },
    },
  ];
}

module.exports = { grow };
