import { auditServer } from 'graphql-http';
import { startService, type Service } from './service';

let service: Service;
beforeAll(async () => (service = await startService()), 60_000);
afterAll(() => service.stop());

/** The audits of graphql-http ask by GET and by POST what the specification of GraphQL over HTTP says that a server must, should and may do. */
test('all 61 audits of graphql-http are passed', async () => {
  const results = await auditServer({ url: `${service.origin}/graphql`, fetchFn: fetch });
  const failed = results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => `${id} ${status}: ${name}`);
  expect([results.length, failed]).toEqual([61, []]);
}, 30_000);
