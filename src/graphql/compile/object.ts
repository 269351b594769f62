import type { FieldNode } from 'graphql';
import { argumentsOf, type Arguments } from './given';
import type { Meaning, View } from './catalogue';
import { backText } from './back';
import { linkText } from './link';
import { fieldsOf, type Scope } from './scope';
import { quoted } from './statement';
import { allTexts, pickText, valueText } from './value';

/** SQL for the JSON text of an object from the texts of its members; null if a required member is null. */
export function objectOf(members: readonly (readonly [name: string, text: string])[]): string {
  if (!members.length) return `'{}'`;
  return `${members.map(([name, text], index) => `${quoted(`${index ? ',' : '{'}${JSON.stringify(name)}:`)} || ${text}`).join(' || ')} || '}'`;
}

/** Where a record tells its type: no response name is empty. */
export const typeName = '';

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

/** SQL for the IRI of a record, as JSON text; a part's starts at its whole's concept. */
function iriText({ publicUrl, catalogue }: Scope, { concept }: View, row: string): string {
  const at = (path: string) => `${quoted(`"${publicUrl}/id/${path}/`)} || ${row}.key || '"'`;
  const wholes = concept.whole?.to ?? [];
  if (!wholes.length) return at(concept.path);
  const paths = wholes.map(({ name, column }) => ({ column, path: catalogue.view(name).concept.path }));
  return paths.length === 1
    ? at(paths[0]!.path)
    : `CASE ${paths.map(({ column, path }) => `WHEN ${row}."${column}" IS NOT NULL THEN ${at(path)}`).join(' ')} END`;
}

/** SQL for one text and its language, from the columns `lang` and `value`. */
export function langText(scope: Scope, nodes: readonly FieldNode[]): string {
  const type = scope.catalogue.schema.getType('LangText') as Parameters<typeof fieldsOf>[1];
  const members = [...fieldsOf(scope, type, nodes)].map(([name, [node]]) => {
    const asked = node!.name.value;
    return [name, asked === '__typename' ? quoted('"LangText"') : `to_json(${asked})::text`] as const;
  });
  return objectOf(members);
}

export const orNull = (text: string) => `coalesce(${text}, 'null')`;
