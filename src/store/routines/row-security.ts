import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { afterEachStatement } from '../../model/trigger';
import { grantRights } from './grants';
import { heldThen, isPublicSince } from './past';
import { rowRules } from './row-rules';

/** The function that puts up the wall around rows, and gives the database’s roles their rights. `remake_history()` ends with it. */
export const guarding = 'guard_rows()';

const dropAll = `FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP;`;

/** SQL that takes the wall away, so that tables can change. */
export const unguard = `DO $$ DECLARE it record; BEGIN ${dropAll} DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`;

/** While everything is public every row may be read, and no statement asks for one: the policy that says so leaves nothing to be asked (D50). */
const whileOpen = 'everything_is_public';

/** What keeps rows of datasets that are not public from who has no right to them, whatever a statement says. */
export const rowSecurity = (concepts: readonly Concept[]): Routine[] => {
  const boundary = concepts.find(({ boundary }) => boundary)!.boundary!;
  return [
    grantRights(concepts),
    guardRows(concepts, boundary),
    askRows,
    asking(boundary),
    ...afterEachStatement('rows_are_asked', boundary.table).filter(({ name }) => !name.includes('_delete')),
  ];
};

type Boundary = NonNullable<Concept['boundary']>;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Of each table once for what is, and once, to be read only, for what was. */
const guardRows = (concepts: readonly Concept[], { table, publicIf }: Boundary): Routine => ({
  name: guarding,
  sql: `CREATE OR REPLACE FUNCTION guard_rows() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  it record;
  rule record;
BEGIN
  ${dropAll}
  CREATE OR REPLACE VIEW seen_dataset AS SELECT key FROM "${table}" WHERE "${publicIf}" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW openness AS SELECT bool_and("${publicIf}") AS everything, count(*) AS datasets FROM "${table}";
  CREATE OR REPLACE VIEW last_known AS SELECT DISTINCT ON (key) key, "${publicIf}" FROM history."${table}" ORDER BY key, since DESC;
  CREATE OR REPLACE VIEW seen_ever AS SELECT key FROM last_known WHERE "${publicIf}" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW withdrawn AS SELECT md5(concat(string_agg(key, ' ' ORDER BY key), (SELECT ' ' || max(revision) FROM erased))) AS mark FROM last_known WHERE NOT "${publicIf}";
  CREATE OR REPLACE VIEW past.openness AS SELECT bool_and(r."${publicIf}" AND ${isPublicSince({ table, publicIf }, 'r')}) AS everything, count(*) AS datasets FROM history."${table}" r WHERE ${heldThen};
  FOR rule IN SELECT * FROM (VALUES
    ${rowRules(concepts)
      .map(
        ({ table, seen, was, inserted, updated, deleted }) => `(${[table, seen, was, inserted, updated, deleted].map(quoted).join(', ')})`,
      )
      .join(',\n    ')}
  ) AS rules (name, seen, was, inserted, updated, deleted) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('ALTER TABLE history.%I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', rule.name, rule.seen);
    EXECUTE format('CREATE POLICY seen ON history.%I FOR SELECT USING (%s)', rule.name, rule.was);
    EXECUTE format('CREATE POLICY inserted ON %I FOR INSERT WITH CHECK (%s)', rule.name, rule.inserted);
    EXECUTE format('CREATE POLICY updated ON %I FOR UPDATE USING (%s)', rule.name, rule.updated);
    EXECUTE format('CREATE POLICY deleted ON %I FOR DELETE USING (%s)', rule.name, rule.deleted);
    IF (SELECT everything IS NOT FALSE FROM openness) THEN
      EXECUTE format('CREATE POLICY ${whileOpen} ON %I FOR SELECT USING (true)', rule.name);
      EXECUTE format('CREATE POLICY ${whileOpen} ON history.%I FOR SELECT USING (true)', rule.name);
    END IF;
  END LOOP;
  PERFORM grant_rights();
END
$$`,
});

const askRows: Routine = {
  name: 'ask_rows()',
  sql: `CREATE OR REPLACE FUNCTION ask_rows() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  open record;
BEGIN
  FOR open IN SELECT p.polrelid::regclass AS of FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = '${whileOpen}' ORDER BY c.relnamespace, c.relname LOOP
    EXECUTE format('DROP POLICY ${whileOpen} ON %s', open.of);
  END LOOP;
END
$$`,
};

/** With the first dataset that is not public, in the same transaction. */
const asking = ({ publicIf }: Boundary): Routine => ({
  name: 'rows_are_asked()',
  sql: `CREATE OR REPLACE FUNCTION rows_are_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows WHERE NOT "${publicIf}") THEN PERFORM ask_rows(); END IF;
  RETURN NULL;
END
$$`,
});
