import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link of the chain that seals what revisions said and did (D58). A revision that is sealed anew has several. */
@Entity('seal')
@Index(['revision'])
export class Seal {
  /** Its place in the chain, from 1 on. */
  @PrimaryColumn({ type: 'integer' })
  readonly place!: number;

  /** The number of the revision that it seals. */
  @Column({ type: 'integer' })
  readonly revision!: number;

  /** Why a revision is sealed anew: `erasure`, `columns` that came later, or a `retyping`; null: it was not sealed before. */
  @Column({ type: 'text', nullable: true })
  readonly cause!: string | null;

  /** The revision that erased something. */
  @Column({ type: 'integer', nullable: true })
  readonly erased_by!: number | null;

  /** It seals rows with the columns that there were in this revision; null: in its own. */
  @Column({ type: 'integer', nullable: true })
  readonly as_of!: number | null;

  /** Digest (SHA-256) of the salt and of what is sealed. */
  @Column({ type: 'bytea' })
  readonly content!: Buffer;

  /** Goes when something of the revision is erased: without it nobody finds out by trying what that was. */
  @Column({ type: 'bytea', nullable: true })
  readonly salt!: Buffer | null;

  /** Digest (SHA-256) of the one before, of what this seal says, and of its content. */
  @Column({ type: 'bytea' })
  readonly digest!: Buffer;
}

/** A column, or a table, that history has since a revision: seals of those before were made without. */
@Entity('sealed_since')
export class SealedSince {
  /** The table of which it is the history. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly kept!: string;

  /** Empty: the whole table. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly column!: string;

  @Column({ type: 'integer' })
  readonly revision!: number;
}
