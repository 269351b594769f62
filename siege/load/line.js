const { connect } = require('node:net');
const { place } = require('./questions');

/** One connection with one request at a time, which reads no more of an answer than it must. Where it was closed while idle, it asks again. */
class Line {
  #socket;
  #asking;
  #text = '';
  #left;
  #status;
  #hasData;

  constructor(port) {
    this.port = port;
  }

  get isFree() {
    return !this.#asking;
  }

  /** Gives the status, whether there was data without errors, and the milliseconds that it took; status 0 where the connection broke. */
  ask(text) {
    return new Promise(resolve => {
      const isNew = !this.#socket || this.#socket.destroyed;
      this.#asking = { resolve, began: performance.now(), again: isNew ? undefined : text };
      if (isNew) this.#open();
      this.#socket.write(text);
    });
  }

  close() {
    this.#socket?.destroy();
  }

  #open() {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.on('data', chunk => this.#read(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => socket === this.#socket && this.#asking && this.#lose());
    this.#socket = socket;
  }

  #read(chunk) {
    if (this.#left === undefined) {
      this.#text += chunk.latin1Slice();
      const end = this.#text.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#status = Number(this.#text.slice(9, 12));
      this.#left = Number(/\r\ncontent-length: (\d+)/i.exec(this.#text)?.[1] ?? 0) - (this.#text.length - end - 4);
      this.#hasData = this.#text.startsWith('{"data":{', end + 4);
    } else this.#left -= chunk.length;
    if (this.#left <= 0) this.#settle(this.#status);
  }

  #lose() {
    const { again } = this.#asking;
    if (again === undefined || this.#text) return this.#settle(0);
    this.#asking.again = undefined;
    this.#open();
    this.#socket.write(again);
  }

  #settle(status) {
    const { resolve, began } = this.#asking;
    this.#asking = undefined;
    this.#text = '';
    this.#left = undefined;
    resolve({ status, useful: status === 200 && this.#hasData, took: performance.now() - began });
  }
}

let next = 10 ** (place.length - 1);

/** Gives the bytes of requests, one after another, over and over, each with a number of its own in its `place`. */
function bytesOf(requests) {
  return () => {
    const { path, body } = requests[next % requests.length];
    const text = body.replace(place, String(next++));
    return `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
}

module.exports = { Line, bytesOf };
