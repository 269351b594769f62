import { Client } from 'pg';
import { getNamedType, isNonNullType, isObjectType } from 'graphql';
import { domain } from '../src/domain';
import { graphqlSchema } from '../src/graphql/schema';
import { roles, type Role } from '../src/model/viewer';
import { keptTables } from '../src/store/sql/kept-tables';
import { keyOf } from './keys';
import { startService, type Service } from './service';

/** GUARD E1: who may do what, each of the two walls alone. Here everything is of one dataset, which is not public. */
let service: Service;
let client: Client;
const walls: Record<string, Pick<Service, 'answer' | 'stop'>> = {};
const concepts = () => service.app.concepts;
const tables = () => [...new Set([...keptTables(concepts()).map(({ table }) => table), 'register'])];
beforeAll(async () => {
  service = await startService();
  client = new Client({ connectionString: service.app.database.url });
  await client.connect();
  for (const { table, pairs } of keptTables(concepts()))
    if (pairs)
      await client.query(`INSERT INTO "${table}" SELECT o.key, t.key FROM (SELECT key FROM "${pairs.owner.table}" LIMIT 1) o, (SELECT key FROM "${pairs.target}" LIMIT 1) t WHERE NOT EXISTS (SELECT FROM "${table}")`); // prettier-ignore
  await client.query('UPDATE dataset SET public = false; CREATE SCHEMA one');
  for (const table of tables()) await client.query(`CREATE TABLE one."${table}" AS SELECT * FROM "${table}" LIMIT 1`);
  await client.query('GRANT USAGE ON SCHEMA one TO PUBLIC; GRANT SELECT ON ALL TABLES IN SCHEMA one TO PUBLIC');
  walls['the first wall alone'] = await service.again({}, { walled: false });
  walls['the second wall alone'] = await service.again({}, { guarded: false });
}, 120_000);
afterAll(async () => {
  await client.end();
  for (const { stop } of Object.values(walls)) await stop();
  await service.stop();
});

const anybody = ['nobody', ...roles] as const;
type Who = (typeof anybody)[number];
const atLeast = (who: Who, needed: Role) => who !== 'nobody' && roles.indexOf(who) >= roles.indexOf(needed);

