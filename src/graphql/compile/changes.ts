import type { FieldNode, GraphQLObjectType } from 'graphql';
import { InvalidInput } from '../../errors';
import { thing } from '../../model/address';
import { recorded } from '../../store/routines/changes';
import { quoted } from '../../store/sql/quoted';
import { checkMoment, type Moment } from '../schema/revision-or-time';
import type { View } from './catalogue';
import { cursorText, readCursor } from './cursor';
import type { Arguments, Given } from './given';
import { objectOf, orNull } from './json';
import { limitText } from './page';
import { fieldsOf, type Scope } from './scope';
import { named } from './statement';
import { visible } from './visible';

/** What the cursors of this list are marked with. */
const order = 'Change';
/** After all that a revision changed. */
const afterAll = { place: '2147483647', key: `''` };

/** SQL for the JSON text of a page of changes. */
export function changesText(scope: Scope, nodes: readonly FieldNode[], { since, first, after }: Arguments): string {
  scope.statement.single = false;
  const limit = limitText(scope.statement, first);
  const asked = [...fieldsOf(scope, typeNamed(scope, 'ChangeConnection'), nodes)];
  const lists = asked.flatMap(([, nodes], index) => {
    const name = nodes[0]!.name.value;
    if (name === 'nodes') return [`CASE WHEN c.n <= ${limit} THEN ${changeText(scope, nodes)} END AS list_${index}`];
    return name === 'edges' ? [`CASE WHEN c.n <= ${limit} THEN ${edgeText(scope, nodes)} END AS list_${index}`] : [];
  });
  const members = asked.map(([name, nodes], index) => [name, memberText(scope, nodes, index, after !== undefined)] as const);
  const columns = [...lists, `c.n <= ${limit} AS inside`, `${cursor(scope)} AS cursor`].join(', ');
  return `(SELECT ${objectOf(members)} FROM (SELECT ${columns} FROM ${changed(scope, since!, after, `${limit} + 1`)}) AS page HAVING true)`;
}

/** SQL for the changes after a place, as `c`; a function gives them in their order, and nothing is joined that could give them another. */
function changed(scope: Scope, since: Given, after: Given | undefined, most: string): string {
  const { statement } = scope;
  const moment = (part: keyof Moment, type: string) =>
    statement.param(variables => (since.checked<number | string>(checkMoment)(variables) as Moment)[part], type);
  const before = `(SELECT number - 1 FROM revision WHERE at > ${moment('time', 'timestamptz')} ORDER BY at, number LIMIT 1)`;
  const start = `(SELECT coalesce(${moment('revision', 'integer')}, ${before}, (SELECT max(number) FROM revision), 0) AS revision) AS start`;
  const from = after ? cut(scope, after) : undefined;
  const pick = (part: 'revision' | 'place' | 'key', otherwise: string) =>
    from ? `CASE WHEN ${from.revision} > start.revision THEN ${from[part]} ELSE ${otherwise} END` : otherwise;
  const place = [pick('revision', 'start.revision'), pick('place', afterAll.place), pick('key', afterAll.key)].join(', ');
  return `${start}, LATERAL changes_after(${place}, ${most}) WITH ORDINALITY AS c (revision, place_of, key, kind, n)`;
}

/** SQL of the parameters that a cursor gives: a revision, the place of a concept, and a key. */
function cut({ statement, catalogue }: Scope, after: Given) {
  const paths = recorded(catalogue.concepts).map(({ path }) => path);
  const read = after.checked<string>((place, text) => {
    const at = readCursor(place, text);
    const [path, key] = at.key.split('/', 2);
    const [revision, index] = [Number(at.value), paths.indexOf(path!)];
    if (at.order !== order || !Number.isInteger(revision) || Math.abs(revision) >= 2 ** 31 || index < 0 || key === undefined)
      throw new InvalidInput(place, text, 'A cursor that this list gave.');
    return { revision, place: index, key };
  });
  const param = (part: 'revision' | 'place' | 'key', type: string) =>
    statement.param(variables => (read(variables) as Readonly<Record<string, unknown>>)[part], type);
  return { revision: param('revision', 'integer'), place: param('place', 'integer'), key: param('key', 'text') };
}

