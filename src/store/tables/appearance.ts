import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From which revision on, and up to which, what bounds records was public. Kept by triggers; between revisions it does not change. */
@Entity('public_span')
export class PublicSpan {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly key!: string;

  @PrimaryColumn({ type: 'integer' })
  readonly since!: number;

  /** The first revision in which it was not. Null: it is. */
  @Column({ type: 'integer', nullable: true })
  readonly until!: number | null;
}

/** A record that the public saw otherwise from a revision on, though it had not changed: something that it links to came or went. */
@Entity('seen_anew')
export class SeenAnew {
  /** The concept's table. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly concept!: string;

  @PrimaryColumn({ type: 'integer' })
  readonly revision!: number;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly key!: string;
}
