import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A committed change of the register: a growing number, and when it was made. */
@Entity('revision')
@Index(['at', 'number'])
export class Revision {
  @PrimaryColumn({ type: 'integer' })
  readonly number!: number;

  @Column({ type: 'timestamptz' })
  readonly at!: Date;

  /** The transaction that took it; it finds its own number by this. */
  @Index({ unique: true })
  @Column({ type: 'text' })
  readonly transaction!: string;

  /** Who made it, and why, as `kontor.actor` and `kontor.reason` said on the connection. */
  @Column({ type: 'text', nullable: true })
  readonly actor!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly reason!: string | null;
}
