import type { Routine } from '../model/routine';
import { trigger } from '../model/trigger';
import { atTheEnd, refuse } from './rules';

const becomesPublic: Routine = {
  name: 'dataset_becomes_public()',
  sql: `CREATE OR REPLACE FUNCTION dataset_becomes_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.issued := register_day();
  RETURN NEW;
END
$$`,
};

/** Whom nobody can write to, no portal takes for a contact: neither when a dataset becomes public, nor when its mailbox is taken away later. */
const needsMailbox = (table: string, column: string, concerned: string) =>
  atTheEnd(
    `${table}_has_mailbox_if_public`,
    table,
    `IF ${concerned} AND EXISTS (
    SELECT FROM dataset d JOIN contact_point c ON c.key = d.contact_point WHERE ${column} = NEW.key AND d.public AND c.email IS NULL
  ) THEN ${refuse(`${table} "%": a public dataset needs a contact point with an e-mail address.`, 'KT029', 'NEW.key')} END IF;`,
  );

/** What holds of datasets that are public, beside what every dataset has. The day on which one first became public stays. */
export const publishing: readonly Routine[] = [
  becomesPublic,
  trigger(
    'dataset_becomes_public',
    'dataset',
    'BEFORE INSERT OR UPDATE',
    'FOR EACH ROW WHEN (NEW.public AND NEW.issued IS NULL) EXECUTE FUNCTION dataset_becomes_public()',
  ),
  ...needsMailbox('dataset', 'd.key', 'NEW.public'),
  ...needsMailbox('contact_point', 'c.key', 'NEW.email IS NULL'),
];
