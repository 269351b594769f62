import type { Derivation } from '../model/derivation';
import type { Routine } from '../model/routine';
import { trigger, whenRowsChange } from '../model/trigger';
import { ties } from './ties';

/**
 * SQL for whether a record counts for a relation or another record: what is not public must not show through what is, nor through what is
 * for others. So it is public, or of the same dataset.
 */
export const countsFor = (record: string, about: string) =>
  `(${record}.dataset = ${about}.dataset OR ${record}.dataset IN (SELECT key FROM dataset WHERE public))`;

/**
 * What agreements and memberships derive from their events, parties and claims: made anew for the relations concerned by each
 * statement that changes one of those. The rules of status and time are in relation-time.ts, and nowhere else. Whoever may write in a dataset
 * decides how its relations stand, so events of other datasets are told, and decide nothing.
 */
const eventsOf = (table: string): Routine => ({
  name: `events_of_${table}(text)`,
  sql: `CREATE OR REPLACE FUNCTION events_of_${table}(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL AND ${countsFor('s', 'r')} ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM "${table}" r JOIN event e ON e.about_${table} = r.key WHERE r.key = events_of_${table}.key AND e.dataset = r.dataset
$$`,
});

const denied = `IN (${ties.unless.codes.map(code => `'${code}'`).join(', ')})`;
const oneSided = `EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition ${denied})`;

const byEvents = ['signed', 'valid_from', 'valid_to', 'status_as_of', 'certain', 'possible', 'timeline'];
const byDay: Readonly<Record<string, string>> = {
  status: 'status_on(h.timeline, register_day())',
  possible_statuses: 'possible_statuses_on(h.timeline, register_day())',
};
/** Of an agreement besides: how many sides it has, each source's word for it, and the cities that it makes twins. */
const ofAgreement: Readonly<Record<string, string>> = {
  party_count: '(SELECT count(*)::integer FROM party WHERE party.agreement = r.key)',
  type_as_stated: `(SELECT coalesce(jsonb_object_agg(lang, texts), '{}') FROM (
        SELECT words.key AS lang, jsonb_agg(DISTINCT words.value) AS texts FROM claim, jsonb_each_text(claim.as_stated) words
        WHERE claim.about_agreement = r.key AND claim.property = 'type' AND ${countsFor('claim', 'r')} GROUP BY words.key
      ) stated)`,
  twins: `CASE WHEN r.type = 'TWINNING' AND status_on(h.timeline, register_day()) IN ('ACTIVE', 'DORMANT') AND NOT ${oneSided}
        THEN ARRAY(SELECT actor_city FROM party WHERE party.agreement = r.key AND actor_city IS NOT NULL ORDER BY actor_city) ELSE '{}' END`,
};

/** A relation’s own columns that link to it, by table. */
const feeding = {
  agreement: { event: 'about_agreement', party: 'agreement', claim: 'about_agreement' },
  membership: { event: 'about_membership' },
};

function derivation(
  table: keyof typeof feeding,
  history: (events: string) => string,
  columns: readonly string[],
  more: Readonly<Record<string, string>>,
): Derivation {
  const values = [...columns.map(column => [column, `h.${column}`] as const), ...Object.entries({ ...byDay, ...more })];
  const by = (events: string) => (keys: string) => `SELECT r.key,
      ${values.map(([column, value]) => `${value} AS ${column}`).join(',\n      ')}
    FROM "${table}" r CROSS JOIN LATERAL ${history(events)} AS h WHERE r.key = ANY (${keys})`;
  const about = feeding[table].event;
  return {
    table,
    columns: values.map(([column]) => column),
    values: by(`events_of_${table}(r.key)`),
    valuesOfNothing: by(`'[]'`),
    fedBy: {
      [table]: ['h.key'],
      ...Object.fromEntries(Object.entries(feeding[table]).map(([from, column]) => [from, [`h.${column}`]])),
      event_sources: [`e.${about}`, 'JOIN history.event e ON e.key = h.owner'],
      source: [`e.${about}`, 'JOIN history.event_sources p ON p.target = h.key JOIN history.event e ON e.key = p.owner'],
    },
  };
}

