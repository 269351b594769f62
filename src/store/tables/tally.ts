import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many records of a concept have these values of these dimensions, among those to be seen: kept by triggers, read in place of
 * counting. Of none it has no row, or one that says 0.
 */
@Entity('tally')
export class Tally {
  /** The concept's table. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly concept!: string;

  /** Dimensions in the order declared; none: all records. */
  @PrimaryColumn({ type: 'text', array: true })
  readonly by!: readonly string[];

  /** A value of each; null counts as one. */
  @PrimaryColumn({ type: 'text', array: true })
  readonly values!: readonly (string | null)[];

  @Column({ type: 'integer' })
  readonly count!: number;
}

/** As what a record is counted at present, so that a change can take it away. Of what is not to be seen it has no row. */
@Entity('tallied')
export class Tallied {
  /** The concept's table. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly concept!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly key!: string;

  /** By dimension, in the order declared, the values that it has, or null alone. */
  @Column({ type: 'jsonb' })
  readonly values!: readonly (readonly (string | null)[])[];
}
