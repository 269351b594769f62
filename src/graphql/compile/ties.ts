import type { FieldNode, GraphQLObjectType } from 'graphql';
import { checkDay } from '../../model/values';
import { iriKey, readIri } from '../iri';
import { connectionText } from './connection';
import { argumentsOf, type Arguments } from './given';
import { inForce } from './narrow';
import { objectOf } from './json';
import { fieldsOf, type Scope } from './scope';
import { named, quoted } from './statement';
import { isPublic } from './visible';

/** SQL for the relations of an actor that are in force on a day, split by how sure that is. */
export function tiesText(outer: Scope, nodes: readonly FieldNode[], { of, on }: Arguments): string {
  const day = outer.statement.param(on!.checked(checkDay), 'date');
  const scope = { ...outer, day };
  const type = scope.catalogue.schema.getType('Ties') as GraphQLObjectType;
  const members = [...fieldsOf(scope, type, nodes)].map(([name, nodes]) => {
    const asked = nodes[0]!.name.value;
    if (asked === '__typename') return [name, quoted('"Ties"')] as const;
    const args = argumentsOf(type.getFields()[asked]!, nodes[0]!, scope.variables);
    return [name, listText(scope, nodes, args, of!, day, asked === 'certain' ? 'CERTAIN' : 'POSSIBLE')] as const;
  });
  return `(SELECT ${objectOf(members)})`;
}

function listText(
  scope: Scope,
  nodes: readonly FieldNode[],
  args: Arguments,
  of: NonNullable<Arguments[string]>,
  day: string,
  certainty: 'CERTAIN' | 'POSSIBLE',
) {
  const { catalogue, statement, publicUrl } = scope;
  const { ties } = scope.model;
  const { concept } = catalogue.view(ties.concept);
  const back = concept.backs.find(({ name }) => name === ties.parts)!;
  const part = catalogue.view(back.by).concept;
  const property = (name: string) => part.properties.find(property => property.name === name)!;
  const alias = statement.alias();
  const is = property(ties.actor).to.map(({ name, column }) => {
    const actor = catalogue.view(name).concept;
    const key = statement.param(
      of.checked<string>((place, iri) => iriKey(readIri(place, iri, publicUrl), actor)),
      'text',
    );
    const known = `SELECT actor.key FROM ${named(actor.table)} actor WHERE actor.key = ${key} AND ${isPublic(catalogue, actor, 'actor')}`;
    return `side.${named(column)} IN (${known})`;
  });
  const denied = `side.${named(property(ties.unless.property).column)} IN (${ties.unless.codes.map(quoted).join(', ')})`;
  const whole = `side.${named(part.whole!.to[0]!.column)} = ${alias}.key`;
  const on = `EXISTS (SELECT FROM ${named(part.table)} side WHERE ${whole} AND (${is.join(' OR ')}) AND NOT ${denied}) AND ${inForce(scope, concept, alias, day, certainty)}`;
  return connectionText(scope, { concept, from: `${named(concept.table)} ${alias}`, on, alias }, nodes, args);
}
