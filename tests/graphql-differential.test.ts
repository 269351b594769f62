import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { languagesOf } from '../src/http/negotiation/accept-language';
import { graphqlSchema } from '../src/graphql/schema';
import { sdl } from '../src/graphql/schema/rdf-directive';
import { domain } from '../src/domain';
import { version } from '../src/version';
import { isBeyond } from './oracle/beyond';
import { Draw } from './oracle/draw';
import { oracleSchema, plainAnswer } from './oracle/execute';
import { insert, oddRecords } from './oracle/odd';
import { operation } from './oracle/operations';
import { overhear, type Overheard } from './oracle/statements';
import { readTables, type Tables } from './oracle/tables';
import { publicUrl, startService, type Service } from './service';

/** How many operations are asked; KONTOR_OPERATIONS and KONTOR_SEED ask others, and more. */
const operations = Number(process.env.KONTOR_OPERATIONS ?? 2000);
const seed = Number(process.env.KONTOR_SEED ?? 1946);

/** A failing case is shown as it is, or with KONTOR_SHRINK made smaller for so many milliseconds. */
const shrinkFor = process.env.KONTOR_SHRINK ? Number(process.env.KONTOR_SHRINK) : undefined;

let service: Service;
let printed: string;
let heard: Overheard;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  await insert(service, oddRecords);
  heard = overhear(service.app.pool);
  printed = sdl(graphqlSchema(service.app.model, domain), service.app.concepts);
}, 120_000);
afterAll(() => service.stop());

const differences = async (tables: Tables, count: number, seed: number) => {
  const [schema, oracle] = [buildSchema(printed), oracleSchema(printed)];
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), async gen => {
      const { query, variables, languages } = await operation(schema, tables, publicUrl, new Draw(gen));
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length) return void refused++;
      const ours = await service.answer(query, variables, languages ? { 'accept-language': languages } : {});
      if (isBeyond(ours)) return void refused++;
      const context = { tables, publicUrl, version, languages: languagesOf(languages) };
      const plain = await plainAnswer(oracle, document, variables, context);
      const [got, wanted] = [JSON.stringify(ours), JSON.stringify({ data: plain })];
      if (got !== wanted)
        throw new Error(
          `${query}\n${JSON.stringify(variables)}\n${languages}\nours  ${got}\nplain ${wanted}\n${heard.errors.at(-1) ?? ''}`,
        );
    }),
    { numRuns: count, seed, endOnFailure: !process.env.KONTOR_SHRINK, interruptAfterTimeLimit: shrinkFor },
  );
  return refused / count;
};

test('F12: any query is answered as by plain graphql-js over the whole register', async () => {
  expect(await differences(await readTables(service), operations / 2, seed)).toBeLessThan(0.1);
}, 600_000);

test('F12, E10: and so it is with a dataset that is not public', async () => {
  await service.app.db.query(
    `UPDATE dataset SET public = false WHERE key = (SELECT dataset FROM agreement GROUP BY dataset ORDER BY count(*) DESC LIMIT 1)`,
  );
  expect(await differences(await readTables(service), operations / 2, seed + 1)).toBeLessThan(0.1);
}, 600_000);
