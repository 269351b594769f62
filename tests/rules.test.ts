import type { Pool } from 'pg';
import { pool } from '../src/store/connection/pool';
import { startService, type Service } from './service';

/** What MODEL forbids, SQL refuses: plain statements on the two datasets that come with Kontor, each undone at once. */
let service: Service;
/** As who owns everything: what the database refuses to everybody. */
let owner: Pool;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  owner = pool({ url: service.app.database.url, now: service.app.config.now, log: () => undefined });
}, 120_000);
afterAll(async () => {
  await owner.end();
  await service.stop();
});

const form = '23514';
const accepted = 'accepted';

/** By which SQLSTATE the statement is refused, now or at the end of its transaction. One that changes no row is an error. */
async function outcome(...statements: readonly string[]): Promise<string> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN READ WRITE');
    for (const statement of statements) if (!(await client.query(statement)).rowCount) throw new Error(`${statement}: no row`);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return accepted;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The outcome of each of the statements, made of its value. */
const outcomes = async (values: readonly string[], statement: (value: string) => string) =>
  Object.fromEntries(await Promise.all(values.map(async value => [value, await outcome(statement(value))] as const)));
const all = (values: readonly string[], result: string) => Object.fromEntries(values.map(value => [value, result]));

const one = async (sql: string) => (await owner.query<{ key: string }>(sql)).rows[0]!.key;
const twinning = 'bergen-gothenburg-turku-aarhus-twinning';

describe('D11: a record stays in its dataset', () => {
  const moved = () => service.app.concepts.filter(({ boundary, name }) => boundary && name !== 'Dataset');

  test('of whatever concept it is', async () => {
    const tables = moved().map(({ table }) => table);
    expect(tables.length).toBeGreaterThan(10);
    expect(await outcomes(tables, table => `UPDATE "${table}" SET dataset = 'official-claims' WHERE dataset = 'bergen'`)).toEqual(
      all(tables, 'KT011'),
    );
    expect(await outcome(`UPDATE dataset SET dataset = 'official-claims' WHERE key = 'bergen'`)).toBe('KT011');
  });

  test('and may be said to be where it is', async () => {
    expect(await outcome(`UPDATE city SET dataset = 'bergen', population = 1, population_on = '2024' WHERE key = 'bergen'`)).toBe(accepted);
  });
});

describe('what is superseded has a successor', () => {
  const supersede = (about: string, key: string) =>
    `INSERT INTO event (key, dataset, about_${about}, type, "order", modified) VALUES ('gone', 'bergen', '${key}', 'SUPERSEDED', 9, now())`;
  const sourced = `INSERT INTO event_sources VALUES ('gone', 's01')`;
  const succeeded = (by: string | null) => `UPDATE agreement SET successor = ${by ? `'${by}'` : 'NULL'} WHERE key = '${twinning}'`;

  test('when the event is told, whichever comes first', async () => {
    expect(await outcome(supersede('agreement', twinning), sourced)).toBe('KT024');
    expect(await outcome(supersede('agreement', twinning), sourced, succeeded('bergen-dalian-friendship'))).toBe(accepted);
    expect(await outcome(succeeded('bergen-dalian-friendship'), supersede('agreement', twinning), sourced)).toBe(accepted);
  });

  test('and keeps it', async () => {
    const key = await one(`SELECT about_agreement AS key FROM event WHERE type = 'SUPERSEDED'`);
    expect(await outcome(`UPDATE agreement SET successor = NULL WHERE key = '${key}'`)).toBe('KT024');
  });

  test('so a membership, which has none, is not superseded', async () => {
    const ubc = 'bergen-ubc';
    expect(await outcome(supersede('membership', ubc), sourced)).toBe('KT024');
  });

  test('and nothing comes after itself', async () => {
    expect(await outcome(succeeded(twinning))).toBe('KT021');
    const back = `UPDATE agreement SET successor = '${twinning}' WHERE key = 'bergen-dalian-friendship'`;
    expect(await outcome(succeeded('bergen-dalian-friendship'), back)).toBe('KT021');
    expect(await outcome(succeeded('bergen-dalian-friendship'))).toBe(accepted);
  });
});

