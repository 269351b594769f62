import type { FieldNode, GraphQLObjectType } from 'graphql';
import { InvalidInput } from '../../errors';
import type { Lookup } from '../../model/facts';
import { quoted } from '../../store/sql/quoted';
import { iriKey, readIri } from '../iri';
import { knownAt } from '../schema/known-at';
import type { View } from './catalogue';
import { changesText } from './changes';
import { connectionText } from './connection';
import { countsText } from './counts';
import { argumentsOf, type Arguments, type Given } from './given';
import { orNull } from './json';
import { checkKey, checkPartKey } from './narrow';
import { nodeText } from './node';
import { registerText } from './register';
import type { Scope } from './scope';
import { named } from './statement';
import { tallied } from './tallied';
import { tiesText } from './ties';
import { visible } from './visible';

/** SQL for the JSON text of a field of the query; nothing where it is no read of ours, such as introspection. */
export function rootText(scope: Scope, query: GraphQLObjectType, nodes: readonly FieldNode[]): string | undefined {
  const [node] = nodes as readonly [FieldNode];
  const name = node.name.value;
  if (name === '__typename') return quoted(JSON.stringify(query.name));
  const field = query.getFields()[name];
  if (!field) return undefined;
  const args = argumentsOf(field, node, scope.variables);
  const special = specials[name];
  if (special) return special(scope, nodes, args);
  const view = scope.catalogue.views.find(({ concept }) => concept.one === name || concept.plural === name);
  if (!view) return undefined;
  return name === view.concept.one ? orNull(oneText(scope, view, nodes, args)) : manyText(scope, view, nodes, args);
}

const specials: Readonly<Record<string, (scope: Scope, nodes: readonly FieldNode[], args: Arguments) => string>> = {
  node: nodeText,
  ties: tiesText,
  counts: countsText,
  register: registerText,
  changes: changesText,
};

function manyText(scope: Scope, { concept }: View, nodes: readonly FieldNode[], args: Arguments) {
  const alias = scope.statement.alias();
  return connectionText(
    scope,
    { concept, from: `${named(concept.table)} ${alias}`, on: 'true', alias },
    nodes,
    args,
    scope.sees ? undefined : tallied(concept, []),
  );
}

/** One record, by its key, its IRI, or what a part of it says. */
function oneText(scope: Scope, view: View, nodes: readonly FieldNode[], args: Arguments) {
  const { concept } = view;
  const row = scope.statement.alias();
  const given = Object.entries(args).filter(([name]) => name !== knownAt.name);
  const names = scope.catalogue.schema
    .getQueryType()!
    .getFields()
    [concept.one]!.args.filter(({ name }) => name !== knownAt.name)
    .map(({ name }) => `\`${name}\``);
  if (given.length !== 1)
    throw new InvalidInput(
      concept.one,
      given.map(([name]) => name),
      `Exactly one of ${names.join(', ')}.`,
    );
  const [[name, by]] = given as [[string, Given]];
  const found = name === 'key' || name === 'id' ? `${row}.key = ${keyParam(scope, view, name, by)}` : partCondition(scope, view, row, by);
  return `(SELECT ${scope.recordText(scope, view, row, nodes)} FROM ${named(concept.table)} ${row} WHERE ${found} AND ${visible(scope, concept, row)} ORDER BY ${row}.key LIMIT 1)`;
}

function keyParam({ statement, publicUrl }: Scope, { concept }: View, name: string, by: Given) {
  if (name === 'key')
    return statement.param(
      by.checked<string>((place, key) => (concept.whole ? checkPartKey : checkKey)(place, key)),
      'text',
    );
  return statement.param(
    by.checked<string>((place, iri) => iriKey(readIri(place, iri, publicUrl), concept)),
    'text',
  );
}

function partCondition({ statement, catalogue }: Scope, { concept }: View, row: string, by: Given) {
  const part = catalogue.views
    .map(({ concept }) => concept)
    .find(({ lookup, whole }) => lookup?.as === by.place && whole?.to.some(({ name }) => name === concept.name))!;
  const { by: [list, value], problem } = part.lookup as Lookup; // prettier-ignore
  const column = (name: string) => named(part.properties.find(property => property.name === name)!.column);
  const whole = part.whole!.to.find(({ name }) => name === concept.name)!;
  const read = (name: string) =>
    by.checked<Record<string, string>>((place, pair) => {
      const wrong = problem(pair[list]!, pair[value]!);
      if (wrong) throw new InvalidInput(`${place}.${value}`, pair[value], wrong);
      return pair[name];
    });
  return `${row}.key IN (SELECT ${named(whole.column)} FROM ${named(part.table)} WHERE ${column(list)} = ${statement.param(read(list), 'text')} AND ${column(value)} = ${statement.param(read(value), 'text')})`;
}
