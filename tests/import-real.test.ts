import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openImports, publications, type Imports } from './imports';

/** The three real files, imported by the command into a register with the seed, and the questions that are asked of them. */
const folder = join(__dirname, '../../shared/data');
const files = {
  'covenant-of-mayors': ['covenant-of-mayors-jrc-2024/signatories.csv', 'covenant-of-mayors-jrc-2024'],
  'wikipedia-2026': ['twin-cities-wikipedia-2026/twin_cities.csv', 'twin-cities-wikipedia-2026'],
  'wikidata-2022': ['wikidata-sister-cities-2022/sister_cities.gexf', 'wikidata-sister-cities-2022'],
} as const;
type Dataset = keyof typeof files;
const datasets = Object.keys(files) as Dataset[];
const there = datasets.every(dataset => existsSync(join(folder, files[dataset][0])));
/** All are imported a second time only where KONTOR_TWICE is set: that takes half a minute more. */
const again = process.env.KONTOR_TWICE ? datasets : (['covenant-of-mayors'] as const);

const suite = there ? describe : describe.skip;
suite(`the real files${there ? '' : ' (not there: they are expected in ../shared/data)'}`, () => {
  let imports: Imports;
  let before: string;
  const said = new Map<Dataset, string>();
  const dump = async (dataset: string) => (await imports.service.get(`/data/${dataset}.nq`)).text();
  const run = async (dataset: Dataset, ...more: string[]) => {
    const [file, mapping] = files[dataset];
    const { code, out, err } = await imports.kontor('import', join(folder, file), '--dataset', dataset, '--mapping', mapping, '--report', `${dataset}.csv`, ...more); // prettier-ignore
    if (code !== 0) throw new Error(err);
    return out;
  };
  const report = async (dataset: Dataset) =>
    parse(await readFile(join(imports.folder, `${dataset}.csv`), 'utf8'), { columns: true }) as unknown as Record<'line' | 'code' | 'value' | 'candidates', string>[]; // prettier-ignore
  const numbersIn = (out: string) => /: (\d+) rows, (\d+) accepted, (\d+) merged, (\d+) rejected/.exec(out)!.slice(1).map(Number) as [number, number, number, number]; // prettier-ignore
  const numbers = (dataset: Dataset) => numbersIn(said.get(dataset)!);

  beforeAll(async () => {
    imports = await openImports();
    before = await dump('bergen');
    for (const dataset of datasets) said.set(dataset, await run(dataset, '--publication', join(publications, `${dataset}.json`)));
  }, 600_000);
  afterAll(() => imports.stop());

  test.each([
    ['covenant-of-mayors', 11_973],
    // Its nodes and its edges.
    ['wikidata-2022', 4566 + 8182],
    ['wikipedia-2026', 25_917],
  ] as const)('%s: of %d rows each is accepted, merged or named with a reason', async (dataset, count) => {
    const [rows, accepted, merged, rejected] = numbers(dataset);
    expect([rows, accepted + merged + rejected]).toEqual([count, count]);
    expect(rejected / rows).toBeLessThan(0.04);
    const told = await report(dataset);
    expect([told.filter(({ code }) => code === 'MERGED').length, told.filter(({ code }) => code !== 'MERGED').length]).toEqual([
      merged,
      rejected,
    ]);
    expect(told.filter(({ code, candidates }) => code === 'AMBIGUOUS' && !candidates)).toEqual([]);
  });

  /** What is told of rows besides: cities of the same name that other files have brought since make rows ambiguous, and their records stay. */
  const besides = async (dataset: Dataset) => (await report(dataset)).filter(({ code }) => code !== 'AMBIGUOUS' && code !== 'MERGED');
  test.each(again)(
    '%s a second time changes nothing',
    async dataset => {
      const before = [await imports.revision(), await besides(dataset)];
      const first = numbers(dataset);
      const out = await run(dataset);
      expect(out).toMatch(/; 0 records created, 0 changed, \d+ unchanged, \d+ left as they were; nothing changed\.\n/);
      expect([await imports.revision(), await besides(dataset)]).toEqual(before);
      if (process.env.KONTOR_TWICE) process.stderr.write(`${dataset}: rows, accepted, merged, rejected: ${first.join()}\n${out}`);
      if (dataset !== 'wikipedia-2026') expect([out, numbersIn(out)]).toEqual([expect.stringContaining(' 0 left as they were'), first]);
    },
    300_000,
  );

  test('6: three cities are called Bergen, and the German one has its four ties to itself', async () => {
    const named = await imports.rows(`SELECT key, country, dataset FROM city WHERE 'Bergen' IN (SELECT value FROM jsonb_each_text(names)) ORDER BY key`); // prettier-ignore
    expect(named).toEqual([
      { key: 'bergen', country: 'no', dataset: 'bergen' },
      { key: 'bergen-de', country: 'de', dataset: 'wikipedia-2026' },
      { key: 'bergen-nl', country: 'nl', dataset: 'covenant-of-mayors' },
    ]);
    const partners = (city: string) =>
      imports.rows<{ name: string }>(
        `SELECT coalesce(c.names ->> 'en', c.names ->> 'und') AS name FROM party own JOIN agreement a ON a.key = own.agreement JOIN party p ON p.agreement = a.key AND p.key <> own.key
         JOIN city c ON c.key = p.actor_city WHERE own.actor_city = $1 AND a.dataset = 'wikipedia-2026' ORDER BY 1`,
        [city],
      );
    expect((await partners('bergen-de')).map(({ name }) => name).sort()).toEqual([
      'Pembroke',
      'Pembroke Dock',
      'Rožnov pod Radhoštěm',
      'Śrem',
    ]);
    expect((await partners('bergen')).map(({ name }) => name).sort()).toEqual(['Aarhus', 'Gothenburg', 'Newcastle upon Tyne', 'Rostock', 'Seattle', 'Turku']); // prettier-ignore
    expect(await imports.rows(`SELECT value FROM identifier WHERE of_city = 'bergen-nl' AND scheme = 'COM_SIGNATORY'`)).toEqual([{ value: '19086' }]); // prettier-ignore
  });

  test('8: 378 agreements have a side in Norway, and the report says which six pairs came twice', async () => {
    const [{ count }] = (await imports.rows<{ count: number }>(
      `SELECT count(DISTINCT a.key)::integer AS count FROM agreement a JOIN party p ON p.agreement = a.key JOIN city c ON c.key = p.actor_city WHERE a.dataset = 'wikipedia-2026' AND c.country = 'no'`,
    )) as [{ count: number }];
    const merged = (await report('wikipedia-2026'))
      .filter(({ code }) => code === 'MERGED')
      .map(({ value }) => value.replace('Agreement ', ''));
    const norwegian = await imports.rows(
      `SELECT DISTINCT a.key FROM agreement a JOIN party p ON p.agreement = a.key JOIN city c ON c.key = p.actor_city WHERE a.key = ANY ($1) AND c.country = 'no'`,
      [merged],
    );
    expect([count, norwegian.length]).toEqual([378, 6]);
    expect(merged).toContain('bergen-newcastle-wikipedia-2026');
  });

  test('8: all agreements can be paged through without loss, also while others are made', async () => {
    type Page = { agreements: { totalCount: number; nodes: { key: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const paged = async (between: () => Promise<unknown>) => {
      const keys: string[] = [];
      let total = 0;
      for (let after: string | undefined, more = true; more;) {
        const { agreements } = await imports.service.ask<Page>(
          `query ($after: Cursor) { agreements(dataset: "wikipedia-2026", first: 100, after: $after) { totalCount nodes { key } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        keys.push(...agreements.nodes.map(({ key }) => key));
        total = agreements.totalCount;
        [after, more] = [agreements.pageInfo.endCursor, agreements.pageInfo.hasNextPage];
        if (keys.length % 5000 === 0) await between();
      }
      return { keys, total };
    };
    const quiet = await paged(() => Promise.resolve());
    expect([quiet.keys.length, new Set(quiet.keys).size]).toEqual([quiet.total, quiet.total]);
    expect(quiet.total).toBe(numbers('wikipedia-2026')[1]);
    const disturbed = await paged(() => imports.service.app.db.query(`INSERT INTO country (key, names, alpha3, dataset) SELECT 'z' || chr(97 + count(*)::integer), '{"en":"Nowhere"}', 'ZZZ', 'wikidata-2022' FROM country WHERE key LIKE 'z_'`)); // prettier-ignore
    expect(disturbed.keys).toEqual(quiet.keys);
  }, 300_000);

  test('14: the dump of bergen is as it was, and each dataset keeps to its own graph and licence', async () => {
    await imports.service.app.db.query(`DELETE FROM country WHERE alpha3 = 'ZZZ'`);
    expect(await dump('bergen')).toBe(before);
    for (const dataset of datasets) {
      const graphs = new Set((await dump(dataset)).split('\n').filter(Boolean).map(line => line.slice(line.lastIndexOf('<')))); // prettier-ignore
      expect([...graphs]).toEqual([`<https://kontor.example/id/dataset/${dataset}> .`]);
    }
    expect(await imports.rows(`SELECT key, substring(licence FROM '[^/]*$') AS licence FROM dataset ORDER BY key`)).toEqual([
      { key: 'bergen', licence: 'CC0' },
      { key: 'covenant-of-mayors', licence: 'CC_BY_4_0' },
      { key: 'wikidata-2022', licence: 'CC0' },
      { key: 'wikipedia-2026', licence: 'CC_BYSA_4_0' },
    ]);
  }, 300_000);

  test('17: in Wikidata Bergen has six partners, and no two of them are partners', async () => {
    const ties = `SELECT a.key, array_agg(p.actor_city ORDER BY p.actor_city) AS cities FROM agreement a JOIN party p ON p.agreement = a.key WHERE a.dataset = 'wikidata-2022' GROUP BY a.key`;
    const own = await imports.rows<{ city: string }>(`SELECT DISTINCT city FROM (${ties}) t, unnest(cities) city WHERE 'bergen' = ANY (cities) AND city <> 'bergen' ORDER BY 1`); // prettier-ignore
    const partners = own.map(({ city }) => city);
    expect(partners).toEqual(['aarhus', 'gothenburg-municipality', 'luebeck', 'newcastle', 'rostock', 'seattle']);
    expect(await imports.rows(`SELECT key FROM (${ties}) t WHERE cities <@ $1`, [partners])).toEqual([]);
  });

  test('a membership on hold is suspended, and Bergen has joined on its day', async () => {
    expect(await imports.rows(`SELECT status, valid_from, status_as_of FROM membership WHERE key = 'bergen-covenant-of-mayors'`)).toEqual([
      { status: 'ACTIVE', valid_from: '2011-04-15', status_as_of: '2024-01' },
    ]);
    const held = await imports.rows<{ name: string }>(`SELECT c.names ->> 'und' AS name FROM membership m JOIN city c ON c.key = m.member_city WHERE m.status = 'SUSPENDED' AND c.country = 'no' AND m.dataset = 'covenant-of-mayors' ORDER BY 1`); // prettier-ignore
    expect(held.map(({ name }) => name).sort()).toEqual(
      ['Bærum', 'Fredrikstad', 'Halden', 'Hvaler', 'Marker', 'Nesodden', 'Råde', 'Sarpsborg'].sort(),
    );
  });
});