describe('a claim', () => {
  const claim = (about: string, key: string) => (property: string, value: string) =>
    `INSERT INTO claim (key, dataset, about_${about}, property, value, claimant, source, modified) VALUES ('said', 'bergen', '${key}', '${property}', '${value}', 'A book', 's01', now())`;
  const ofCity = claim('city', 'bergen');
  const ofAgreement = claim('agreement', twinning);

  test('speaks of what is declared of what it is about, and of nothing derived but the status', async () => {
    const undeclared = ['colour', 'type', 'dataset', 'revision', 'care', 'key', 'altnames'];
    expect(await outcomes(undeclared, name => ofCity(name, '1'))).toEqual(all(undeclared, 'KT025'));
    const derived = ['partyCount', 'validFrom', 'typeAsStated', 'possibleStatuses'];
    expect(await outcomes(derived, name => ofAgreement(name, '1'))).toEqual(all(derived, 'KT025'));
    expect(await outcome(ofCity('names', '{"nb": "Bergen"}'))).toBe(accepted);
    expect(await outcome(ofAgreement('status', 'ACTIVE'))).toBe(accepted);
  });

  test('gives a value in the form of its property: a code of its list, a date, a number', async () => {
    const refused = ['TWIN', 'twinning', 'TWINNING FRIENDSHIP', 'ACTIVE'];
    expect(await outcomes(refused, value => ofAgreement('type', value))).toEqual(all(refused, 'KT026'));
    expect(await outcome(ofAgreement('type', 'FRIENDSHIP'))).toBe(accepted);
    expect(await outcome(ofAgreement('status', 'TWINNING'))).toBe('KT026');
    expect(await outcome(ofAgreement('agreedUntil', 'soon'))).toBe('KT026');
    expect(await outcome(ofAgreement('agreedUntil', '../2030-05'))).toBe(accepted);
    expect(await outcome(ofCity('lat', 'north'))).toBe('KT026');
    expect(await outcome(ofCity('names', '{"en": "Bergen"'))).toBe('KT026');
    expect(await outcome(ofCity('lat', '60.39'))).toBe(accepted);
    expect(await outcome(`UPDATE claim SET value = 'TWIN' WHERE property = 'type'`)).toBe('KT026');
  });

  test('without a source is never preferred', async () => {
    const unsourced = await one(`SELECT c.key FROM claim c JOIN source s ON s.key = c.source WHERE s.kind = 'UNSOURCED'`);
    const preferred = await one(`SELECT source AS key FROM claim WHERE rank = 'PREFERRED'`);
    expect(await outcome(`UPDATE claim SET rank = 'PREFERRED' WHERE key = '${unsourced}'`)).toBe('KT027');
    expect(await outcome(`UPDATE source SET kind = 'UNSOURCED' WHERE key = '${preferred}'`)).toBe('KT027');
    expect(await outcome(`UPDATE claim SET rank = 'DEPRECATED' WHERE key = '${unsourced}'`)).toBe(accepted);
  });

  test('that somebody chose has a reason', async () => {
    const key = await one(`SELECT key FROM claim WHERE reason IS NULL`);
    expect(await outcome(`UPDATE claim SET decided = '2026-02-01' WHERE key = '${key}'`)).toBe(form);
    expect(await outcome(`UPDATE claim SET decided = '2026-02-01', reason = 'The treaty says so.' WHERE key = '${key}'`)).toBe(accepted);
  });
});

test('a dataset has its titles and descriptions in Bokmål, Nynorsk and English', async () => {
  const languages = ['nb', 'nn', 'en'];
  for (const texts of ['titles', 'descriptions'])
    expect(await outcomes(languages, lang => `UPDATE dataset SET ${texts} = ${texts} - '${lang}' WHERE key = 'bergen'`)).toEqual(
      all(languages, form),
    );
  expect(await outcome(`UPDATE dataset SET titles = titles || '{"se": "Oktavuođat"}' WHERE key = 'bergen'`)).toBe(accepted);
});

describe('an identifier', () => {
  const give = (owner: string, key: string, scheme: string, value: string) =>
    `INSERT INTO identifier (key, ordinal, of_${owner}, scheme, value, verified) VALUES ('${key}#identifier-90', 90, '${key}', '${scheme}', '${value}', false)`;

  test('is of a scheme for things of its kind', async () => {
    expect(await outcome(give('organisation', 'bergen-kommune', 'KOMMUNENUMMER', '9999'))).toBe(form);
    expect(await outcome(give('city', 'bergen', 'ORGNR', '974760673'))).toBe(form);
    expect(await outcome(give('city', 'bergen', 'ROR', '03zga2b32'))).toBe(form);
    expect(await outcome(give('city', 'bergen', 'KOMMUNENUMMER', '9999'))).toBe(accepted);
    expect(await outcome(give('organisation', 'bergen-kommune', 'ORGNR', '974760673'))).toBe(accepted);
    expect(await outcome(give('organisation', 'bergen-kommune', 'WIKIDATA', 'Q1'))).toBe(accepted);
  });

  test('is the number of a county only where it is one', async () => {
    const number = give('organisation', 'bergen-region', 'FYLKESNUMMER', '46');
    const kind = (kind: string) => `UPDATE organisation SET kind = '${kind}' WHERE key = 'bergen-region'`;
    expect(await outcome(number)).toBe('KT028');
    expect(await outcome(number, kind('COUNTY'))).toBe(accepted);
    expect(await outcome(kind('COUNTY'), number, kind('ASSOCIATION'))).toBe('KT028');
  });
});

