import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text from which a function or trigger was last made, so that a change of it is seen and can be undone. */
@Entity('routine')
export class RoutineRecord {
  @PrimaryColumn({ type: 'text' })
  readonly name!: string;

  @Column({ type: 'text' })
  readonly sql!: string;
}
