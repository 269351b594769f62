import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quad } from 'n3';
import { xsd } from '../src/model/vocabulary';
import { mayLink } from '../src/http/pages/html';
import { syntaxes } from '../src/rdf/syntax';
import { base, concepts, openDoors, openRegister, records } from './http-register';
import { reread } from './reread';

let register: Awaited<ReturnType<typeof openRegister>>;
let doors: Awaited<ReturnType<typeof openDoors>>;
let varDir: string;
beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'kontor-http-'));
  register = await openRegister();
  doors = await openDoors(register.url, varDir);
});
afterAll(async () => {
  await doors.close();
  await register.close();
  await rm(varDir, { recursive: true, force: true });
});

const bergen = '/doc/city/bergen';
const turtle = 'text/turtle; charset=utf-8';
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

test.each([
  [undefined, turtle],
  ['*/*', turtle],
  [browser, 'text/html; charset=utf-8'],
  ['application/ld+json', 'application/ld+json'],
  ['application/rdf+xml, text/turtle;q=0.5', 'application/rdf+xml; charset=utf-8'],
  ['text/html;q=0.5, application/n-quads', 'application/n-quads'],
  ['text/turtle;q=0, */*;q=0.1', 'application/n-triples'],
])('Accept %s gives %s', async (accept, type) => {
  const { status, headers } = await doors.get(bergen, accept === undefined ? {} : { accept });
  expect([status, headers['content-type'], headers.vary, headers['cache-control']]).toEqual([
    ...[200, type, 'Accept, Accept-Datetime', 'private, no-cache'],
  ]);
});

test('each format has an address of its own, which does not negotiate and says where the others are', async () => {
  const { headers: negotiated } = await doors.get(bergen, { accept: 'application/trig' });
  expect(negotiated['content-location']).toBe(`${base}${bergen}.trig`);
  for (const { extension, type } of syntaxes) {
    const { status, headers } = await doors.get(`${bergen}.${extension}`, { accept: 'text/html' });
    expect([status, headers['content-type']?.split(';')[0], headers.vary]).toEqual([200, type, undefined]);
    expect(headers.link).toContain(`<${base}${bergen}.html>; rel="alternate"; type="text/html"`);
    expect(headers.link).not.toContain(`${bergen}.${extension}>`);
  }
});

test('all syntaxes say the same', async () => {
  const said = await Promise.all(
    syntaxes.map(async ({ extension, type }) => lines(await reread({ extension, type }, (await doors.get(`${bergen}.${extension}`)).text))),
  );
  expect(said[0]!.length).toBeGreaterThan(30);
  for (const lines of said) expect(lines).toEqual(said[0]);
});

const whole = records.filter(
  ({ key, concept, values }) =>
    !key.includes('#') && key !== 'drafts' && concept !== 'Dataset' && (values.dataset as { key: string }).key !== 'drafts',
);
test.each(
  whole
    .map(({ concept, key }) => [concepts.find(({ name }) => name === concept)!, key] as const)
    .map(([concept, key]) => [concept.path, key]),
)('the page of %s %s says every statement that the Turtle says, and no other', async (path, key) => {
  const { text } = await doors.get(`/doc/${path}/${key}.html`);
  const said = await reread({ extension: 'ttl', type: 'text/turtle' }, (await doors.get(`/doc/${path}/${key}.ttl`)).text);
  expect(statementsOf(text)).toEqual(lines(said));
});

test.each(['/def', '/shapes', '/.well-known/void'])('%s is a page too, with a place for each of its terms', async path => {
  const { text } = await doors.get(path, { accept: browser });
  const said = await reread({ extension: 'ttl', type: 'text/turtle' }, (await doors.get(`${path}.ttl`)).text);
  expect(statementsOf(text)).toEqual(lines(said));
  const places = said.map(({ subject }) => subject.value).filter(subject => subject.startsWith(`${base}${path}#`));
  expect(places.length).toBeGreaterThan(1);
  for (const place of places) expect(text).toContain(` id="${place.slice(place.indexOf('#') + 1)}"`);
});

test('a page says what links to its record, in other datasets too, and never what is not public', async () => {
  const { text } = await doors.get('/doc/country/no.html');
  expect(text.slice(text.indexOf('What links here'))).toContain(`<a href="${base}/id/city/aarhus" lang="da">Aarhus</a>`);
  expect(text).not.toMatch(/hidden|Hemmelig/);
  const agreed = (await doors.get(`${bergen}.html`)).text;
  expect(agreed.slice(agreed.indexOf('What links here'))).toContain(
    `<a href="${base}/id/agreement/bergen-turku-aarhus-twinning" lang="nb">Vennskapsby</a>`,
  );
});

test('what has no name of its own is called by what it ties, in lists, headings and links', async () => {
  const plain = 'Bergen kommune – Union of the Baltic Cities (other agreement)';
  const [list, page, party] = await Promise.all(
    ['/doc/agreement', '/doc/agreement/plain.html', '/doc/claim/c002-recognition.html'].map(async path => (await doors.get(path)).text),
  );
  expect(list).toContain(`<a href="${base}/id/agreement/plain" lang="en">${plain}</a>`);
  expect(page).toContain(`<h1 lang="en">${plain}</h1>`);
  expect(page).toMatch(/<a href="[^"]*plain#party-1" property="[^"]*" lang="en">Bergen kommune \(lead\)<\/a>/);
  expect(party).toContain('Turku (party): recognition, by A book</h1>');
  expect(party).toContain('>Vennskapsby # Turku (party)</a>');
  const linking = (await doors.get('/doc/organisation/ubc.html')).text.split('What links here')[1];
  for (const name of [plain, 'Bergen – Union of the Baltic Cities (founding member)']) expect(linking).toContain(`lang="en">${name}</a>`);
});

