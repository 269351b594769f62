import type { Client } from 'pg';
import { readFileSync } from 'node:fs';
import { writeDump } from '../src/rdf/dump';
import { syntaxOf } from '../src/rdf/syntax';
import { base, concepts, openRegister } from './rdf-register';
let session: Client;
beforeAll(async () => { session = await openRegister(); });
afterAll(() => session.end());
test('try', async () => {
  const d = await writeDump(session, concepts, { syntax: syntaxOf('nq')!, file: '/tmp/all.nq', base });
  console.log(d, readFileSync('/tmp/all.nq', 'utf8'));
});
