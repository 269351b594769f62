import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Ties } from '../../model/concept';
import { checkDay } from '../../model/values';
import { quoted } from '../../store/sql/quoted';
import { iriKey, readIri } from '../iri';
import type { Catalogue } from './catalogue';
import { connectionText } from './connection';
import { argumentsOf, type Arguments, type Given } from './given';
import { objectOf, orNull } from './json';
import { inForce } from './narrow';
import { fieldsOf, type Scope } from './scope';
import { named } from './statement';
import { shown } from './visible';

/** SQL for the relations of an actor that are in force on a day, split by how sure that is; null where there is no such actor. */
export function tiesText(outer: Scope, nodes: readonly FieldNode[], { of, on }: Arguments): string {
  const day = outer.statement.param(on!.checked(checkDay), 'date');
  const scope = { ...outer, day };
  const type = scope.catalogue.schema.getType('Ties') as GraphQLObjectType;
  const actors = actorsOf(scope, of!);
  const members = [...fieldsOf(scope, type, nodes)].map(([name, nodes]) => {
    const asked = nodes[0]!.name.value;
    if (asked === '__typename') return [name, quoted('"Ties"')] as const;
    const args = argumentsOf(type.getFields()[asked]!, nodes[0]!, scope.variables);
    return [name, listText(scope, nodes, args, actors, day, asked === 'certain' ? 'CERTAIN' : 'POSSIBLE')] as const;
  });
  return orNull(`CASE WHEN ${actors.map(({ known }) => `EXISTS (${known})`).join(' OR ')} THEN (SELECT ${objectOf(members)}) END`);
}

/** Of each kind of actor: the column by which a side links to it, and SQL for the key of the one that the IRI names. */
interface Actor {
  readonly column: string;
  readonly known: string;
}

function actorsOf(scope: Scope, of: Given): Actor[] {
  const { catalogue, statement, publicUrl, model: { ties } } = scope; // prettier-ignore
  return sideOf(catalogue, ties)
    .property(ties.actor)
    .to.map(({ name, column }) => {
      const actor = catalogue.view(name).concept;
      const key = statement.param(
        of.checked<string>((place, iri) => iriKey(readIri(place, iri, publicUrl), actor)),
        'text',
      );
      const known = `SELECT actor.key FROM ${named(actor.table)} actor WHERE actor.key = ${key} AND ${shown(scope, actor, 'actor')}`;
      return { column, known };
    });
}

function sideOf(catalogue: Catalogue, { concept: name, parts }: Ties) {
  const { concept } = catalogue.view(name);
  const side = catalogue.view(concept.backs.find(({ name }) => name === parts)!.by).concept;
  return { concept, side, property: (name: string) => side.properties.find(property => property.name === name)! };
}

function listText(
  scope: Scope,
  nodes: readonly FieldNode[],
  args: Arguments,
  actors: readonly Actor[],
  day: string,
  certainty: 'CERTAIN' | 'POSSIBLE',
) {
  const { catalogue, statement, model: { ties } } = scope; // prettier-ignore
  const { concept, side, property } = sideOf(catalogue, ties);
  const alias = statement.alias();
  const is = actors.map(({ column, known }) => `side.${named(column)} IN (${known})`);
  const denied = `side.${named(property(ties.unless.property).column)} IN (${ties.unless.codes.map(quoted).join(', ')})`;
  const whole = `side.${named(side.whole!.to[0]!.column)} = ${alias}.key`;
  const on = `EXISTS (SELECT FROM ${named(side.table)} side WHERE ${whole} AND (${is.join(' OR ')}) AND NOT ${denied}) AND ${inForce(concept, alias, day, certainty)}`;
  return connectionText(scope, { concept, from: `${named(concept.table)} ${alias}`, on, alias }, nodes, args);
}
