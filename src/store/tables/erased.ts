import type { Pool } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Concept } from '../../model/concept';

/** What was erased from present and past, and when; on what ground is said by the revision. Its key stays, so that its address can say so. */
@Entity('erased')
export class Erased {
  /** The concept's table. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly concept!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly key!: string;

  /** The property of which every value went; empty: the whole record. */
  @PrimaryColumn({ type: 'text', collation: 'C', default: '' })
  readonly property!: string;

  @PrimaryColumn({ type: 'integer' })
  readonly revision!: number;

  /** Of a record that the public ever saw: the key of the dataset in which it did last. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  readonly dataset!: string | null;
}

/** When a record was erased that had been public, in a dataset that is so still; nothing where none was. */
export async function erasedAt(pool: Pool, { table, boundary }: Concept, key: string): Promise<Date | undefined> {
  const { rows } = await pool.query<{ at: Date }>(
    `SELECT r.at FROM erased e JOIN revision r ON r.number = e.revision JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
       JOIN "${boundary!.table}" d ON d.key = e.dataset AND d."${boundary!.publicIf}"
     WHERE e.concept = $1 AND e.key = $2 AND e.property = '' ORDER BY e.revision DESC LIMIT 1`,
    [table, key],
  );
  return rows[0]?.at;
}
