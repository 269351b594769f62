import { atItsPath } from '../../store/sql/at-its-path';
import { thing } from '../../model/address';
import type { FieldNode } from 'graphql';
import { quoted } from '../../store/sql/quoted';
import { argumentsOf, type Arguments } from './given';
import type { Meaning, View } from './catalogue';
import { backText } from './back';
import { linkText } from './link';
import { typeName } from '../schema/type-name';
import { objectOf, orNull } from './json';
import { fieldsOf, type Scope } from './scope';
import { allTexts, langText, pickText, valueText } from './value';

/** SQL for the JSON text of a record of this concept, with the fields asked. */
export function recordText(scope: Scope, view: View, row: string, nodes: readonly FieldNode[]): string {
  const members = [...fieldsOf(scope, view.type, nodes)].map(([name, nodes]) => [name, fieldText(scope, view, row, nodes)] as const);
  const type = [typeName, quoted(JSON.stringify(view.concept.name))] as const;
  return objectOf(scope.typed ? [type, ...members] : members);
}

function fieldText(scope: Scope, view: View, row: string, nodes: readonly FieldNode[]): string {
  const [node] = nodes as readonly [FieldNode];
  const name = node.name.value;
  if (name === '__typename') return quoted(JSON.stringify(view.concept.name));
  const field = view.type.getFields()[name]!;
  const text = meaningText(scope, view, view.meanings.get(name)!, row, nodes, argumentsOf(field, node, scope.variables));
  return String(field.type).endsWith('!') ? text : orNull(text);
}

function meaningText(scope: Scope, view: View, meaning: Meaning, row: string, nodes: readonly FieldNode[], args: Arguments): string {
  switch (meaning.is) {
    case 'key':
      return `'"' || ${row}.key || '"'`;
    case 'id':
      return iriText(scope, view, row);
    case 'value':
      return valueText(scope, view.concept, meaning.property, row, args);
    case 'pick':
      return pickText(scope, meaning.property, row, args);
    case 'all':
      return allTexts(meaning.property, row, langText(scope, nodes));
    case 'link':
      return linkText(scope, meaning.property, row, nodes);
    case 'back':
      return backText(scope, view.concept, meaning.back, row, nodes, args);
  }
}

/** SQL for the IRI of a record, as JSON text. */
const iriText = ({ publicUrl }: Scope, { concept }: View, row: string): string =>
  atItsPath(concept, row, path => `${quoted(`"${thing(publicUrl, path, '')}`)} || ${row}.key || '"'`);
