import type { Concept, LabelPiece, Property, Target } from '../../model/concept';
import { conceptNamed, joined, joinsAlong, joinsBack } from './joins';
import { quoted } from './quoted';
import { mayFollow, type View } from './rows';

/** In these, the first that exists, and then in any, a page calls things. */
export const pageLanguages = ['en', 'nb', 'nn'];
const onPage = (texts: string) => `in_language(${texts}, '{${pageLanguages.join(',')}}')`;

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
  const own = names ? [onPage(`${alias}."${names}"`)] : [];
  return `coalesce(${[...own, label(concept, alias, view), `${alias}.key`].join(', ')})`;
}

const pieceText = ({ before, path, after }: LabelPiece, concept: Concept, alias: string, view: View) =>
  `(${quoted(before)} || ${along(path, concept, alias, view)} || ${quoted(after)})`;

function along([step, ...rest]: readonly string[], concept: Concept, alias: string, view: View): string {
  const property = concept.properties.find(({ name }) => name === step);
  if (property && !rest.length) return value(property, alias, view);
  const back = concept.backs.find(({ name, parts }) => parts && name === step);
  if (!back) throw new TypeError(`${concept.name} has no "${step}" to be called by.`);
  const part = conceptNamed(view.concepts, back.by);
  const at = within(alias);
  const { from, on } = joined(joinsBack(view.concepts, concept, back), alias, at);
  const text = rest.length ? along(rest, part, at, view) : called(part, at, view);
  return `(SELECT string_agg(${text}, ' – ' ORDER BY ${at}.ordinal, ${at}.key) FROM ${from} WHERE ${on})`;
}

function value(property: Property, alias: string, view: View): string {
  const { kind, column, codes, to } = property;
  if (kind === 'link') return `coalesce(${to.map(target => linked(property, target, alias, view)).join(', ')})`;
  if (kind === 'map') return onPage(`${alias}."${column}"`);
  if (!codes) return `${alias}."${column}"::text`;
  const labels = Object.fromEntries(codes.values.map(({ code, labels }) => [code, labels.en]));
  return `(${quoted(JSON.stringify(labels))}::jsonb ->> ${alias}."${column}")`;
}

function linked(property: Property, target: Target, alias: string, view: View): string {
  const at = within(alias);
  const { from, on } = joined(joinsAlong(property, target), alias, at);
  const open = mayFollow(target, view, at);
  return `(SELECT ${called(conceptNamed(view.concepts, target.name), at, view)} FROM ${from} WHERE ${on}${open ? ` AND ${open}` : ''})`;
}

const within = (alias: string) => `${alias}_`;
