const { createHash } = require('node:crypto');
const { createReadStream, createWriteStream } = require('node:fs');
const { open } = require('node:fs/promises');
const { pipeline } = require('node:stream/promises');
const { createGzip } = require('node:zlib');
const { Client } = require('pg');

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const batch = 1000;
const asText = { getTypeParser: () => String };

/**
 * Writes what a dump says of agreements themselves (nothing of their sides) as N-Triples, with a program that knows this one table.
 * It makes the same three files as Kontor: the dump, its checksum and its compressed twin.
 */
async function writeByHand({ url, base, file }) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  const handle = await open(file, 'w');
  const hash = createHash('sha256');
  const count = { triples: 0 };
  let writing = Promise.resolve();
  for await (const text of chunks(client, base, count)) {
    const piece = Buffer.from(text);
    hash.update(piece);
    await writing;
    writing = handle.writeFile(piece);
  }
  await writing;
  await handle.sync();
  await handle.close();
  hash.digest('hex');
  const written = performance.now();
  await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${file}.gz`));
  const sealed = performance.now();
  await client.end();
  return { ...count, writtenSeconds: (written - began) / 1000, seconds: (sealed - began) / 1000 };
}

const rows = `SELECT a.key, a.note, a.valid_from, a.valid_to, a.status, a.status_as_of, a.titles, a.type, a.party_count, a.signed, a.agreed_until, a.tacit_renewal, a.themes, a.revision, a.modified,
  (SELECT string_agg(target, ' ' ORDER BY target) FROM agreement_sources WHERE owner = a.key), a.dataset FROM agreement a ORDER BY a.key`;

async function* chunks(client, base, count) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL cursor_tuple_fraction = 1');
  await client.query(`DECLARE agreements NO SCROLL CURSOR FOR ${rows}`);
  const fetch = () => client.query({ text: `FETCH ${batch} FROM agreements`, rowMode: 'array', types: asText });
  const tell = teller(base, count);
  let next = fetch();
  for (let { rows } = await next; rows.length; { rows } = await next) {
    next = fetch();
    let text = '';
    for (const row of rows) text += tell(row);
    yield text;
  }
  await client.query('ROLLBACK');
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const escapes = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const text = value => (/["\\\n\r\t]/.test(value) ? value.replace(/["\\\n\r\t]/g, character => escapes[character]) : value);
const date = value => (value.length === 4 ? `"${value}"^^<${xsd}gYear>` : value.length === 7 ? `"${value}"^^<${xsd}gYearMonth>` : `"${value}"^^<${xsd}date>`); // prettier-ignore
const addresses = value => (value === '{}' ? [] : value.slice(1, -1).split(','));

function teller(base, count) {
  const our = `${base}/def#`;
  return ([key, note, from, to, status, asOf, titles, type, sides, signed, until, tacit, themes, revision, modified, sources, dataset]) => {
    const subject = `<${base}/id/agreement/${key}> `;
    const page = `${base}/doc/agreement/${key}`;
    let lines = '';
    const say = (who, predicate, object) => {
      count.triples++;
      lines += `${who}<${predicate}> ${object} .\n`;
    };
    const texts = (map, predicate) => {
      for (const [lang, value] of Object.entries(JSON.parse(map))) say(subject, predicate, `"${text(value)}"@${lang}`);
    };
    say(subject, rdf, `<${our}Agreement>`);
    say(subject, rdf, '<http://www.w3.org/ns/prov#Entity>');
    if (sources) for (const source of sources.split(' ')) say(subject, 'http://purl.org/dc/terms/source', `<${base}/id/source/${source}>`);
    if (note) texts(note, 'http://www.w3.org/2004/02/skos/core#note');
    if (from) say(subject, 'http://schema.org/startDate', date(from));
    if (to) say(subject, 'http://schema.org/endDate', date(to));
    say(subject, 'http://www.w3.org/ns/adms#status', `<${our}RelationStatus-${status}>`);
    if (asOf) say(subject, `${our}statusAsOf`, date(asOf));
    if (titles) texts(titles, 'http://purl.org/dc/terms/title');
    say(subject, 'http://purl.org/dc/terms/type', `<${our}AgreementType-${type}>`);
    say(subject, `${our}partyCount`, `"${sides}"^^<${xsd}integer>`);
    if (signed) say(subject, `${our}signed`, date(signed));
    if (until) say(subject, `${our}agreedUntil`, date(until));
    if (tacit) say(subject, `${our}tacitRenewal`, `"${tacit === 't'}"^^<${xsd}boolean>`);
    for (const theme of addresses(themes)) say(subject, 'http://purl.org/dc/terms/subject', `<${theme}>`);
    const its = `<${page}> `;
    say(its, rdf, '<http://xmlns.com/foaf/0.1/Document>');
    say(its, 'http://xmlns.com/foaf/0.1/primaryTopic', subject.trimEnd());
    say(its, 'http://purl.org/dc/terms/hasVersion', `<${page}/v/${revision}>`);
    say(its, 'http://purl.org/dc/terms/modified', `"${modified}"^^<${xsd}date>`);
    say(its, 'http://rdfs.org/ns/void#inDataset', `<${base}/id/dataset/${dataset}>`);
    return lines;
  };
}

module.exports = { writeByHand };