const derived = ({ table, columns, values }: Derivation): Routine => ({
  name: `derive_${table}(text[])`,
  sql: `CREATE OR REPLACE FUNCTION derive_${table}(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "${table}" AS t SET ${columns.map(column => `${column} = d.${column}`).join(', ')}
  FROM (
    ${values('keys')}
  ) AS d
  WHERE t.key = d.key AND ROW(${columns.map(column => `t.${column}`).join(', ')}) IS DISTINCT FROM ROW(${columns.map(column => `d.${column}`).join(', ')})
$$`,
});

const deriveByEvent: Routine = {
  name: 'derive_by_event(text[])',
  sql: `CREATE OR REPLACE FUNCTION derive_by_event(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT derive_agreement(ARRAY(SELECT DISTINCT about_agreement FROM event WHERE key = ANY (keys) AND about_agreement IS NOT NULL)),
    derive_membership(ARRAY(SELECT DISTINCT about_membership FROM event WHERE key = ANY (keys) AND about_membership IS NOT NULL))
$$`,
};

const deriveBySource: Routine = {
  name: 'derive_by_source(text[])',
  sql: `CREATE OR REPLACE FUNCTION derive_by_source(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT derive_by_event(ARRAY(SELECT DISTINCT owner FROM event_sources WHERE target = ANY (keys)))
$$`,
};

/** Relations of other datasets for which something counts, or no longer does, when its dataset is published or hidden. */
const across = (table: string, records: readonly string[]) =>
  records
    .flatMap(record => {
      const from = `SELECT r.key FROM ${record} JOIN "${table}" r ON r.key = ${record}.about_${table}`;
      const other = (one: string) => `WHERE ${one}.dataset <> r.dataset AND ${one}.dataset = ANY (keys)`;
      const dated = `JOIN ${record}_sources p ON p.owner = ${record}.key JOIN source s ON s.key = p.target`;
      return [`${from} ${other(record)}`, ...(record === 'event' ? [`${from} ${dated} ${other('s')}`] : [])];
    })
    .join('\n    UNION ');

const deriveByDataset: Routine = {
  name: 'derive_by_dataset(text[])',
  sql: `CREATE OR REPLACE FUNCTION derive_by_dataset(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT derive_agreement(ARRAY(${across('agreement', ['event', 'claim'])})), derive_membership(ARRAY(${across('membership', ['event'])}))
$$`,
};

/** A dataset is published or hidden, or comes after records that speak of it; other changes of one decide nothing here. */
const datasetOpens: readonly Routine[] = [
  {
    name: 'dataset_opens()',
    sql: `CREATE OR REPLACE FUNCTION dataset_opens() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT key FROM new_rows);
  ELSE keys := ARRAY(SELECT n.key FROM new_rows n JOIN old_rows o USING (key) WHERE n.public <> o.public);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
  },
  trigger(
    'dataset_opens_insert',
    'dataset',
    'AFTER INSERT',
    'REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_opens()',
  ),
  trigger(
    'dataset_opens_update',
    'dataset',
    'AFTER UPDATE',
    'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_opens()',
  ),
];

/** What is derived of others, told to what erases these from the past. */
export const derivations: readonly Derivation[] = [
  derivation('agreement', events => `relation_history(${events}, r.agreed_until, r.tacit_renewal, ${oneSided})`, byEvents, ofAgreement),
  derivation('membership', events => `relation_history(${events}, NULL, NULL, false)`, byEvents.slice(1), {}),
];

export const derive: readonly Routine[] = [
  eventsOf('agreement'),
  eventsOf('membership'),
  ...derivations.map(derived),
  deriveByEvent,
  deriveBySource,
  deriveByDataset,
  ...datasetOpens,
  ...Object.entries(feeding).flatMap(([relation, from]) =>
    Object.entries({ [relation]: 'key', ...from }).flatMap(([table, column]) => whenRowsChange(table, column, `derive_${relation}`)),
  ),
  ...whenRowsChange('event_sources', 'owner', 'derive_by_event'),
  ...whenRowsChange('source', 'key', 'derive_by_source'),
];