test.each([
  ['event', ['Vennskapsby: signed, 1946', 'Bergen – Union of the Baltic Cities (founding member): joined, 1991-09']],
  ['contact-point', ['Internasjonalt kontor']],
])('the list of %ss calls them by label', async (path, names) => {
  const { text } = await doors.get(`/doc/${path}`);
  for (const name of names) expect(text).toContain(`>${name}</a>`);
});

test('no label leads into what is not public', async () => {
  await register.session.query(`UPDATE party SET actor_city = 'hidden', actor_organisation = NULL WHERE key = 'plain#party-2'`);
  const pages = ['/doc/agreement', '/doc/agreement/plain.html', '/doc/organisation/bergen-kommune.html'];
  for (const { text } of await Promise.all(pages.map(path => doors.get(path)))) {
    expect(text).toContain('Bergen kommune');
    expect(text).not.toMatch(/hidden|Hemmelig/);
  }
  await register.session.query(`UPDATE party SET actor_city = NULL, actor_organisation = 'ubc' WHERE key = 'plain#party-2'`);
});

test('F3: a page escapes what the register says, and links only where a browser may go', async () => {
  const nasty = `</a><script>alert('1')</script><img src=x onerror=alert(1)> & "quoted"`;
  await register.session.query('UPDATE city SET names = $1, alt_names = $2 WHERE key = $3', [
    { en: nasty },
    { en: ['javascript:alert(1)'] },
    'turku',
  ]);
  for (const address of ['/doc/city/turku.html', '/doc/agreement/bergen-turku-aarhus-twinning.html', '/doc/city', '/doc/country/fi.html']) {
    const { text } = await doors.get(address);
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)/);
    for (const [, href] of text.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:|\/|#)/);
  }
  expect(statementsOf((await doors.get('/doc/city/turku.html')).text).join('\n')).toContain(JSON.stringify(nasty));
});

test.each([
  ['https://a.example/', true],
  ['http://a.example/', true],
  ['mailto:a@b.example', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['urn:isbn:1', false],
  ['geo:60,5', false],
  [' javascript:x', false],
])('F3: whether a page links to %s: %s', (address, may) => {
  expect(mayLink(address)).toBe(may);
});

test('a client that has the bytes is told so, in each format for itself', async () => {
  const { headers } = await doors.get(`${bergen}.ttl`);
  const etag = headers.etag!;
  expect((await doors.get(bergen)).headers.etag).toBe(etag);
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const got = await doors.get(`${bergen}.ttl`, { 'if-none-match': held });
    expect([got.status, got.body.length, got.headers.etag]).toEqual([304, 0, etag]);
  }
  expect((await doors.get(`${bergen}.nt`, { 'if-none-match': etag })).status).toBe(200);
  await register.session.query(`UPDATE city SET population = 1 WHERE key = 'bergen'`);
  expect((await doors.get(`${bergen}.ttl`, { 'if-none-match': etag })).status).toBe(200);
});

test('a thing leads to its document, for HEAD too', async () => {
  for (const method of ['GET', 'HEAD']) {
    const { status, headers } = await doors.ask(method, '/id/city/bergen', { accept: 'image/png' });
    expect([status, headers.location]).toEqual([303, `${base}${bergen}`]);
  }
});

test('the version that a document names is there, and no other', async () => {
  const { text } = await doors.get(`${bergen}.nt`);
  const version = new RegExp(`${base}(${bergen}/v/\\d+)`).exec(text)![1]!;
  expect((await doors.get(`${version}.nt`)).text).toBe(text);
  expect((await doors.get(version, { accept: 'text/html' })).headers['content-location']).toBe(`${base}${version}.html`);
  expect((await doors.get(`${bergen}/v/99999`)).status).toBe(404);
});

/** N-Triples, sorted, tags in lower case. */
const lines = (quads: readonly Quad[]) =>
  quads.map(({ subject, predicate, object }) => `<${subject.value}> <${predicate.value}> ${spelled(object)} .`).sort();

function spelled(object: Quad['object']) {
  if (object.termType !== 'Literal') return `<${object.value}>`;
  const { value, language, datatype } = object;
  if (language) return `${JSON.stringify(value)}@${language.toLowerCase()}`;
  if (datatype.value === xsd.string) return JSON.stringify(value);
  return `${JSON.stringify(value)}^^<${datatype.value}>`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };
const plain = (text: string) => text.replace(/&([#\w]+);/g, (_, name: string) => entities[name]!);
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag);
  return found ? plain(found[1]!) : undefined;
};

/** Reads the statements back from a page by its RDFa, as we use it: a subject for each table, values that name their property. */
function statementsOf(page: string) {
  return [...page.matchAll(/<table resource="([^"]*)"[\s\S]*?<\/table>/g)]
    .flatMap(([table, subject]) =>
      [...table.matchAll(/<(?:a|span)( [^>]* property="[^"]*"[^>]*| property="[^"]*"[^>]*)>([\s\S]*?)<\/(?:a|span)>/g)].map(
        ([, tag, text]) => {
          const address = attribute(tag!, 'href') ?? attribute(tag!, 'resource');
          const [lang, datatype] = [attribute(tag!, 'lang'), attribute(tag!, 'datatype')];
          const object =
            address !== undefined
              ? `<${address}>`
              : JSON.stringify(attribute(tag!, 'content') ?? plain(text!)) +
                (datatype ? `^^<${datatype}>` : lang ? `@${lang.toLowerCase()}` : '');
          return `<${plain(subject!)}> <${attribute(tag!, 'property')!}> ${object} .`;
        },
      ),
    )
    .sort();
}
