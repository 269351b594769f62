const { setTimeout: passed } = require('node:timers/promises');
const { watchMemory } = require('../../bench/measure/processes');
const { Bystander } = require('../measure/bystander');
const { cpuOf } = require('../measure/cpu');
const { send } = require('../send');
const { judge } = require('./judge');

/** Milliseconds in which what is not asked much is watched first. */
const quiet = 2000;
/** Until the bystander's next answers have come. */
const breath = 25;
const large = 1e6;

/**
 * Sends each case so many times, with a bystander, and gives what came of it: times and CPU in milliseconds, memory in MiB. Of the times that a
 * case is sent the middle one counts for CPU, and for the stall what
 * recurs each time: other programs use the machine too. Of memory the most counts.
 */
async function attack(target, cases, { times, deadline, headers = {}, say }) {
  let bystander = new Bystander(target.port);
  const idle = await idleOf(target, bystander);
  const results = [];
  for (const one of cases) {
    say(`${target.name}: ${one.name}, ${one.size}`);
    const request = one.make();
    const sent = one.authorized ? { ...request, headers: { ...request.headers, ...headers } } : request;
    const tries = [];
    for (let n = 0; n < times && !tries.at(-1)?.died; n++) tries.push(await attempt(target, { ...sent, deadline }, bystander, idle));
    results.push(summed(one, tries));
    if (tries.at(-1).died) {
      bystander.stop();
      await target.revive();
      bystander = new Bystander(target.port);
      await idleOf(target, bystander);
    }
  }
  bystander.stop();
  return { idle, results };
}

async function idleOf(target, bystander) {
  await passed(quiet / 2);
  await bystander.noted();
  const [cpu, began] = [cpuOf(target.pid), performance.now()];
  await passed(quiet);
  const noted = await bystander.noted();
  return { cpu: (cpuOf(target.pid) - cpu) / (performance.now() - began), p99: noted[Math.floor(noted.length * 0.99)] };
}

async function attempt(target, request, bystander, idle) {
  await bystander.noted();
  const memory = watchMemory(target.pid);
  const [held, used, began] = [memory.most(), cpuOf(target.pid), performance.now()];
  const answer = await send(target, request);
  await passed(breath);
  if (answer.failed) await passed(100);
  const [cpu, elapsed] = [cpuOf(target.pid) - used, performance.now() - began];
  const grown = Math.max(0, memory.most() - held);
  memory.stop();
  const hangs = answer.failed === 'no answer within the deadline' && !(await answersOthers(target));
  if (hangs) await target.kill();
  const died = target.isDead;
  const stall = Math.max(0, ...(await bystander.noted()));
  return { answer, cpu: Math.max(0, cpu - idle.cpu * elapsed), grown, stall, died };
}

const answersOthers = async target =>
  !(
    await send(target, {
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
      deadline: 2000,
    })
  ).failed;

function summed({ name, size, ...one }, tries) {
  const answers = tries.map(({ answer }) => answer);
  const faults = answers.map(answer => judge(one, answer)).filter(Boolean);
  const sorted = tries.map(({ cpu }) => cpu).sort((a, b) => a - b);
  return {
    ...{ name, size, key: one.key, status: answers[0].status, fault: tries.at(-1).died ? `dead (${answers.at(-1).failed})` : faults[0] },
    ...{ cpu: sorted[sorted.length >> 1], stall: Math.min(...tries.map(({ stall }) => stall)), grown: Math.max(...tries.map(({ grown }) => grown)) },
    ...{ refused: !one.wanted.statuses.includes(200), died: tries.at(-1).died },
    ...{ failed: answers.some(({ status }) => status >= 500), large: answers.some(({ bytes }) => bytes?.length >= large) },
  };
} // prettier-ignore

module.exports = { attack };