describe('the database, whatever a statement says', () => {
  const acts = ['INSERT', 'UPDATE', 'DELETE'] as const;
  type Act = (typeof acts)[number];
  const neededFor = (table: string, act: Act): Role =>
    table === 'register' || (table === 'dataset' && act !== 'UPDATE') ? 'administrator' : table === 'dataset' ? 'publisher' : 'editor';

  /** Whether the wall lets it pass; what else may be wrong with it is for others to say. */
  async function passes(table: string, act: Act): Promise<boolean> {
    const { rows } = await client.query<{ name: string }>(`SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`, [table]); // prettier-ignore
    const columns = rows.map(({ name }) => name).join(', ');
    await client.query('SAVEPOINT one');
    try {
      if (act === 'INSERT') {
        await client.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM one."${table}"`);
        return true;
      }
      const said = act === 'UPDATE' ? `UPDATE "${table}" SET ${rows[0]!.name} = ${rows[0]!.name}` : `DELETE FROM "${table}"`;
      return Boolean((await client.query(said)).rowCount);
    } catch (error) {
      return (error as { code: string }).code !== '42501';
    } finally {
      await client.query('ROLLBACK TO SAVEPOINT one');
    }
  }

  async function asRole<T>(role: string, who: Who, datasets: string, work: () => Promise<T>): Promise<T> {
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL ROLE ${role}; SET LOCAL kontor.datasets = '${who === 'nobody' ? '' : datasets}'; SET LOCAL kontor.role = '${who === 'nobody' ? '' : who}'`); // prettier-ignore
      return await work();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  test.each(
    anybody.flatMap(who => ['kontor_reader', 'kontor_writer', 'kontor_importer', 'kontor_auditor'].map(role => [role, who] as const)),
  )(
    'lets %s write for %s what that role may, in the datasets named and no other',
    async (role, who) => {
      const writes = role === 'kontor_writer' || role === 'kontor_importer';
      for (const datasets of ['bergen', 'elsewhere,bergen', '*', 'elsewhere', ''])
        await asRole(role, who, datasets, async () => {
          for (const table of tables())
            for (const act of acts) {
              const may = writes && /bergen|\*/.test(datasets) && atLeast(who, neededFor(table, act));
              expect([table, act, datasets, await passes(table, act)]).toEqual([table, act, datasets, may]);
            }
        });
    },
    120_000,
  );

  test.each(['kontor_reader', 'kontor_writer', 'kontor_importer', 'kontor_auditor'])(
    'shows %s what is of the datasets named, and what was',
    async role => {
      const seen = () => Promise.all(tables().filter(table => table !== 'register').flatMap(table => [`"${table}"`, `history."${table}"`]).map(async table => (await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount)); // prettier-ignore
      const all = await seen();
      expect(all).toEqual(all.map(() => 1));
      expect(await asRole(role, 'reader', 'bergen', seen)).toEqual(all);
      expect(await asRole(role, 'reader', '*', seen)).toEqual(all);
      for (const datasets of ['', 'elsewhere', 'berg', 'bergen2'])
        expect(await asRole(role, 'reader', datasets, seen)).toEqual(all.map(() => 0));
    },
    120_000,
  );

  test.each([
    ['kontor_reader', 'SELECT * FROM token'],
    ['kontor_writer', 'SELECT * FROM token'],
    ['kontor_auditor', 'SELECT digest FROM token'],
    ['kontor_writer', 'UPDATE token SET role = $$administrator$$'],
    ['kontor_writer', 'DELETE FROM history.city'],
    ['kontor_writer', 'UPDATE revision SET actor = NULL'],
    ['kontor_writer', 'TRUNCATE city'],
    ['kontor_writer', 'ALTER TABLE city DISABLE ROW LEVEL SECURITY'],
    ['kontor_writer', 'SELECT guard_rows()'],
    ['kontor_writer', `SELECT history.keep_city(1, '{bergen}')`],
    ['kontor_reader', 'SELECT current_revision()'],
    ['kontor_writer', 'CREATE TEMP TABLE x (key text); CREATE TRIGGER t AFTER INSERT ON x FOR EACH STATEMENT EXECUTE FUNCTION keep_history($$key$$)'],
  ])('does not let %s do: %s', async (role, statement) => {
    await expect(asRole(role, 'administrator', '*', () => client.query(statement))).rejects.toMatchObject({ code: '42501' });
  }); // prettier-ignore

  test('owns nothing as somebody who could log in', async () => {
    const { rows } = await client.query(`SELECT DISTINCT relowner::regrole::text AS owner, rolcanlogin FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE relnamespace IN ('public'::regnamespace, 'history'::regnamespace, 'past'::regnamespace)`); // prettier-ignore
    expect(rows).toEqual([{ owner: 'kontor_owner', rolcanlogin: false }]);
  });
});

describe.each(['the first wall alone', 'the second wall alone'])('GraphQL, by %s', wall => {
  const schema = () => graphqlSchema(service.app.model, domain);
  /** Every field of a type that can be asked without saying more than that. */
  const fieldsOf = (type: string) => {
    const object = schema().getType(type);
    if (!isObjectType(object)) throw new TypeError(type);
    return Object.values(object.getFields())
      .filter(({ args }) => !args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined))
      .map(({ name, type }) => {
        const named = getNamedType(type);
        return 'getFields' in named || 'getTypes' in named ? `${name} { __typename }` : name;
      });
  };

  test('every field of an internal record is for who reads its dataset, and for nobody else', async () => {
    const keys = Object.fromEntries(
      await Promise.all(
        concepts().map(async ({ name, table }) => [name, (await client.query<{ key: string }>(`SELECT min(key) AS key FROM "${table}"`)).rows[0]!.key] as const),
      ),
    ); // prettier-ignore
    for (const { name, one, plural } of concepts()) {
      const asking = fieldsOf(name).map(async field => {
        const query = `{ one: ${one}(key: "${keys[name]}") { ${field} } many: ${plural} { totalCount nodes { ${field} } } }`;
        const answered = async (header: Record<string, string>) => (await walls[wall]!.answer(query, {}, header)).data;
        expect([query, await answered({})]).toEqual([query, { one: null, many: { totalCount: 0, nodes: [] } }]);
        for (const role of roles.slice(0, field === 'key' ? roles.length : 1)) {
          const [own, other] = [await header(role, ['bergen']), await header(role, ['elsewhere'])];
          expect([query, await answered(other)]).toEqual([query, { one: null, many: { totalCount: 0, nodes: [] } }]);
          expect([query, await answered(own)]).toMatchObject([query, { one: expect.any(Object) as object }]);
        }
      });
      await Promise.all(asking);
    }
  }, 300_000);

  test('what was, when it was internal and before, is for who reads its dataset now, and for nobody else', async () => {
    const newest = (await client.query<{ number: number }>('SELECT max(number) AS number FROM revision')).rows[0]!.number;
    for (const { one, plural, table } of concepts()) {
      const stood = `SELECT min(since) AS since, key FROM history."${table}" GROUP BY key ORDER BY since, key LIMIT 1`;
      const { since, key } = (await client.query<{ since: number; key: string }>(stood)).rows[0]!;
      const asked = [newest, newest - 1].map(
        (at, place) =>
          `one${place}: ${one}(key: "${key}", knownAt: ${at}) { key } all${place}: ${plural}(knownAt: ${at}) { totalCount nodes { key } }`,
      );
      const query = `{ ${asked.join(' ')} }`;
      const answered = async (header: Record<string, string>) => (await walls[wall]!.answer(query, {}, header)).data;
      const none = { totalCount: 0, nodes: [] };
      const nothing = { one0: null, all0: none, one1: null, all1: none };
      expect([query, since < newest, await answered({})]).toEqual([query, true, nothing]);
      expect([query, await answered(await header('reader', ['elsewhere']))]).toEqual([query, nothing]);
      expect([query, await answered(await header('reader', ['bergen']))]).toMatchObject([query, { one0: { key }, one1: { key } }]);
    }
  }, 120_000);

  const made = new Map<string, Promise<Record<string, string>>>();
  function header(role: Role, datasets: readonly string[]) {
    const key = `${role} ${datasets.join()}`;
    if (!made.has(key))
      made.set(
        key,
        keyOf(service, { role, datasets }).then(({ header }) => header),
      );
    return made.get(key)!;
  }
});
