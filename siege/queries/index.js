const { parse, validate } = require('graphql');
const { all, atMost, line, none } = require('../card');
const { cpuOf } = require('../measure/cpu');
const { random } = require('../random');
const { question } = require('./question');
const { readKnown } = require('./known');

/** GUARD, section 6: milliseconds of CPU that a question may take of the service. */
const wanted = 150;
/** The service learns its ways before they are measured. */
const practice = 20;
/** A question that asks for too much at once is another's place. */
const beyond = new Set(['QUERY_LIMIT', 'QUERY_TOO_COSTLY']);
/** So many draws in a row that ask for too much say that the schema has outgrown the limits. */
const mostDraws = 50;

/**
 * Random questions that are valid: each is answered, for little, and with the same bytes by a plan when it is new, by the short way when it
 * is known, as it was kept, and, beside a field that no plan has, by graphql-js.
 */
async function queries({ service, say, seed, count = 300 }) {
  const known = await readKnown(service);
  const draw = random(seed);
  const [faults, told] = [[], []];
  let redrawn = 0;
  for (let n = -practice; n < count; n++) {
    if (n % 20 === 0) say(`Random questions: ${Math.max(0, n)} of ${count}`);
    const { fields, draws, ...first } = await drawn(service, known, draw);
    redrawn += draws - 1;
    if (n < 0) continue;
    const others = await askedOtherwise(service, fields);
    const fault = faultOf(first, others);
    if (fault) faults.push(`${fault}: { ${fields} }`);
    told.push({ fields, status: first.status, cpu: Math.max(first.cpu, ...others.map(({ cpu }) => cpu)) });
  }
  const worst = told.reduce((most, one) => (one.cpu > most.cpu ? one : most));
  return [
    all('Random questions: answered, and alike on every way', count - faults.length, count, faults),
    none('Random questions: answers of 5xx', told.filter(({ status }) => status >= 500 || status === 0).length),
    atMost('Random questions: worst CPU of the service, ms', worst.cpu, wanted, `{ ${worst.fields} }`),
    line('Random questions: drawn anew since they asked for too much', redrawn, ''),
  ];
}

/** Draws until something is asked that is not too much; throws where the schema does not allow what was drawn. */
async function drawn(service, known, draw) {
  for (let draws = 1; ; draws++) {
    const fields = question(known, draw);
    const [invalid] = validate(known.schema, parse(`{ ${fields} }`));
    if (invalid) throw new Error(`No valid question was drawn: ${invalid.message} { ${fields} }`);
    const told = await ask(service, `{ ${fields} }`);
    if (draws === mostDraws || !told.errors?.every(({ extensions }) => beyond.has(extensions.code))) return { fields, draws, ...told };
  }
}

async function askedOtherwise(service, fields) {
  const again = [];
  for (let n = 0; n < 3; n++) again.push(await ask(service, `{ ${fields} }`));
  const { data, ...beside } = await ask(service, `{ ${fields} __type(name: "Query") { name } }`);
  if (data) delete data.__type;
  return [...again, { data, ...beside }];
}

async function ask(service, query) {
  const used = cpuOf(service.pid);
  const { status, data, errors } = await service.answer(query);
  return { status, data, errors, cpu: cpuOf(service.pid) - used };
}

const ways = ['when it is new', 'the second time', 'the third time', 'the fourth time', 'by graphql-js'];

function faultOf(first, others) {
  const answers = [first, ...others];
  const refused = answers.findIndex(({ errors }) => errors);
  if (refused >= 0) return `${answers[refused].status} ${ways[refused]}, ${answers[refused].errors[0].message}`;
  const differing = answers.findIndex(({ data }) => JSON.stringify(data) !== JSON.stringify(first.data));
  return differing < 0 ? undefined : `another answer ${ways[differing]}`;
}

module.exports = { queries };
