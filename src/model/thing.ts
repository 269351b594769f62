import { Field, ID, InterfaceType } from 'type-graphql';
import { Check, Column, PrimaryColumn } from 'typeorm';

/** What keys look like: short, lower-case, chosen once and never changed. */
export const keyPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
export const keyLength = 80;

/** What everything we publish has: an identity. */
@InterfaceType('Node', { description: 'Anything with an IRI of its own.' })
export abstract class Thing {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  @Field(() => String, { description: 'Its local key: short, lower-case, never changed.' })
  readonly key!: string;

  @Field(() => ID, { description: 'Its IRI.' })
  readonly id!: string;
}

/** A node that lives and dies with its whole, and whose key is the whole’s with a fragment: `bergen-turku-twinning#party-2`. */
@InterfaceType('Part', { description: 'What lives and dies with its whole.', implements: Thing })
export abstract class Part extends Thing {
  @Column({ type: 'integer', default: 1 })
  @Check('"ordinal" > 0')
  readonly ordinal!: number;
}
