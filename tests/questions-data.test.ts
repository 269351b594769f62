import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ConstDirectiveNode, type StringValueNode } from 'graphql';
import { Store, type Quad } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { contractFiles } from '../src/cli/contract-files';
import { syntaxes, syntaxOf } from '../src/rdf/syntax';
import { reread } from './reread';
import { publicUrl, startService, type Service } from './service';

/** The competency questions about documents and dumps, asked through HTTP of the seed; the last one with the other dataset of ours. */
let service: Service;
beforeAll(async () => (service = await startService()), 120_000);
afterAll(() => service.stop());

const read = async (path: string) => (await service.get(path)).text();
const dalian = '/doc/agreement/bergen-dalian-friendship';

test('10: no public file has the address of a person', async () => {
  const files = readdirSync(join(__dirname, '../exports')).filter(name => /\.(nt|ttl|nq|trig|jsonld|rdf)$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  const texts = [
    ...files.map(name => readFileSync(join(__dirname, '../exports', name), 'utf8')),
    ...(await Promise.all(['/data/all.nq', '/doc/contact-point', '/doc/contact-point/bergen-kommune-postmottak.html'].map(read))),
    JSON.stringify(await service.ask('{ contactPoints(first: 100) { nodes { key email telephone names { value } } } }')),
  ];
  for (const text of texts) expect(text).not.toMatch(/[a-zæøå]+[.][a-zæøå-]+@[a-z]|\b\d{6} ?\d{5}\b/i);
});

describe('12: one agreement is the same in every form', () => {
  test('its IRI leads to its document, whatever the format', async () => {
    for (const { type } of syntaxes) {
      const { status, headers } = await service.get('/id/agreement/bergen-dalian-friendship', { accept: type });
      expect([status, headers.get('location')]).toEqual([303, `${publicUrl}${dalian}`]);
    }
  });

  test('six syntaxes parse to the same graph, the last two in that of the dataset', async () => {
    const wanted = await reread(syntaxOf('ttl')!, await read(`${dalian}.ttl`));
    for (const syntax of syntaxes) {
      const { headers } = await service.get(dalian, { accept: syntax.type });
      expect(headers.get('content-type')).toContain(syntax.type);
      const quads = await reread(syntax, await read(`${dalian}.${syntax.extension}`));
      expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([syntax.graphs ? `${publicUrl}/id/dataset/bergen` : '']));
      expect(isomorphic(quads.map(triple), wanted.map(triple))).toBe(true);
    }
  });

  test('what GraphQL says of it, by the terms of the schema, is what the document says', async () => {
    const quads = (await reread(syntaxOf('nt')!, await read(`${dalian}.nt`))).map(spelled);
    const told = new Set(await triplesByGraphql());
    expect([...told].filter(line => !quads.includes(line))).toEqual([]);
    const own = quads.filter(line => new RegExp(`^${publicUrl}/id/agreement/bergen-dalian-friendship(#party-\\d)? `).test(line));
    expect(own.filter(line => !told.has(line) && !line.includes('#type '))).toEqual([]);
    expect(own.length).toBeGreaterThan(20);
  });
});

const triple = ({ subject, predicate, object }: Quad) =>
  ({ termType: 'Quad', value: '', subject, predicate, object, graph: { termType: 'DefaultGraph', value: '' } }) as never as Quad;
const spelled = ({ subject, predicate, object }: Quad) =>
  [
    subject.value,
    predicate.value,
    object.termType === 'Literal' && object.language ? `${object.value}@${object.language}` : object.value,
  ].join(' ');

/** The triples of an answer with all fields of the agreement, its parties and events, read by the \`@rdf\` terms of the schema alone. */
async function triplesByGraphql(): Promise<string[]> {
  const terms = termsOf(contractFiles()['schema.graphql']!);
  const thing = '{ ... on Node { id } }';
  const record = `__typename id sources { id } notes { lang value }`;
  const query = `{ agreement(key: "bergen-dalian-friendship") { ${record}
    validFrom validTo status statusAsOf responsibleBody { id } documents { id } pillars { id } sdgs titles { lang value } type typeAsStated { lang value }
    partyCount signed agreedUntil tacitRenewal themes keywords { lang value } framework { id } successor { id }
    parties { __typename id actor ${thing} role level recognition recognitionSources { id } }
    events { nodes { ${record} about ${thing} type date order by ${thing} place { id } reason reasonAsStated descriptions { lang value } document { id } } } } }`;
  const { agreement } = await service.ask<{ agreement: Answer }>(query);
  return triplesOf(agreement, terms);
}

/** By `Type.field` and `Enum.VALUE` the term that the schema gives it. */
function termsOf(sdl: string): ReadonlyMap<string, string> {
  const rdf = (of: { directives?: readonly ConstDirectiveNode[] }) =>
    (of.directives?.[0]?.arguments?.[0]?.value as StringValueNode | undefined)?.value;
  const named = parse(sdl).definitions.flatMap(definition => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      return (definition.fields ?? []).map(field => [`${definition.name.value}.${field.name.value}`, rdf(field)] as const);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      return (definition.values ?? []).map(value => [`${definition.name.value}.${value.name.value}`, rdf(value)] as const);
    return [];
  });
  return new Map(named.flatMap(([path, term]) => (term === undefined ? [] : [[path as string, term] as const])));
}

type Answer = { readonly __typename: string; readonly id: string; readonly [field: string]: unknown };
const multi: Readonly<Record<string, string>> = { notes: 'notes', titles: 'titles', descriptions: 'descriptions' };

