const { DataFactory, Parser } = require('n3');
const { all, none } = require('./card');
const { upload } = require('./strings/files');

/** Where injected triples come from; nothing else in the register does. */
const evil = 'http://injected.example';
const tail = `<${evil}/s> <${evil}/p> <${evil}/o>`;
const types = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  trig: 'application/trig',
  jsonld: 'application/ld+json',
};

/** Text that would end a term and begin a triple, by the place of the term. */
const breaking = {
  subject: `x> <${evil}/p> <${evil}/o> . <${evil}/s`,
  object: `https://x.example/> . ${tail} . <${evil}/s`,
  graph: `https://x.example/> . ${tail.slice(0, -1)}`,
  datatype: `http://www.w3.org/2001/XMLSchema#string> . ${tail.slice(0, -1)}`,
  language: `en . ${tail} .`,
  label: `"@en . ${tail} . <${evil}/s> <${evil}/p> "x`,
};
const kinds = Object.keys(breaking);

/** Escaped so that a parser takes it for what it says, and the writer has to see to it. */
const iri = text =>
  `<${[...text].map(sign => (/[<>"{}|^`\\\s]/.test(sign) ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign)).join('')}>`;
const text = value => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** The statements on a source, crafted in one place, as lines; in a syntax with graphs `graph` ends each. */
function lines({ origin }, kind, key) {
  const subject = kind === 'subject' ? iri(`${origin}/id/source/${breaking.subject}`) : iri(`${origin}/id/source/${key}`);
  const graph = kind === 'graph' ? ` ${iri(breaking.graph)}` : '';
  const say = (predicate, object) => `${subject} ${iri(predicate)} ${object}${graph} .\n`;
  const ends = { datatype: `^^${iri(breaking.datatype)}`, language: `@${breaking.language}` };
  return [
    say('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', iri(`${origin}/def#Source`)),
    say('http://purl.org/dc/terms/title', `${text(kind === 'label' ? breaking.label : 'x')}${ends[kind] ?? '@en'}`),
    say('http://schema.org/url', kind === 'object' ? iri(breaking.object) : iri('https://x.example/')),
    say('http://purl.org/dc/elements/1.1/publisher', text('x')),
    say('http://purl.org/dc/terms/type', iri(`${origin}/def#SourceKind-RESEARCH`)),
    say(`${origin}/def#closeness`, iri(`${origin}/def#Closeness-TERTIARY`)),
  ].join('');
}

function jsonld({ origin }, kind, key) {
  const title = { datatype: { '@value': 'x', '@type': breaking.datatype }, language: { '@value': 'x', '@language': breaking.language }, label: { '@value': breaking.label, '@language': 'en' } };
  const node = {
    '@id': `${origin}/id/source/${kind === 'subject' ? breaking.subject : key}`,
    '@type': `${origin}/def#Source`,
    'http://purl.org/dc/terms/title': title[kind] ?? { '@value': 'x', '@language': 'en' },
    'http://schema.org/url': { '@id': kind === 'object' ? breaking.object : 'https://x.example/' },
    'http://purl.org/dc/elements/1.1/publisher': 'x',
    'http://purl.org/dc/terms/type': { '@id': `${origin}/def#SourceKind-RESEARCH` },
    [`${origin}/def#closeness`]: { '@id': `${origin}/def#Closeness-TERTIARY` },
  };
  return JSON.stringify(kind === 'graph' ? { '@id': breaking.graph, '@graph': [node] } : node);
} // prettier-ignore

/** As a mutation has it: only what a client may say itself. */
const inputs = {
  subject: { key: breaking.subject },
  object: { url: breaking.object },
  language: { titles: [{ lang: breaking.language, value: 'x' }] },
  label: { titles: [{ lang: 'en', value: breaking.label }], publisher: breaking.label, citation: breaking.label },
  graph: { dataset: breaking.graph },
  datatype: { date: breaking.datatype },
};

/** Six kinds of crafted term at every door, and then everything that is published read again by parsers that are not ours. */
async function terms({ service, say }) {
  const faults = [];
  let sent = 0;
  for (const kind of kinds) {
    say(`Crafted terms: ${kind}`);
    for (const [syntax, type] of Object.entries(types)) {
      const key = `crafted-${kind}-${syntax}`;
      const body = syntax === 'jsonld' ? jsonld(service, kind, key) : lines(service, kind, key);
      const { status, detail } = await upload(service, type, body);
      sent++;
      if (status !== 200 && status !== 400) faults.push(`${kind} in ${syntax}: ${status} ${detail}`);
    }
    const fault = await mutate(service, inputs[kind], `crafted-${kind}`);
    sent++;
    if (fault) faults.push(`${kind} in a mutation: ${fault}`);
  }
  const injected = await injectedIn(service, say);
  return [
    all('Crafted terms: written as one triple, or refused with 400', sent - faults.length, sent, faults),
    none('Crafted terms: injected triples in all that is published', injected.length, injected),
  ];
}

async function mutate(service, input, key) {
  const query = 'mutation ($input: CreateSourceInput!) { createSource(input: $input) { revision } }';
  const plain = {
    key,
    dataset: 'bergen',
    titles: [{ lang: 'en', value: 'x' }],
    publisher: 'x',
    citation: 'x',
    kind: 'RESEARCH',
    closeness: 'TERTIARY',
  };
  const { status, errors } = await service.answer(query, { input: { ...plain, ...input } }, await service.administrator());
  const code = errors?.[0].extensions?.code;
  return !errors || code === 'BAD_USER_INPUT' || code === 'NOT_FOUND' ? undefined : `${status} ${code}`;
}

async function injectedIn(service, say) {
  const found = [];
  for (const extension of [...Object.keys(types), 'rdf']) {
    say(`Crafted terms: reading bergen.${extension}`);
    const { text } = await service.get(`/data/bergen.${extension}`);
    for (const { subject, predicate, object } of await parsed(extension, text))
      if (subject.value.startsWith(evil) || predicate.value.startsWith(evil) || object.value === `${evil}/o`)
        found.push(`${extension}: ${subject.value} ${predicate.value} ${object.value}`);
  }
  return found;
}

async function parsed(extension, text) {
  if (extension === 'rdf') return ofXml(text);
  if (extension !== 'jsonld') return new Parser({ format: types[extension] }).parse(text);
  return require('jsonld').toRDF(JSON.parse(text), { documentLoader: url => Promise.reject(new Error(url)) });
}

async function ofXml(text) {
  const { RdfXmlParser } = require('rdfxml-streaming-parser');
  const quads = [];
  for await (const quad of require('node:stream')
    .Readable.from([text])
    .pipe(new RdfXmlParser({ dataFactory: DataFactory })))
    quads.push(quad);
  return quads;
}

module.exports = { terms };
