const { all, none } = require('../card');
const { toldApart } = require('./by-key');
const { faces } = require('./faces');
const { plant, readModel, traces } = require('./plant');

/**
 * Canaries in a dataset that is not public: no answer to anybody may hold one, no count may see one, and who asks for one by name is told
 * nothing. Without `crawl` only what is quickly asked is.
 */
async function canaries({ service, say, crawl = true }) {
  const concepts = readModel(service);
  const before = await countsOf(service, concepts);
  say('Canaries: planting');
  const { keys, planted } = await plant(service, concepts);
  const hits = [];
  let answers = 0;
  for await (const { what, headers = {}, text, failed } of faces(service, concepts, { say, crawl })) {
    answers++;
    const hit = failed ?? traces.exec(text + JSON.stringify(headers))?.[0];
    if (hit) hits.push(`${what}: ${hit}`);
  }
  const after = await countsOf(service, concepts);
  const differing = Object.keys(before).filter(what => before[what] !== after[what]);
  say('Canaries: asking for them by name');
  const apart = await toldApart(service, crawl ? concepts : concepts.filter((_, n) => n % 3 === 0), keys);
  const copied = concepts.filter(({ name }) => keys.get(name).length);
  const seen = await seenByOffice(service, copied, keys);
  return [
    none(`Canaries in ${planted} properties of ${copied.length} concepts, seen in ${answers} public answers`, hits.length, hits),
    none(
      'Canaries: public counts that see them',
      differing.length,
      differing.map(what => `${what}: ${before[what]}, then ${after[what]}`),
    ),
    none('Canaries: answers that tell what is hidden from what is not there', apart.length, apart),
    all('Canaries: concepts of which an administrator sees them', seen.length, copied.length, `seen are ${seen.join(', ')}`),
  ];
}

/** How many there are, by what is counted. */
async function countsOf(service, concepts) {
  const counts = {};
  for (const { plural } of concepts) counts[plural] = (await service.ask(`{ ${plural} { totalCount } }`))[plural].totalCount;
  const { __type: countable } = await service.ask('{ __type(name: "Countable") { enumValues { name } } }');
  for (const { name } of countable.enumValues)
    for (const by of ['', '[TYPE]', '[COUNTRY]', '[STATUS]', '[YEAR]']) {
      const { data } = await service.answer(`{ counts(of: ${name}${by && `, by: ${by}`}) { type country status year count } }`);
      counts[`${name} ${by}`] = JSON.stringify(data);
    }
  return counts;
}

/** Else they would be hidden from everybody, or not there, and nothing would have been tried. */
async function seenByOffice(service, concepts, keys) {
  const header = await service.administrator();
  const seen = [];
  for (const { name, one } of concepts) {
    const found = await service.ask(`query ($key: String) { ${one}(key: $key) { key } }`, { key: keys.get(name)[0] }, header);
    if (found[one]) seen.push(name);
  }
  return seen;
}

module.exports = { canaries };
