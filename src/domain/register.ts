import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { LangMap } from '../model/values';
import { Dataset } from './dataset';

/** The register itself: one row that names it and the dataset that is its own. */
@Entity('register')
@Check('"only"')
@Check('is_lang_map("names")')
export class Register {
  @PrimaryColumn({ type: 'boolean', default: true })
  readonly only!: boolean;

  @Column({ type: 'jsonb' })
  readonly names!: LangMap;

  @ManyToOne(() => Dataset, { nullable: false, deferrable: 'INITIALLY IMMEDIATE' })
  @JoinColumn({ name: 'dataset' })
  readonly dataset!: Dataset;
}
