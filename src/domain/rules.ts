import type { Routine } from '../model/routine';
import { leastParties } from './agreement';

/** Checks that need other rows, made when the transaction ends: a foreign key or a column check cannot say them. */
const atTheEnd = (name: string, table: string, body: string): Routine[] => [
  {
    name: `${name}()`,
    sql: `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${body}
  RETURN NULL;
END
$$`,
  },
  {
    name: `${name} ON "${table}"`,
    sql: `CREATE CONSTRAINT TRIGGER ${name} AFTER INSERT OR UPDATE ON "${table}" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${name}()`,
  },
];

const refuse = (message: string, code: string, ...values: string[]) =>
  `RAISE EXCEPTION ${[`'${message}'`, ...values].join(', ')} USING ERRCODE = '${code}';`;

/** A tree has no loop: nothing lies above itself. */
const noLoop = (table: string, column: string) =>
  atTheEnd(
    `${table}_${column}_has_no_loop`,
    table,
    `IF NEW."${column}" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."${column}" UNION SELECT t."${column}" FROM "${table}" t JOIN above ON t.key = above.key WHERE t."${column}" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN ${refuse(`${table} "%" would lie above itself.`, 'KT021', 'NEW.key')} END IF;`,
  );

export const rules: readonly Routine[] = [
  ...atTheEnd(
    'agreement_has_two_parties',
    'agreement',
    `IF EXISTS (SELECT FROM agreement WHERE key = NEW.key AND party_count < ${leastParties}) THEN ${refuse('agreement "%": at least two parties are needed.', 'KT020', 'NEW.key')} END IF;`,
  ),
  ...noLoop('organisation', 'part_of'),
  ...noLoop('pillar', 'parent'),
  ...noLoop('agreement', 'framework'),
  ...noLoop('strategy', 'implements'),
  ...atTheEnd(
    'pillar_stays_in_its_strategy',
    'pillar',
    `IF EXISTS (SELECT FROM pillar parent WHERE parent.key = NEW.parent AND parent.strategy <> NEW.strategy) THEN ${refuse('pillar "%": its wider aim is of another strategy.', 'KT022', 'NEW.key')} END IF;`,
  ),
  ...atTheEnd(
    'municipality_is_one',
    'city',
    `IF EXISTS (SELECT FROM organisation o WHERE o.key = NEW.municipality AND o.kind <> 'MUNICIPALITY') THEN ${refuse('city "%": its municipality is an organisation of another kind.', 'KT023', 'NEW.key')} END IF;`,
  ),
];
