import { domain } from '../src/domain';
import { apolloServer } from '../src/graphql/apollo';
import { Catalogue } from '../src/graphql/compile/catalogue';
import { Lane } from '../src/graphql/lane';
import { Reads } from '../src/graphql/reads';
import { graphqlSchema } from '../src/graphql/schema';
import type { Viewer } from '../src/model/viewer';
import { pool } from '../src/store/pool';
import { publicUrl, type Answer, type Service } from './service';

export const office: Viewer = { name: 'the office', role: 'administrator', datasets: 'all' };

/** Asks and writes as somebody. */
export async function writer({ app }: Service, as: Viewer | undefined = office) {
  const writing = pool({ url: app.database.url, now: app.config.now, max: 4, writing: true, log: () => undefined });
  const schema = graphqlSchema(app.model, domain, { pool: writing, publicUrl });
  const reads = new Reads(
    { catalogue: new Catalogue(app.concepts, schema), model: app.model, publicUrl, version: '1' },
    app.pool,
    app.pastPool,
  );
  const lane = new Lane(reads, () => undefined);
  const apollo = apolloServer(schema, () => undefined);
  await apollo.start();
  const answer = async (query: string, variables: object = {}, viewer: Viewer | null | undefined = as): Promise<Answer> => {
    const { body } = await apollo.executeOperation(
      { query, variables: variables as never },
      { contextValue: { reads, lane, languages: [], viewer: viewer ?? undefined } },
    );
    if (body.kind !== 'single') throw new Error('One answer was expected.');
    return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
  };
  const write = async <T>(query: string, variables?: object) => {
    const { data, errors } = await answer(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  };
  const end = async () => {
    await apollo.stop();
    await writing.end();
  };
  return { answer, write, end };
}
