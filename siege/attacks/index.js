const { openApollo } = require('../rival/apollo');
const { atMost, line, none } = require('../card');
const { attack } = require('./attack');
const { corpus } = require('./corpus');

/** GUARD, A10. */
const wanted = { cpu: 25, memory: 20, stall: 5 };
/** Milliseconds in which an answer has to come; what then answers nobody else either is dead. */
const deadline = 10_000;

/** The corpus against the service, and against Apollo as it comes. */
async function attacks({ service, say, times = 3, cases = corpus, rival = true }) {
  const headers = await service.administrator();
  const own = await attack(service, cases, { times, deadline, headers, say });
  const written = await writtenBy(service, cases);
  const lines = [...figures(own, service.deaths), none('Attacks: writes that happened though refused', written.length, written.join(', '))];
  return rival ? [...lines, ...(await compared(cases, say))] : lines;
}

const writtenBy = async (service, cases) => {
  const keys = cases.flatMap(({ key }) => key ?? []);
  if (!keys.length) return [];
  const { cities } = await service.ask('query ($in: [String!]) { cities(where: { key: { in: $in } }) { nodes { key } } }', { in: keys });
  return cities.nodes.map(({ key }) => key);
};

async function compared(cases, say) {
  const apollo = await openApollo();
  try {
    const told = await attack(apollo, cases, { times: 1, deadline, say });
    return figures(told, apollo.deaths).map(({ check, result }) => ({ check: `${apollo.name}: ${check}`, result, wanted: '' }));
  } finally {
    await apollo.close();
  }
}

function figures({ idle, results }, deaths) {
  const refused = results.filter(({ refused, died }) => refused || died);
  const worst = (what, among) => among.reduce((most, one) => (one[what] > most[what] ? one : most), among[0]);
  const where = ({ name, size }) => `${name}, ${size}`;
  const unwanted = results.filter(({ fault }) => fault);
  const [cpu, memory, stall] = [worst('cpu', refused), worst('grown', results), worst('stall', refused)];
  return [
    line('Attacks: cases that went as they should', `${results.length - unwanted.length} of ${results.length}`, 'all', !unwanted.length, unwanted.map(one => `${where(one)}: ${one.fault}`)),
    none('Attacks: answers of 5xx', results.filter(({ failed }) => failed).length, results.filter(({ failed }) => failed).map(where).join('; ')),
    none('Attacks: deaths', deaths, results.filter(({ died }) => died).map(where).join('; ')),
    atMost('Attacks: worst CPU of a refused case, ms', cpu.cpu, wanted.cpu, where(cpu)),
    atMost('Attacks: most memory that a case took, MiB', memory.grown, wanted.memory, where(memory)),
    atMost('Attacks: stall of a bystander, times its idle p99', stall.stall / idle.p99, wanted.stall, `${stall.stall.toFixed(1)} ms at ${where(stall)}; idle p99 ${idle.p99.toFixed(1)} ms`),
    none('Attacks: answers of a megabyte or more', results.filter(({ large }) => large).length, results.filter(({ large }) => large).map(where).join('; ')),
  ];
} // prettier-ignore

module.exports = { attacks };
