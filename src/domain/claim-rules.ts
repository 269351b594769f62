import { edtfPattern } from '../model/edtf';
import { numberPattern } from '../model/formula';
import { propertiesOf, type Kind, type PropertyFact, type ThingClass } from '../model/facts';
import { snake } from '../model/naming';
import type { Routine } from '../model/routine';
import { trigger } from '../model/trigger';
import { claimSubject } from './claim';
import { atTheEnd, refuse } from './rules';

/** What a value of each kind looks like as a text, as far as a regular expression can say; others may look like anything. */
const forms: Partial<Record<Kind, (property: PropertyFact) => string>> = {
  code: ({ list }) => `^(${Object.keys(list!.texts).join('|')})$`,
  edtf: ({ extent = false }) => edtfPattern(extent),
  day: () => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  integer: () => '^-?[0-9]+$',
  float: () => numberPattern,
  boolean: () => '^(true|false)$',
};

/** Derived values are not claimed, except a status, which is kept for comparison; MODEL section 6. */
const isClaimable = ({ term, derived, name }: PropertyFact) => term !== undefined && (!derived || name === 'status');

const formsOf = (type: ThingClass) =>
  Object.fromEntries(
    propertiesOf(type)
      .filter(isClaimable)
      .map(property => [property.name, (property.many ? undefined : forms[property.kind]?.(property)) ?? '']),
  );

const subjects = claimSubject.types.map(
  type => `WHEN NEW."${snake(`about${type.name}`)}" IS NOT NULL THEN '${JSON.stringify(formsOf(type))}'`,
);

/** Property by property, what may be claimed of each concept, from the declarations. */
const asDeclared: readonly Routine[] = [
  {
    name: 'claim_is_as_declared()',
    sql: `CREATE OR REPLACE FUNCTION claim_is_as_declared() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  forms jsonb := CASE
    ${subjects.join('\n    ')}
  END;
BEGIN
  IF NOT forms ? NEW.property THEN
    ${refuse('claim "%": "%" cannot be claimed of this; one of % can.', 'KT025', 'NEW.key', 'NEW.property', "(SELECT string_agg(name, ', ' ORDER BY name) FROM jsonb_object_keys(forms) name)")}
  END IF;
  IF NEW.value !~ (forms ->> NEW.property) THEN
    ${refuse('claim "%": "%" is no value of "%", which has the form %.', 'KT026', 'NEW.key', 'NEW.value', 'NEW.property', 'forms ->> NEW.property')}
  END IF;
  IF NEW.value LIKE '{%' THEN
    BEGIN
      PERFORM NEW.value::jsonb;
    EXCEPTION WHEN data_exception THEN
      ${refuse('claim "%": "%" begins as a map of languages, and is no JSON.', 'KT026', 'NEW.key', 'NEW.value')}
    END;
  END IF;
  RETURN NEW;
END
$$`,
  },
  trigger('claim_is_as_declared', 'claim', 'BEFORE INSERT OR UPDATE', 'FOR EACH ROW EXECUTE FUNCTION claim_is_as_declared()'),
];

const neverPreferred = (table: string, concerned: string) =>
  atTheEnd(
    `${table}_unsourced_is_never_preferred`,
    table,
    `IF ${concerned} AND EXISTS (
    SELECT FROM claim JOIN source ON source.key = claim.source WHERE ${table}.key = NEW.key AND claim.rank = 'PREFERRED' AND source.kind = 'UNSOURCED'
  ) THEN ${refuse(`${table} "%": what has no source is never preferred.`, 'KT027', 'NEW.key')} END IF;`,
  );

export const claimRules: readonly Routine[] = [
  ...asDeclared,
  ...neverPreferred('claim', `NEW.rank = 'PREFERRED'`),
  ...neverPreferred('source', `NEW.kind = 'UNSOURCED'`),
];
