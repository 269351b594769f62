import { timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role, Viewer } from '../../model/viewer';
import { digestOf, type TokenText } from './token-text';

/** A key that was revoked is worthless after so long at most. */
const freshMs = 5000;
/** So many are remembered. */
const most = 1000;

interface Row {
  readonly digest: Buffer;
  readonly name: string;
  readonly role: Role;
  readonly datasets: readonly string[] | null;
  readonly used_today: boolean;
}

interface Known {
  readonly digest: Buffer;
  readonly viewer: Viewer;
  readonly read: number;
}

/** Whom a key makes known. What the database says of one holds for five seconds. */
export class KnownTokens {
  readonly #known = new Map<string, Known>();

  constructor(
    readonly pool: Pool,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether it held when it was last looked up. */
  remembers({ prefix, secret }: TokenText): boolean {
    const known = this.#known.get(prefix);
    return known !== undefined && timingSafeEqual(known.digest, digestOf(secret));
  }

  /** Nothing for a key that is not ours, not yet or no longer. */
  async viewerOf(token: TokenText): Promise<Viewer | undefined> {
    const known = this.#known.get(token.prefix);
    if (known && this.now() - known.read < freshMs) return timingSafeEqual(known.digest, digestOf(token.secret)) ? known.viewer : undefined;
    return this.#look(token);
  }

  async #look({ prefix, secret }: TokenText): Promise<Viewer | undefined> {
    const read = this.now();
    const { rows: [row] } = await this.pool.query<Row>('SELECT * FROM token_of($1)', [prefix]); // prettier-ignore
    if (!row) this.#known.delete(prefix);
    if (!row || !timingSafeEqual(row.digest, digestOf(secret))) return undefined;
    const viewer: Viewer = Object.freeze({ id: `key ${prefix}`, name: row.name, role: row.role, datasets: row.datasets ?? 'all' });
    this.#known.delete(prefix);
    if (this.#known.size >= most) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(prefix, { digest: row.digest, viewer, read });
    // Worth knowing, and no reason to keep anybody waiting or out.
    if (!row.used_today) void this.pool.query('SELECT note_token($1)', [prefix]).catch(() => undefined);
    return viewer;
  }
}
