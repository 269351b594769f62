const { fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { atLeast, atMost, line } = require('../card');
const { drawn, random } = require('../random');
const { questions } = require('./questions');

/** Milliseconds after which an answer is of no use to who asked. */
const patience = 2000;
/** A step up has to bring so much more; after so many that do not, more clients bring nothing. */
const gain = 1.03;
const enough = 2;
const steps = [1, 2, 4, 8, 16, 32, 64, 128];

/** The peak of useful answers, and what is left of it at twice that many requests. */
async function goodput({ service, seconds, seed, say }) {
  const requests = drawn(await questions(service), random(seed));
  const client = fork(join(__dirname, 'client.js'), { detached: true });
  const load = async order => {
    client.send({ port: service.port, requests, patience, ...order });
    return (await once(client, 'message'))[0];
  };
  try {
    const clients = await bestOf(load, seconds / 4, say);
    // Measured anew: the best of several short tries is better than the service is.
    const { useful: most, elapsed } = await load({ how: 'closed', clients, seconds });
    const peak = most / elapsed;
    say(`Goodput: ${Math.round(peak * 2)} a second`);
    const { asked, useful, refused, p99, broken, held } = await load({ how: 'open', rate: peak * 2, seconds });
    const rest = asked - useful - refused - broken - held;
    const told = `of ${asked} requests in ${seconds} s ${useful} were answered usefully, ${refused} refused, ${broken} cut off, ${rest} answered too late or not, ${held} not sent, since no connection was free`;
    return [
      line('Goodput: peak, useful answers a second', Math.round(peak), ''),
      atLeast('Goodput at twice the peak’s requests, of the peak', useful / seconds / peak, 0.8, told),
      p99 === undefined
        ? line('Goodput: refused answers, p99 in ms', 'none was refused', '≤ 10', rest + broken + held === 0, told)
        : atMost('Goodput: refused answers, p99 in ms', p99, 10, told),
    ];
  } finally {
    client.kill();
  }
}

/** The number of clients, each asking again as soon as it is answered, that get the most answers. */
async function bestOf(load, seconds, say) {
  let [best, peak, without] = [1, 0, 0];
  await load({ how: 'closed', clients: 8, seconds });
  for (const clients of steps) {
    say(`Goodput: ${clients} clients`);
    const { useful, elapsed } = await load({ how: 'closed', clients, seconds });
    without = useful / elapsed < peak * gain ? without + 1 : 0;
    if (useful / elapsed > peak) [best, peak] = [clients, useful / elapsed];
    if (without === enough) break;
  }
  return best;
}

module.exports = { goodput };