test('the Goals are those of the United Nations', async () => {
  const columns = service.app.concepts.flatMap(({ table, properties }) =>
    properties.filter(({ name }) => /sdgs$/i.test(name)).map(({ column }) => `${table}.${column}`),
  );
  expect(columns.length).toBeGreaterThan(6);
  const set = (goal: string) => (place: string) => {
    const [table, column] = place.split('.');
    return `UPDATE "${table}" SET ${column} = '{${goal}}'`;
  };
  for (const goal of [
    'https://example.org/17',
    'http://metadata.un.org/sdg/18',
    'http://metadata.un.org/sdg/',
    'https://metadata.un.org/sdg/1',
    'NULL',
  ])
    expect(await outcomes(columns, set(goal))).toEqual(all(columns, form));
  expect(await outcomes(columns, set('http://metadata.un.org/sdg/17,http://metadata.un.org/sdg/1'))).toEqual(all(columns, accepted));
});

test('a currency is three capitals', async () => {
  const set = (currency: string) => `UPDATE project SET budget = 1, currency = '${currency}'`;
  const wrong = ['eur', 'EURO', 'kr', 'E1R'];
  expect(await outcomes(wrong, set)).toEqual(all(wrong, form));
  expect(await outcome(set('NOK'))).toBe(accepted);
});

describe('a language is a tag of BCP 47 in the form of RFC 5646', () => {
  const wrong = ['NB', 'Nb', 'english lang>', 'nb_NO', 'nb-no', 'zh-hant', 'zh-HANT', 'en-GB-OED', 'x-Our', 'norwegian-bokmaal', ''];
  const right = ['nb', 'zh-Hant', 'en-GB', 'sr-Latn-RS', 'de-1996', 'zh-cmn-Hans-CN', 'en-u-co-phonebk', 'x-our'];

  test.each([
    ['of a source', (tag: string) => `UPDATE source SET language = '${tag}'`],
    ['of a name', (tag: string) => `UPDATE city SET names = jsonb_build_object('${tag}', 'Bergen')`],
    ['of other names', (tag: string) => `UPDATE city SET alt_names = jsonb_build_object('${tag}', jsonb_build_array('Bergen'))`],
  ])('%s', async (_, statement) => {
    expect(await outcomes(wrong, statement)).toEqual(all(wrong, form));
    expect(await outcomes(right, statement)).toEqual(all(right, accepted));
  });
});

test('E9: a mailbox is of an office: no dot stands between words, as it does between the names of a person', async () => {
  const set = (local: string) => `UPDATE contact_point SET email = '${local}@bergen.kommune.no'`;
  const names = [
    'kari.hansen',
    'anne-marie.hansen',
    'kari.anne.hansen',
    'kari.hansen2',
    'kari2.hansen',
    'k.hansen',
    'K.Hansen',
    'kari.1.hansen',
    'kari_anne.hansen',
    'kari.hansen+by',
    'kari.hansen-berg',
  ];
  const malformed = ['.post', 'post.', 'post..2', ''];
  expect(await outcomes([...names, ...malformed], set)).toEqual(all([...names, ...malformed], form));
  const offices = ['post', 'postmottak', 'internasjonal-avdeling', 'post2', 'post.2026', '1.post', 'post+by'];
  expect(await outcomes(offices, set)).toEqual(all(offices, accepted));
});

test('claims of any date conflict where the ranges do not meet, and others where they differ', async () => {
  const incompatible = async (property: string, a: string, b: string) => {
    const { rows } = await owner.query<{ are: boolean }>('SELECT are_incompatible($1, $2, $3) AS are', [property, a, b]);
    return rows[0]!.are;
  };
  for (const date of ['date', 'founded', 'agreedUntil', 'validFrom', 'validTo', 'adopted'])
    expect([date, await incompatible(date, '1958', '1958-05'), await incompatible(date, '1958', '1959')]).toEqual([date, false, true]);
  expect([await incompatible('period', '1950/1960', '1950-03/1960'), await incompatible('period', '1950/1960', '1950/1961')]).toEqual([
    false,
    true,
  ]);
  expect(await incompatible('type', 'TWINNING', 'FRIENDSHIP')).toBe(true);
});