function triplesOf(thing: Answer, terms: ReadonlyMap<string, string>): string[] {
  return Object.entries(thing).flatMap(([field, value]) => {
    const nested = (value as { nodes?: Answer[] } | null)?.nodes ?? (Array.isArray(value) ? (value as Answer[]) : []);
    const below = nested.filter(item => item?.__typename).flatMap(item => triplesOf(item, terms));
    const term = terms.get(`${thing.__typename}.${multi[field] ?? field}`);
    const values = value === null || field === 'id' ? [] : Array.isArray(value) ? value : [value];
    if (!term) return below;
    return [...values.map(item => `${thing.id} ${term} ${objectOf(item, thing.__typename, field, terms)}`), ...below];
  });
}

const enums: Readonly<Record<string, string>> = {
  ...{ 'Agreement.status': 'RelationStatus', 'Agreement.type': 'AgreementType', 'Event.type': 'EventType', 'Event.reason': 'Reason' },
  ...{ 'Party.role': 'PartyRole', 'Party.level': 'ActorLevel', 'Party.recognition': 'RecognitionStatus' },
};
function objectOf(value: unknown, type: string, field: string, terms: ReadonlyMap<string, string>): string {
  if (typeof value !== 'object') return terms.get(`${enums[`${type}.${field}`]}.${String(value)}`) ?? String(value);
  const { id, lang, value: text } = value as { id?: string; lang?: string; value?: string };
  return id ?? `${text}@${lang!.toLowerCase()}`;
}

describe('13: harvesting twice without a change gives the same', () => {
  const get = async ({ get }: Pick<Service, 'get'>, path: string) => {
    const response = await get(path);
    return [response.status, await response.text(), response.headers.get('etag')];
  };
  const paths = [`${dalian}.ttl`, '/doc/dataset/bergen.ttl', '/data/bergen.ttl', '/def.ttl', '/shapes.ttl', '/.well-known/void'];
  test.each(paths)('%s: the same bytes and the same ETag, also from a service that was started anew', async path => {
    const before = await get(service, path);
    expect(before[0]).toBe(200);
    expect(await get(service, path)).toEqual(before);
    const again = await service.again();
    expect(await get(again, path)).toEqual(before);
    await again.stop();
  });

  test('a change of another record changes no document but its own', async () => {
    const other = await startService();
    const documents = [`${dalian}.ttl`, '/def.ttl', '/doc/city/seattle.ttl'];
    // The tag of a document follows from the newest revision, so it moves; what it says does not.
    const all = () => Promise.all(documents.map(async path => (await get(other, path)).slice(0, path === '/def.ttl' ? 3 : 2)));
    const before = await all();
    await other.app.db.query(`UPDATE city SET homepage = 'https://changed.example' WHERE key = 'seattle'`);
    const after = await all();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toEqual(before[2]);
    await other.stop();
  });
});

describe('14: every QID in the RDF is verified', () => {
  test('the dump has these links, and no others', async () => {
    const store = new Store(await reread(syntaxOf('nt')!, await read('/data/bergen.nt')));
    const objects = (predicate: string) => store.getObjects(null, predicate, null).map(({ value }) => value);
    const wikidata = 'http://www.wikidata.org/entity/';
    const qids = ['Q26793', 'Q38511', 'Q25319', 'Q1425428', 'Q5083', 'Q74881', 'Q36036', 'Q168225', 'Q2861', 'Q2843', 'Q3642'];
    expect(
      objects('http://www.w3.org/2002/07/owl#sameAs')
        .filter(iri => iri.startsWith(wikidata))
        .sort(),
    ).toEqual(qids.map(qid => wikidata + qid).sort());
    expect(objects('http://www.w3.org/2004/02/skos/core#closeMatch').filter(iri => iri.includes('sws.geonames.org'))).toHaveLength(16);
    expect(objects('http://www.w3.org/2004/02/skos/core#broadMatch')).toEqual([]);
  });
  test('what is not verified occurs nowhere', async () => {
    expect(await read('/data/all.nq')).not.toMatch(/Q25287|Q52502/);
  });
});

describe('17: which of Bergen’s partners are partners of each other, with official-claims', () => {
  let both: Service;
  beforeAll(async () => (both = await startService(['bergen', 'official-claims'])), 120_000);
  afterAll(() => both.stop());

  test('three pairs, so the clustering is 3/21', async () => {
    const partners = ['aarhus', 'dalian', 'gothenburg', 'lviv', 'newcastle', 'seattle', 'turku'];
    const ties = (of: string) =>
      `${of}: ties(of: "${publicUrl}/id/city/${of}", on: "2026-02-01") { certain(first: 100) { nodes { partyCount parties { actor { ... on City { key } } } } } }`;
    type Ties = Record<string, { certain: { nodes: { partyCount: number; parties: { actor: { key?: string } }[] }[] } }>;
    const found = Object.assign({}, ...(await Promise.all(partners.map(of => both.ask<Ties>(`{ ${ties(of)} }`))))) as Ties;
    const pairs = new Set<string>();
    for (const [of, { certain }] of Object.entries(found))
      for (const { partyCount, parties } of certain.nodes)
        for (const { actor } of parties)
          if (partyCount === 2 && actor.key && actor.key !== of && partners.includes(actor.key))
            pairs.add([of, actor.key].sort().join(' – '));
    expect([...pairs].sort()).toEqual(['aarhus – gothenburg', 'aarhus – turku', 'gothenburg – turku']);
    expect(pairs.size / 21).toBeCloseTo(0.142857, 6);
  });

  test('the dump of bergen is the same with and without the other dataset', async () => {
    expect(await (await both.get('/data/bergen.nq')).text()).toBe(await read('/data/bergen.nq'));
  });
});
