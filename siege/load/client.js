const { Line, bytesOf } = require('./line');

/** A process that puts load on a service, as it is told by message, and tells each time what came of it. */
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** So many ask again as soon as they are answered. */
async function closed({ port, request, clients, seconds }) {
  const until = performance.now() + seconds * 1000;
  const answers = [];
  const client = async () => {
    const line = new Line(port);
    while (performance.now() < until) answers.push(await line.ask(request()));
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answers;
}

/** More connections than a service takes are not tried. */
const mostLines = 900;
/** Milliseconds between two looks at how many requests are due. */
const step = 2;

/** Seconds until as many connections are open as it takes; what is asked meanwhile is not counted. */
const before = 1;

/**
 * So many a second, whatever comes of them, each on a connection that is free. What is not answered after `patience` milliseconds is not
 * useful.
 */
async function open({ port, request, rate, seconds, patience }) {
  const lines = [];
  await openFor({ lines, port, request, rate, seconds: before, patience });
  return openFor({ lines, port, request, rate, seconds, patience });
}

async function openFor({ lines, port, request, rate, seconds, patience }) {
  const answers = [];
  const awaited = new Set();
  const began = performance.now();
  let [sent, held] = [0, 0];
  for (let now = began; now < began + seconds * 1000; await pause(step), now = performance.now())
    for (const due = ((now - began) / 1000) * rate; sent + held < due;) {
      const line = lines.find(({ isFree }) => isFree) ?? (lines.length < mostLines && (lines[lines.length] = new Line(port)));
      if (!line) {
        held++;
        continue;
      }
      sent++;
      const asking = line.ask(request()).then(answer => (awaited.delete(asking), answers.push(answer)));
      awaited.add(asking);
    }
  await Promise.race([Promise.all(awaited), pause(patience)]);
  return [...answers.map(answer => ({ ...answer, useful: answer.useful && answer.took <= patience })), ...Array(held).fill({ status: -1, useful: false, took: 0 })];
} // prettier-ignore

process.on('message', async ({ how, requests, ...order }) => {
  const began = performance.now();
  const answers = await { closed, open }[how]({ ...order, request: bytesOf(requests) });
  const refused = answers.filter(({ status }) => status === 503 || status === 429).map(({ took }) => took).sort((a, b) => a - b);
  process.send({
    ...{ asked: answers.length, useful: answers.filter(({ useful }) => useful).length, elapsed: (performance.now() - began) / 1000 },
    ...{ refused: refused.length, p99: refused[Math.floor(refused.length * 0.99)], broken: answers.filter(({ status }) => status === 0).length },
    ...{ held: answers.filter(({ status }) => status === -1).length },
  });
}); // prettier-ignore
process.on('disconnect', () => process.exit());
