import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { roles, type Role } from '../../model/viewer';

/** A key by which a program is known to the service. The secret itself is not kept. In no dump and without a history. */
@Entity('token')
@Check(`"role" IN (${roles.map(role => `'${role}'`).join(', ')})`)
@Check(`"expires" <= "created" + interval '366 days'`)
export class Token {
  /** By which it is found and called; a part of the key, and no secret. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  readonly prefix!: string;

  /** SHA-256 of the secret. */
  @Column({ type: 'bytea' })
  readonly digest!: Buffer;

  /** Whose it is, as revisions are signed. */
  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ type: 'text' })
  readonly role!: Role;

  /** Null: all, and those to come. */
  @Column({ type: 'text', array: true, nullable: true })
  readonly datasets!: readonly string[] | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  readonly created!: Date;

  @Column({ type: 'timestamptz' })
  readonly expires!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readonly revoked!: Date | null;

  /** The last day on which it was used. */
  @Column({ type: 'date', nullable: true })
  readonly used!: string | null;
}
