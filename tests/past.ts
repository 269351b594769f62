import { createHash } from 'node:crypto';
import { parse, validate, type OperationDefinitionNode } from 'graphql';
import { Client, Pool } from 'pg';
import { domain } from '../src/domain';
import { Catalogue } from '../src/graphql/compile/catalogue';
import { Reads } from '../src/graphql/reads';
import { graphqlSchema } from '../src/graphql/schema';
import { documents } from '../src/rdf/document';
import { OctetsClient } from '../src/store/connection/octets-client';
import { publicUrl, type Service } from './service';

/** What a register says on one connection: sums over its tables, answers of compiled queries and documents; at a time, or at a revision. */
export interface Said {
  readonly say: (setting: string, value: string | number) => Promise<Readonly<Record<string, string>>>;
  readonly end: () => Promise<void>;
}

const fields = `key revision modified status possibleStatuses care validFrom validTo`;
const queries = {
  agreements: `{ agreements(first: 100) { totalCount nodes { ${fields} type twins: parties { key recognition actor { __typename ... on City { key name country { key } } ... on Organisation { key orgName: name } } } events(first: 10) { nodes { key date type } } sources { key } documents { key date } pillars { key } } } }`,
  memberships: `{ memberships(first: 100, orderBy: KEY_DESC) { totalCount nodes { ${fields} member { ... on City { key } ... on Organisation { key } } organisation { key name } } } }`,
  cities: `{ cities(first: 100) { totalCount nodes { key name(lang: "en") lat care identifiers { value verified } agreements(first: 50) { totalCount } } } cities2: cities(search: "second") { totalCount nodes { key } } }`,
  active: `{ agreements(where: { status: { eq: ACTIVE } }, first: 100) { totalCount nodes { key } } events(first: 50, orderBy: DATE_DESC) { totalCount nodes { key date } } }`,
  ties: `{ ties(of: "${publicUrl}/id/city/bergen", on: "1995-01-01") { certain { nodes { key } } possible { nodes { key } } } }`,
  counts: `{ counts(of: Agreement, by: [TYPE, STATUS, COUNTRY, YEAR]) { type status country year count } e: counts(of: Event, by: [YEAR]) { year count } }`,
  register: `{ register { name names { lang value } revision modified dataset { key publisher { key } } } }`,
};

/** `path`: the schemas in which names are looked up. */
export async function saidOn({ app }: Service, path?: string): Promise<Said> {
  const options = ['-c plan_cache_mode=force_generic_plan -c jit=off', ...(path ? [`-c search_path=${path}`] : [])].join(' ');
  const pool = new Pool({ Client: OctetsClient, connectionString: app.database.url, options, max: 1 });
  const session = new Client({ connectionString: app.database.url, options });
  await session.connect();
  const schema = graphqlSchema(app.model, domain);
  const reads = new Reads({ catalogue: new Catalogue(app.concepts, schema), model: app.model, publicUrl, version: '1' }, pool, pool);
  const compiled = Object.entries(queries).map(([name, text]) => {
    const document = parse(text);
    const [wrong] = validate(schema, document);
    if (wrong) throw wrong;
    return [name, reads.queryOf(document, document.definitions[0] as OperationDefinitionNode)] as const;
  });
  const document = documents(app.concepts, publicUrl);
  const whole = app.concepts.filter(({ whole }) => !whole);
  const { rows: kept } = await session.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const sums = kept.map(
    ({ name }) => `SELECT '${name}', count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM "${name}" t`,
  );

  const say = async (setting: string, value: string | number) => {
    for (const on of [pool, session]) await on.query(`SET kontor.${setting} = '${value}'`);
    const said = await session.query<[string, string]>({ text: sums.join(' UNION ALL '), rowMode: 'array' });
    const answers = await Promise.all(
      compiled.map(async ([name, query]) => [name, await reads.answer(query, {}, { languages: ['en'] })] as const),
    );
    const told: [string, string][] = [];
    for (const concept of whole.slice(0, 7)) {
      const { rows: [row] } = await session.query<{ key: string }>(`SELECT min(key) AS key FROM "${concept.table}"`); // prettier-ignore
      const { statements, ...its } = (await document(concept, row!.key, session)) ?? { statements: [] };
      told.push([
        `document of ${concept.table}`,
        `${JSON.stringify(its)} ${createHash('md5').update(JSON.stringify(statements)).digest('hex')}`,
      ]);
    }
    return Object.fromEntries([...said.rows, ...answers, ...told]) as Record<string, string>;
  };
  const end = async () => {
    await pool.end();
    await session.end();
  };
  return { say, end };
}
