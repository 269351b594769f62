const { connect } = require('node:net');

/** A client in a process of its own: keeps connections busy, each with one request at a time, and tells how long they took. */
process.on('message', async ({ port, requests, connections, warm, seconds }) => {
  const buffers = requests.map(({ path, body }) => {
    const json = JSON.stringify(body);
    return Buffer.from(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
    );
  });
  let next = 0;
  let took;
  const lines = Array.from(
    { length: connections },
    () =>
      new Line(
        port,
        () => buffers[next++ % buffers.length],
        ms => took?.push(ms),
      ),
  );
  const running = Promise.all(lines.map(line => line.run()));
  const failed = running.then(() => new Promise(() => undefined));
  try {
    await Promise.race([pause(warm), failed]);
    process.send({ began: true });
    took = [];
    const began = performance.now();
    await Promise.race([pause(seconds), failed]);
    while (took.length < connections) await Promise.race([pause(seconds / 10), failed]);
    const elapsed = (performance.now() - began) / 1000;
    const sorted = Float64Array.from(took).sort();
    took = undefined;
    process.send({ rps: sorted.length / elapsed, requests: sorted.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99) });
  } catch (error) {
    process.send({ error: error.message });
  }
  for (const line of lines) line.close();
  await running.catch(() => undefined);
  process.send({ closed: true });
});

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
const chunkEnd = '0\r\n\r\n';

/** One connection. It reads no more of an answer than it must to know where it ends and that it is one. */
class Line {
  #socket;
  #head = Buffer.alloc(0);
  #left;
  #tail = '';
  #sent = 0;
  #closed = false;

  constructor(port, request, done) {
    this.port = port;
    this.request = request;
    this.done = done;
  }

  run() {
    return new Promise((resolve, reject) => {
      this.#socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true }, () => this.#send());
      this.#socket.on('data', chunk => {
        try {
          if (this.#ends(chunk)) this.#next();
        } catch (error) {
          this.#socket.destroy(error);
        }
      });
      this.#socket.on('error', reject);
      this.#socket.on('close', () => (this.#closed ? resolve() : reject(new Error('The server closed the connection.'))));
    });
  }

  close() {
    this.#closed = true;
    this.#socket?.end();
  }

  #send() {
    this.#sent = performance.now();
    this.#socket.write(this.request());
  }

  #next() {
    this.done(performance.now() - this.#sent);
    this.#left = undefined;
    this.#tail = '';
    if (!this.#closed) this.#send();
  }

  #ends(chunk) {
    if (this.#left !== undefined) return this.#isLast(chunk);
    const all = this.#head.length ? Buffer.concat([this.#head, chunk]) : chunk;
    const end = all.indexOf('\r\n\r\n');
    this.#head = end < 0 ? all : Buffer.alloc(0);
    if (end < 0) return false;
    const head = all.latin1Slice(0, end);
    if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`${head.split('\r\n')[0]}: ${all.subarray(end + 4, end + 500)}`);
    const body = all.subarray(end + 4);
    if (body.length > 30 && !body.latin1Slice(0, 30).includes('{"data":{')) throw new Error(`No data: ${body.subarray(0, 300)}`);
    this.#left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Infinity);
    return this.#isLast(body);
  }

  #isLast(chunk) {
    if (this.#left !== Infinity) return (this.#left -= chunk.length) === 0;
    this.#tail = (this.#tail + chunk.subarray(-chunkEnd.length).latin1Slice()).slice(-chunkEnd.length);
    return this.#tail === chunkEnd;
  }
}
