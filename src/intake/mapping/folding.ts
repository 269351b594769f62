import type { ClientBase } from 'pg';
import { foldSql } from '../../domain/intake/known-cities';
import type { Row } from '../file/row';
import type { RowMapping } from './mapping';
import { nameIn } from './wanted';

/** Names in the form in which the register compares them, which the database makes: all those of some rows at once. */
export class Folding {
  readonly #client: ClientBase;
  #forms = new Map<string, string>();

  constructor(client: ClientBase) {
    this.#client = client;
  }

  async learn(rows: readonly { readonly row: Row; readonly mapping: RowMapping }[]) {
    const names = [...new Set(rows.flatMap(({ row, mapping: { find } }) => Object.values(find).map(it => nameIn(it, row))))];
    const found = await this.#client.query<{ folded: string }>(foldSql, [names]);
    this.#forms = new Map(names.map((name, at) => [name, found.rows[at]!.folded]));
  }

  folded = (name: string) => this.#forms.get(name) ?? '';
}
