import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { publicUrl, startService, type Service } from './service';

/** What the documents promise to a newcomer, asked of a register that was made on the day of this edition. */
const root = join(__dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = read('README.md').replaceAll('http://localhost:4000', publicUrl);
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/operating.md', 'data/README.md', 'exports/README.md'];
const edition = String(Date.parse('2026-11-25T12:00:00Z') / 1000);
let service: Service;
beforeAll(async () => (service = await startService(['bergen'], edition)), 60_000);
afterAll(() => service.stop());

/** The code blocks of a language under a heading. */
const blocks = (heading: string, language: string) => {
  const section = readme.split(/^## /m).find(text => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text]) => (name === language ? [text!] : []));
};
const kontor = (...args: string[]) => execFileSync(process.execPath, [join(root, 'bin/kontor.js'), ...args], { encoding: 'utf8' });
const commands = [...kontor('--help').matchAll(/^ {2}([a-z-]+) .* {2}\S/gm)].map(([, name]) => name!).filter(name => name !== 'help');

describe('the README', () => {
  test('shows the answer to its first query', async () => {
    const [command] = blocks('A first query', 'sh');
    const [answer] = blocks('A first query', 'json');
    const [, path, header, body] = /^curl -s \S+?\/\/[^/]+(\/\S+) -H '([^']+)' \\\n +-d '([^']+)'\n$/.exec(command!)!;
    const [name, value] = header!.split(': ');
    const response = await fetch(service.origin + path!, { method: 'POST', headers: { [name!]: value! }, body: body! });
    expect(await response.json()).toEqual(JSON.parse(answer!));
  });

  test('shows the last report card of the siege, all of it', () => {
    const rowsOf = (text: string) => text.split('\n').filter(line => line.startsWith('|')).map(line => line.replace(/ +/g, ' ')); // prettier-ignore
    const shown = rowsOf(readme.split('## Under attack')[1]!.split('\n## ')[0]!);
    const last = rowsOf(readFileSync(join(root, 'siege/results.md'), 'utf8'));
    expect(last.length).toBeGreaterThan(20);
    expect(shown.filter(row => !row.startsWith('| --'))).toEqual(last.filter(row => !row.startsWith('|---')).map(row => row.trim()));
  });

  test('shows queries that are answered', async () => {
    const queries = blocks('A first query', 'graphql');
    expect(queries).not.toEqual([]);
    for (const query of queries) expect(await service.answer(query)).toMatchObject({ data: expect.anything() as unknown });
    const { ties } = await service.ask<{ ties: Record<string, { nodes: { key: string }[] }> }>(queries[0]!);
    expect(ties.certain!.nodes.map(({ key }) => key)).toContain('bergen-turku-twinning');
  });

  test('shows the first Turtle document, and says what it leaves out', async () => {
    const [command] = blocks('A first Turtle document', 'sh');
    const [shown] = blocks('A first Turtle document', 'turtle');
    const [, accept, iri] = /^curl -s -L -H 'Accept: (\S+)' (\S+)\n$/.exec(command!)!;
    const redirect = await service.get(iri!.slice(publicUrl.length), { accept: accept! });
    const document = await service.get(redirect.headers.get('location')!.replace(publicUrl, ''), { accept: accept! });
    const paragraphs = (text: string) => text.trim().split(/\n\n+/);
    const [prefixes, ...told] = paragraphs(await document.text());
    expect([redirect.status, document.status, prefixes!.split('\n').every(line => line.startsWith('@prefix '))]).toEqual([303, 200, true]);
    const leftOut = told.filter(paragraph => !paragraphs(shown!).includes(paragraph));
    expect(told.filter(paragraph => !leftOut.includes(paragraph))).toEqual(paragraphs(shown!));
    const named = [...readme.matchAll(/`(#[a-z]+(-\d+)?)`/g)].map(([, fragment]) => `<${iri}${fragment}>`);
    expect(leftOut.map(paragraph => paragraph.split(' ')[0])).toEqual(named);
  });

  test('names addresses that are there', async () => {
    const rows = readme.split('\n').filter(line => /^\| `\//.test(line));
    const paths = rows.flatMap(row => [...row.matchAll(/`(\/[^`{}\s]*)`/g)].map(([, path]) => path!));
    expect(paths).toEqual(expect.arrayContaining(['/', '/graphql', '/schema.graphql', '/def', '/shapes', '/context.jsonld', '/readyz']));
    const query = `?query=${encodeURIComponent('{ register { revision } }')}`;
    for (const path of paths) expect([path, (await service.get(path === '/graphql' ? path + query : path)).status]).toEqual([path, 200]);
  });
});

test.each(documents)('%s names scripts, commands and files that there are', document => {
  const text = read(document);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const own = ['ci', 'run', 'install'];
  const words = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, word]) => word!))];
  expect(words(/\bnpm (?:run )?(?:--silent )?([a-z][a-z:]*)/g).filter(name => !own.includes(name) && !(name in scripts))).toEqual([]);
  expect(words(/\bkontor ([a-z]+(?:-[a-z]+)*)\b/g).filter(name => !commands.includes(name))).toEqual([]);
  expect(words(/\bnode ([a-z]\S+\.js)/g).filter(file => !existsSync(join(root, file)))).toEqual([]);
  const links = words(/\]\((?!https?:)([^)#]+)/g);
  expect(links.filter(link => !existsSync(join(root, document, '..', link)))).toEqual([]);
});

