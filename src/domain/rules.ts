import type { Routine } from '../model/routine';
import { leastParties } from './agreement';

/** Checks that need other rows, made when the transaction ends: a foreign key or a column check cannot say them. */
export const atTheEnd = (name: string, table: string, body: string): Routine[] => [
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

export const refuse = (message: string, code: string, ...values: string[]) =>
  `RAISE EXCEPTION ${[`'${message}'`, ...values].join(', ')} USING ERRCODE = '${code}';`;

/** Nothing lies above itself in a tree, or comes after itself in time. */
const noLoop = (table: string, column: string, problem = 'would lie above itself') =>
  atTheEnd(
    `${table}_${column}_has_no_loop`,
    table,
    `IF NEW."${column}" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."${column}" UNION SELECT t."${column}" FROM "${table}" t JOIN above ON t.key = above.key WHERE t."${column}" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN ${refuse(`${table} "%" ${problem}.`, 'KT021', 'NEW.key')} END IF;`,
  );

/** What was superseded names what came after it. A membership has no successor, so it ends in another way. */
const superseded = (table: string, column: string, concerned: string) =>
  atTheEnd(
    `${table}_superseded_has_successor`,
    table,
    `IF ${concerned} AND EXISTS (
    SELECT FROM event e LEFT JOIN agreement a ON a.key = e.about_agreement WHERE e."${column}" = NEW.key AND e.type = 'SUPERSEDED' AND a.successor IS NULL
  ) THEN ${refuse(`${table} "%": only an agreement with a successor is superseded.`, 'KT024', 'NEW.key')} END IF;`,
  );

/** The number of a county is that of an organisation of this kind; other schemes leave the kind open. */
const countyNumber = (table: string, column: string, concerned: string) =>
  atTheEnd(
    `${table}_county_number_is_of_county`,
    table,
    `IF ${concerned} AND EXISTS (
    SELECT FROM identifier JOIN organisation o ON o.key = identifier.of_organisation WHERE ${column} = NEW.key AND identifier.scheme = 'FYLKESNUMMER' AND o.kind <> 'COUNTY'
  ) THEN ${refuse(`${table} "%": a county number is given to a county only.`, 'KT028', 'NEW.key')} END IF;`,
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
  ...noLoop('agreement', 'successor', 'would come after itself'),
  ...superseded('event', 'key', "NEW.type = 'SUPERSEDED'"),
  ...superseded('agreement', 'about_agreement', 'NEW.successor IS NULL'),
  ...countyNumber('identifier', 'identifier.key', `NEW.scheme = 'FYLKESNUMMER'`),
  ...countyNumber('organisation', 'o.key', `NEW.kind <> 'COUNTY'`),
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
