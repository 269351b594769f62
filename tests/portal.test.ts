import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { NotLoaded } from '../src/intake/problem';
import { readPortal } from '../src/intake/portal';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-portal-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(text: string) {
  const file = join(folder, 'portal.json');
  await writeFile(file, text);
  return file;
}
const faults = async (own: object) => {
  const error: unknown = await readPortal(await written(JSON.stringify(own))).catch((error: unknown) => error);
  return error instanceof NotLoaded ? error.problems.map(({ message }) => message) : error;
};

test.each(['no', 'eu'])('the portal %s that comes with Kontor is as it has to be', async name => {
  expect((await readPortal(name)).languages).toContain('en');
});

test('the example of the manual is a portal', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(__dirname, '../docs/operating.md'), 'utf8')) ?? [];
  const { languages, themes } = await readPortal(await written(example));
  expect([languages, themes[0]!.iri]).toEqual([['sv', 'en'], (await readPortal('eu')).themes[0]!.iri]);
});

test('a portal that is not there is refused, with those that are', async () => {
  await expect(readPortal('se')).rejects.toThrow('PORTAL: "se" is not allowed. There is no such file; and built in are only eu, no.');
});

test('all that is wrong with a portal is told at once, each with its place and what is allowed', async () => {
  expect(
    await faults({
      like: 'eu',
      languages: ['en', 'english!'],
      publisher: {
        known: { scheme: 'VAT', address: 'https://a.example/' },
        type: { iri: 'x', scheme: 'https://a.example/', labels: { sv: 'x' } },
      },
      themes: [],
      countries: 1,
      services: { graphql: { titles: { en: ' ' }, descriptions: { en: 'x' }, keywords: { en: [] } } },
      themas: [],
    }),
  ).toEqual([
    'portal.json languages.1: "english!" is not allowed. A language tag of BCP 47, such as "nb".',
    expect.stringMatching(/^portal.json publisher.known.scheme: "VAT" is not allowed. One of WIKIDATA, .*, ORGNR, /),
    'portal.json publisher.known.address: "https://a.example/" is not allowed. An http or https address in which {value} stands for the number.',
    'portal.json publisher.type.iri: "x" is not allowed. An absolute http or https address.',
    'portal.json publisher.type.labels: {"sv":"x"} is not allowed. A text in at least one of en, english!.',
    'portal.json countries: 1 is not allowed. An absolute http or https address.',
    'portal.json themes: [] is not allowed. A list of at least one.',
    'portal.json textLanguages.english!: nothing is not allowed. An object with iri, scheme, labels.',
    'portal.json services.graphql.titles.en: " " is not allowed. A text.',
    'portal.json services.graphql.keywords.en: [] is not allowed. A list of at least one.',
    'portal.json services.feed: nothing is not allowed. An object with titles, descriptions, keywords.',
    expect.stringMatching(/^portal\.json themas: \[\] is not allowed\. It is not known; rules, languages, .* are\.$/),
  ]);
});

test('a portal has its texts in one of its languages at least', async () => {
  const [first, ...others] = (await faults({ like: 'eu', languages: ['sv'] })) as string[];
  expect(first).toMatch(/^portal.json publisher.type.labels: .* is not allowed. A text in at least one of sv.$/);
  expect(others.length).toBeGreaterThan(10);
});

test.each([
  ['{', 'It cannot be read as JSON'],
  ['{"like": "se"}', 'portal.json like: "se" is not allowed. One of eu, no.'],
])('%s is no portal', async (text, message) => {
  await expect(readPortal(await written(text))).rejects.toThrow(message);
});