describe('docs/operating.md', () => {
  const rows = (heading: string) => {
    const [section = ''] = read('docs/operating.md').split(/^## /m).filter(text => text.startsWith(heading)); // prettier-ignore
    return section.split('\n').filter(line => line.startsWith('| `')).map(line => line.slice(1, -1).split(' | ').map(cell => cell.trim())); // prettier-ignore
  };
  const codes = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

  const settings = rows('Settings').flatMap(([names, byDefault, meaning]) =>
    codes(names!).map(name => [name, codes(byDefault!)[0], meaning!] as const),
  );
  const propertyOf = (name: string) =>
    name === 'SOURCE_DATE_EPOCH' ? 'now' : name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

  test('has every setting, with its default', () => {
    const asked = [...read('src/config.ts').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, name]) => name!);
    expect(settings.map(([name]) => name).sort()).toEqual([...new Set(asked)].sort());
    const { port, host, publicUrl, vocabularyUrl, portal, databaseUrl, varDir, logLevel, responseCacheMb, now } = readConfig({});
    const { oidcRoleClaim, oidcDatasetsClaim, rateLimit, loadLimit, stopGraceSeconds, metricsHost } = readConfig({});
    expect(Object.fromEntries(settings.map(([name, byDefault]) => [name, byDefault]))).toEqual({
      ...{ PORT: String(port), HOST: host, PUBLIC_URL: publicUrl.replace(String(port), '{PORT}') },
      ...{
        VOCABULARY_URL: vocabularyUrl ?? '{PUBLIC_URL}/def#',
        PORTAL: portal,
        DATABASE_URL: databaseUrl,
        VAR_DIR: varDir,
        LOG_LEVEL: logLevel,
        STOP_GRACE_SECONDS: String(stopGraceSeconds),
        RESPONSE_CACHE_MB: String(responseCacheMb),
      },
      ...{ RATE_LIMIT: String(rateLimit), LOAD_LIMIT: String(loadLimit), TRUSTED_PROXIES: undefined, METRICS_HOST: metricsHost },
      ...{ SOURCE_DATE_EPOCH: now, DATABASE_REPLICA_URLS: undefined, OIDC_ISSUER: undefined, OIDC_AUDIENCE: undefined },
      ...{ OIDC_ROLE_CLAIM: oidcRoleClaim, OIDC_DATASETS_CLAIM: oidcDatasetsClaim },
    });
  });

  test('says of those settings that they are not used yet of which it is true', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => /(?<!^config)\.ts$/.test(name));
    const code = sources.map(name => read(join('src', name))).join('');
    const unused = settings.filter(([name]) => !new RegExp(`\\b${propertyOf(name)}\\b`).test(code)).map(([name]) => name);
    expect(settings.filter(([, , meaning]) => meaning.includes('not used yet')).map(([name]) => name)).toEqual(unused);
  });

  test('has every command, with its options', () => {
    const shown = rows('Commands').map(([usage]) => codes(usage!)[0]!);
    expect([...new Set(shown.map(usage => usage.split(' ')[0]))]).toEqual(commands);
    for (const name of commands) {
      const options = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, option]) => option))].sort();
      const documented = shown.filter(usage => usage.split(' ')[0] === name).join();
      const [, offered = '', within = ''] = kontor(name, '--help').split(/\n(?:Options|Commands):\n/);
      const others = [...within.matchAll(/^ {2}([a-z]+)/gm)].map(([, of]) => of!).filter(of => of !== 'help');
      const all = [offered, ...others.map(of => kontor(name, of, '--help').split('\nOptions:\n')[1]!)].join('\n');
      const given = options(all, /^ {2}(?:-\w, )?(--[a-z-]+)/gm).filter(option => option !== '--help');
      expect([name, ...options(documented, /(--[a-z-]+)/g)]).toEqual([name, ...given]);
    }
  });
});