function memberText(scope: Scope, nodes: readonly FieldNode[], index: number, cut: boolean): string {
  const name = nodes[0]!.name.value;
  if (name === '__typename') return quoted('"ChangeConnection"');
  return name === 'pageInfo' ? pageInfoText(scope, nodes, cut) : `'[' || coalesce(string_agg(page.list_${index}, ','), '') || ']'`;
}

function pageInfoText(scope: Scope, nodes: readonly FieldNode[], cut: boolean): string {
  const edge = (place: string) => orNull(`(array_agg(page.cursor) FILTER (WHERE page.inside))[${place}]`);
  const texts: Readonly<Record<string, string>> = {
    hasNextPage: 'coalesce(bool_or(NOT page.inside), false)::text',
    hasPreviousPage: `'${cut}'`,
    startCursor: edge('1'),
    endCursor: edge('count(*) FILTER (WHERE page.inside)'),
    __typename: quoted('"PageInfo"'),
  };
  return objectOf(
    [...fieldsOf(scope, typeNamed(scope, 'PageInfo'), nodes)].map(([name, [node]]) => [name, texts[node!.name.value]!] as const),
  );
}

function edgeText(scope: Scope, nodes: readonly FieldNode[]): string {
  const texts: Readonly<Record<string, (nodes: readonly FieldNode[]) => string>> = {
    cursor: () => cursor(scope),
    node: nodes => changeText(scope, nodes),
    __typename: () => quoted('"ChangeEdge"'),
  };
  return objectOf([...fieldsOf(scope, typeNamed(scope, 'ChangeEdge'), nodes)].map(([name, nodes]) => [name, texts[nodes[0]!.name.value]!(nodes)] as const)); // prettier-ignore
}

function changeText(scope: Scope, nodes: readonly FieldNode[]): string {
  const texts: Readonly<Record<string, (nodes: readonly FieldNode[]) => string>> = {
    revision: () => 'c.revision::text',
    at: () =>
      `(SELECT to_json(to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text FROM revision r WHERE r.number = c.revision)`,
    kind: () => `'"' || c.kind || '"'`,
    concept: () => byPlace(scope, ({ concept }) => quoted(JSON.stringify(concept.name))),
    key: () => `'"' || c.key || '"'`,
    id: () => byPlace(scope, ({ concept }) => `${quoted(`"${thing(scope.publicUrl, concept.path, '')}`)} || c.key || '"'`),
    node: nodes => orNull(byPlace(scope, view => recordText(scope, view, nodes))),
    __typename: () => quoted('"Change"'),
  };
  return objectOf([...fieldsOf(scope, typeNamed(scope, 'Change'), nodes)].map(([name, nodes]) => [name, texts[nodes[0]!.name.value]!(nodes)] as const)); // prettier-ignore
}

function recordText(scope: Scope, view: View, nodes: readonly FieldNode[]): string {
  const row = scope.statement.alias();
  return `(SELECT ${scope.recordText(scope, view, row, nodes)} FROM ${named(view.concept.table)} ${row} WHERE ${row}.key = c.key AND ${visible(scope, view.concept, row)})`;
}

const cursor = (scope: Scope) => cursorText(order, 'c.revision', `${byPlace(scope, ({ concept }) => quoted(`${concept.path}/`))} || c.key`);

const byPlace = ({ catalogue }: Scope, text: (view: View) => string) =>
  `CASE c.place_of ${recorded(catalogue.concepts).map(({ name }, place) => `WHEN ${place} THEN ${text(catalogue.view(name))}`).join(' ')} END`; // prettier-ignore

const typeNamed = ({ catalogue }: Scope, name: string) => catalogue.schema.getType(name) as GraphQLObjectType;
