import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { domain } from '../src/domain';
import { graphqlSchema } from '../src/graphql/schema';
import { sdl } from '../src/graphql/schema/rdf-directive';
import { languagesOf } from '../src/http/negotiation/accept-language';
import { version } from '../src/version';
import { keyOf } from './keys';
import { isBeyond } from './oracle/beyond';
import { Draw } from './oracle/draw';
import { oracleSchema, plainAnswer } from './oracle/execute';
import { insert, oddRecords } from './oracle/odd';
import { operation } from './oracle/operations';
import { readTables, type Tables } from './oracle/tables';
import { publicUrl, startService, type Service } from './service';

/** GUARD E10: what is not public is told to who has a right to it and to nobody else, by each of the two walls alone. */
const operations = Number(process.env.KONTOR_OPERATIONS ?? 800) / 16;
let service: Service;
let printed: string;
const walls: Record<string, Pick<Service, 'answer' | 'stop'>> = {};
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  await insert(service, oddRecords);
  walls['both walls'] = service;
  walls['the first wall alone'] = await service.again({}, { walled: false });
  walls['the second wall alone'] = await service.again({}, { guarded: false });
  const schema = graphqlSchema(service.app.model, domain);
  printed = sdl(schema, service.app.concepts);
}, 120_000);
afterAll(async () => {
  for (const { stop } of Object.values(walls).reverse()) await stop();
});

async function compare(wall: string, tables: Tables, seed: number, header: Record<string, string>) {
  const [schema, oracle] = [buildSchema(printed), oracleSchema(printed)];
  await fc.assert(
    fc.asyncProperty(fc.gen(), async gen => {
      const { query, variables, languages } = await operation(schema, tables, publicUrl, new Draw(gen));
      const document = parse(query);
      if (validate(schema, document).length) return;
      const headers = { ...header, ...(languages ? { 'accept-language': languages } : {}) };
      const context = { tables, publicUrl, version, languages: languagesOf(languages) };
      const ours = await walls[wall]!.answer(query, variables, headers);
      if (isBeyond(ours)) return;
      const [got, wanted] = [JSON.stringify(ours), JSON.stringify({ data: await plainAnswer(oracle, document, variables, context) })];
      if (got !== wanted) throw new Error(`${query}\n${JSON.stringify(variables)}\n${languages}\nours  ${got}\nplain ${wanted}`);
    }),
    { numRuns: operations, seed, endOnFailure: true },
  );
}

const hide = (...keys: string[]) => service.app.db.query('UPDATE dataset SET public = NOT key = ANY ($1)', [keys]);
const which = ['both walls', 'the first wall alone', 'the second wall alone'] as const;

describe.each([
  ['official-claims', ['official-claims']],
  ['bergen', ['bergen']],
  ['both', ['bergen', 'official-claims']],
])('where %s may be seen by few', (_, hidden) => {
  beforeAll(() => hide(...hidden));

  test.each(which)('nobody in particular sees it, by %s', async wall => {
    await compare(wall, await readTables(service), 1946, {});
  });

  test.each(which)('a reader of one dataset sees that, by %s', async wall => {
    const { header } = await keyOf(service, { role: 'reader', datasets: ['official-claims'] });
    await compare(wall, { ...(await readTables(service)), sees: ['official-claims'] }, 1947, header);
  });

  test.each(which)('who may see all sees all, by %s', async wall => {
    const { header } = await keyOf(service, { role: 'editor', datasets: 'all' });
    await compare(wall, { ...(await readTables(service)), sees: ['bergen', 'official-claims'] }, 1948, header);
  });
});
