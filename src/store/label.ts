import type { Concept, LabelPiece, Property } from '../model/concept';
import { mayFollow, type View } from './rows';

/** The column with a concept's names by language, if it has one. */
export const nameColumn = ({ properties, search, label }: Concept) =>
  properties.find(({ name, kind }) => kind === 'map' && name === (search[0] ?? label[0]?.path[0]))?.column;

/** SQL for what a record, as `alias`, is called in English by what it links to, where it has no name of its own. It leads into nothing that is not public. */
export function label(concept: Concept, alias: string, view: View): string {
  const [first, ...others] = concept.label.map(piece => pieceText(piece, concept, alias, view));
  if (!first) return 'NULL::text';
  return others.length ? `(${first} || concat(${others.join(', ')}))` : first;
}

/** What a record is called on a page in English: its name, else its label, else its key. */
function called(concept: Concept, alias: string, view: View): string {
  const names = nameColumn(concept);
  const own = names ? [`in_language(${alias}."${names}", '{en,nb,nn}')`] : [];
  return `coalesce(${[...own, label(concept, alias, view), `${alias}.key`].join(', ')})`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const pieceText = ({ before, path, after }: LabelPiece, concept: Concept, alias: string, view: View) =>
  `(${quoted(before)} || ${along(path, concept, alias, view)} || ${quoted(after)})`;

function along([step, ...rest]: readonly string[], concept: Concept, alias: string, view: View): string {
  const property = concept.properties.find(({ name }) => name === step);
  if (property && !rest.length) return value(property, alias, view);
  const back = concept.backs.find(({ name, parts }) => parts && name === step);
  if (!back) throw new TypeError(`${concept.name} has no "${step}" to be called by.`);
  const part = conceptOf(back.by, view);
  const column = part.whole!.to.find(({ name }) => name === concept.name)!.column;
  const at = within(alias);
  const text = rest.length ? along(rest, part, at, view) : called(part, at, view);
  return `(SELECT string_agg(${text}, ' – ' ORDER BY ${at}.ordinal, ${at}.key) FROM "${part.table}" ${at} WHERE ${at}."${column}" = ${alias}.key)`;
}

function value({ kind, column, codes, to }: Property, alias: string, view: View): string {
  if (kind === 'link') return `coalesce(${to.map(target => linked(target, alias, view)).join(', ')})`;
  if (kind === 'map') return `in_language(${alias}."${column}", '{en,nb,nn}')`;
  if (!codes) return `${alias}."${column}"::text`;
  const labels = Object.fromEntries(codes.values.map(({ code, labels }) => [code, labels.en]));
  return `(${quoted(JSON.stringify(labels))}::jsonb ->> ${alias}."${column}")`;
}

function linked(target: Property['to'][number], alias: string, view: View): string {
  const at = within(alias);
  const open = mayFollow(target, view, at);
  return `(SELECT ${called(conceptOf(target.name, view), at, view)} FROM "${target.table}" ${at} WHERE ${at}.key = ${alias}."${target.column}"${open ? ` AND ${open}` : ''})`;
}

const within = (alias: string) => `${alias}_`;
const conceptOf = (name: string, { concepts }: View) => concepts.find(concept => concept.name === name)!;
