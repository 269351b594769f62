import { isIPv6 } from 'node:net';

const minute = 60_000;
/** So many addresses are remembered; of one that is forgotten the attempts count anew. */
const most = 10_000;

/** How often each address, of IPv6 each network of 64 bits, has shown keys that are none of ours within a minute. */
export class FailedAttempts {
  readonly #since = new Map<string, { readonly began: number; count: number }>();

  constructor(
    readonly allowed = 10,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Seconds to wait for another attempt; 0 where one may be made. */
  wait(address: string): number {
    const known = this.#since.get(networkOf(address));
    const left = known ? known.began + minute - this.now() : 0;
    return left > 0 && known!.count >= this.allowed ? Math.ceil(left / 1000) : 0;
  }

  note(address: string) {
    const network = networkOf(address);
    const known = this.#since.get(network);
    if (known && this.now() - known.began < minute) return void known.count++;
    this.#since.delete(network);
    if (this.#since.size >= most) this.#since.delete(this.#since.keys().next().value!);
    this.#since.set(network, { began: this.now(), count: 1 });
  }
}

/** An address of IPv4 as IPv6 writes it (`::ffff:192.0.2.1`) is one of IPv4. */
export function networkOf(address: string): string {
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [head = '', tail] = address.split('::') as [string, string?];
  const groups = head ? head.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0);
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])].slice(0, 4).join(':');
}
