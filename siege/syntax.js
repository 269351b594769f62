const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Parser } = require('n3');
const { all, none, untried } = require('./card');
const { upload } = require('./strings/files');
const { root } = require('./service');

const folder = join(root, '../shared/rdf-tests/rdf/rdf11');
const suites = { 'rdf-turtle': 'text/turtle', 'rdf-n-triples': 'application/n-triples', 'rdf-n-quads': 'application/n-quads', 'rdf-trig': 'application/trig' }; // prettier-ignore
const manifest = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const negative = /rdftest#Test\w*Negative(Syntax|Eval)$/;

/**
 * The W3C's files that are none of their syntax, into the register: each is refused with 400 and a reason, and nothing is stored.
 * Of so many one is tried, as `every` says.
 */
async function syntax({ service, say, every = 1 }) {
  if (!existsSync(folder)) return [untried('W3C negative syntax tests', 'they are expected in ../shared/rdf-tests')];
  const revision = async () => (await service.ask('{ register { revision } }')).register.revision;
  const before = await revision();
  const [faults, bySyntax] = [[], { refused: 0 }];
  let files = 0;
  for (const [suite, type] of Object.entries(suites)) {
    say(`W3C negative syntax tests: ${suite}`);
    for (const name of negatives(join(folder, suite)).filter((_, n) => n % every === 0)) {
      files++;
      const { status, detail } = await upload(service, type, readFileSync(join(folder, suite, name)));
      if (status !== 400 || !detail) faults.push(`${suite}/${name}: ${status} ${detail ?? ''}`);
      if (/It is no |character \d+/.test(detail)) bySyntax.refused++;
    }
  }
  return [
    all('W3C negative syntax tests refused with a reason', files - faults.length, files, faults),
    { check: 'of these, refused for their syntax, before anything else', result: `${bySyntax.refused} of ${files}`, wanted: '' },
    none('W3C negative syntax tests: revisions made', (await revision()) - before),
  ];
}

/** The files of the negative tests that a suite's manifest lists. */
function negatives(suite) {
  const quads = new Parser({ baseIRI: 'x:/' }).parse(readFileSync(join(suite, 'manifest.ttl'), 'utf8'));
  const isNegative = new Set(quads.filter(({ object }) => negative.test(object.value)).map(({ subject }) => subject.value));
  return quads
    .filter(({ subject, predicate }) => predicate.value === `${manifest}action` && isNegative.has(subject.value))
    .map(({ object }) => object.value.replace(/^x:\//, ''));
}

module.exports = { syntax };
