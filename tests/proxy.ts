import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';

/** What goes wrong on a way; without anything, nothing does. */
export interface Fault {
  /** Milliseconds that a question and its answer take longer. */
  readonly delay?: number;
  /** Bytes a second each way. */
  readonly rate?: number;
  /** Bytes come one by one. */
  readonly sliced?: boolean;
  /** Nothing comes through any more, ever, on what was or is opened meanwhile, and nobody is told. */
  readonly hole?: boolean;
  readonly reset?: boolean;
  /** Nobody listens there. */
  readonly refused?: boolean;
  /** The server seems to have said its last word. */
  readonly halfClosed?: boolean;
  /** The connection breaks after so many bytes of the server. */
  readonly cutAfter?: number;
}

/** A way over TCP to a server, on which faults can be set while it is used. */
export class Proxy {
  readonly #server: Server;
  readonly #ways = new Set<Way>();
  #fault: Fault = {};
  #port = 0;
  #made = 0;

  constructor(readonly to: URL) {
    this.#server = createServer(near => {
      const way = new Way(near, to, () => this.#fault);
      this.#ways.add(way);
      this.#made++;
      way.onClosed(() => this.#ways.delete(way));
    });
  }

  /** Connections that whoever asks over it holds open. */
  get open() {
    return [...this.#ways].filter(({ near }) => !near.destroyed).length;
  }

  /** Connections that were ever opened. */
  get made() {
    return this.#made;
  }

  /** Gives the address of the same database over this way. */
  async listen(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    this.#port = (this.#server.address() as { port: number }).port;
    const url = new URL(this.to);
    for (const name of ['host', 'port']) url.searchParams.delete(name);
    url.hostname = '127.0.0.1';
    url.port = String(this.#port);
    return url.href;
  }

  async set(fault: Fault) {
    const { refused = false } = this.#fault;
    this.#fault = fault;
    for (const way of this.#ways) way.suffer();
    if (fault.refused && !refused) this.#server.close();
    if (refused && !fault.refused) await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
  }

  close() {
    for (const way of this.#ways) way.end();
    this.#server.close();
  }
}

class Way {
  readonly #far: Socket;
  #dead = false;
  #left = Infinity;

  constructor(
    readonly near: Socket,
    to: URL,
    readonly fault: () => Fault,
  ) {
    this.#far = connect(socketOf(to));
    for (const socket of [near, this.#far]) socket.setNoDelay(true).on('error', () => undefined);
    this.#carry(near, this.#far, bytes => bytes);
    this.#carry(this.#far, near, bytes => this.#counted(bytes));
    near.on('close', () => this.#dead || this.#far.destroy());
    this.#far.on('close', () => this.#dead || near.destroy());
    this.suffer();
  }

  onClosed(listener: () => void) {
    for (const socket of [this.near, this.#far]) socket.once('close', () => this.near.destroyed && this.#far.destroyed && listener());
  }

  suffer() {
    const { hole, reset, refused, halfClosed, cutAfter = Infinity } = this.fault();
    this.#left = cutAfter;
    if (hole) this.#dead = true;
    // The server's next look whether anybody is there is answered again: nobody is.
    else if (this.#dead && this.near.destroyed) this.#far.destroy();
    if (reset || refused) this.near.resetAndDestroy();
    if (halfClosed) this.near.end();
  }

  end() {
    for (const socket of [this.near, this.#far]) socket.destroy();
  }

  /** In order, each as late and as slowly as the fault of the moment has it. */
  #carry(from: Socket, into: Socket, count: (bytes: Buffer) => Buffer) {
    let last: Promise<unknown> = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      const due = performance.now() + (this.fault().delay ?? 0) / 2;
      last = last.then(async () => {
        const wait = due - performance.now();
        if (wait > 0) await passed(wait);
        for (let at = 0; at < bytes.length && !this.#dead && into.writable;) {
          const { rate, sliced } = this.fault();
          const size = sliced ? 1 : rate ? Math.ceil(rate / 20) : bytes.length;
          into.write(count(bytes.subarray(at, at + size)));
          at += size;
          if (rate) await passed(50);
        }
      });
    });
  }

  #counted(bytes: Buffer): Buffer {
    this.#left -= bytes.length;
    if (this.#left > 0) return bytes;
    setImmediate(() => this.near.destroy());
    return bytes.subarray(0, bytes.length + this.#left);
  }
}

/** Where a server listens: `?host=` names the folder of its socket. */
function socketOf({ hostname, port, searchParams }: URL) {
  const folder = searchParams.get('host');
  const number = searchParams.get('port') ?? (port || '5432');
  return folder ? { path: `${folder}/.s.PGSQL.${number}` } : { host: hostname, port: Number(number) };
}
