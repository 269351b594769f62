const { once } = require('node:events');
const { connect, createServer } = require('node:net');

/** A way to a database on which what is asked is counted, by the names that connections give themselves. Nothing on it is changed. */
class Way {
  #server;
  #sockets = new Set();
  #counts = new Map();

  constructor(url) {
    this.to = new URL(url);
    this.#server = createServer(near => this.#open(near));
  }

  /** Gives the address of the same database over this way. */
  async listen() {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    const url = new URL(this.to);
    for (const name of ['host', 'port']) url.searchParams.delete(name);
    url.hostname = '127.0.0.1';
    url.port = String(this.#server.address().port);
    return url.href;
  }

  /** How many connections were opened so far by this name, and how many statements were sent on them. */
  of(name) {
    return { connections: 0, statements: 0, ...this.#counts.get(name) };
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #open(near) {
    const far = connect(socketOf(this.to));
    const heard = new Heard(
      name => this.#count(name, 'connections'),
      name => this.#count(name, 'statements'),
    );
    near.on('data', bytes => heard.hear(bytes));
    for (const [socket, other] of [[near, far], [far, near]]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined).pipe(other);
      socket.on('close', () => (this.#sockets.delete(socket), other.destroy()));
    }
  } // prettier-ignore

  #count(name, what) {
    const counts = this.of(name);
    counts[what]++;
    this.#counts.set(name, counts);
  }
}

const version3 = 196_608;
/** A query as it is, and one that was prepared, in Postgres's protocol (Message Formats). */
const asking = new Set(['Q', 'E'].map(letter => letter.charCodeAt(0)));

/** Reads what a client says to a server. The first message has no letter; only one that begins a session tells a name. */
class Heard {
  #rest = Buffer.alloc(0);
  #name;

  constructor(began, asked) {
    this.began = began;
    this.asked = asked;
  }

  hear(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (let length = this.#length(); length && this.#rest.length >= length; length = this.#length()) {
      this.#read(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
    }
  }

  #length() {
    const at = this.#name === undefined ? 0 : 1;
    return this.#rest.length < at + 4 ? 0 : at + this.#rest.readInt32BE(at);
  }

  #read(message) {
    if (this.#name !== undefined) return asking.has(message[0]) && this.asked(this.#name);
    if (message.readInt32BE(4) !== version3) return undefined;
    const parts = message.toString('utf8', 8).split('\0');
    this.#name = parts[parts.indexOf('application_name') + 1] ?? '';
    return this.began(this.#name);
  }
}

/** Where a server listens: `?host=` names the folder of its socket. */
function socketOf({ hostname, port, searchParams }) {
  const folder = searchParams.get('host');
  const number = searchParams.get('port') ?? (port || '5432');
  return folder ? { path: `${folder}/.s.PGSQL.${number}` } : { host: hostname, port: Number(number) };
}

module.exports = { Way };
