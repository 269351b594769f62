import type { ClientBase } from 'pg';

/** The tables of the register and of its history. */
const tables = `SELECT string_agg(format('%I.%I', n.nspname, c.relname), ', ') AS names FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND (n.nspname = current_schema() OR n.nspname = 'history')`;

/**
 * Lets Postgres look at how large tables have become whenever the rows taken have doubled: statements that it planned for empty tables would
 * otherwise be kept for full ones.
 */
export class Planning {
  readonly #client: ClientBase;
  #next = 1;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  async look(rows: number) {
    if (rows < this.#next) return;
    this.#next = rows * 2;
    const { rows: found } = await this.#client.query<{ names: string }>(tables);
    await this.#client.query(`ANALYZE ${found[0]!.names}`);
  }
}
