import { print, type FieldNode } from 'graphql';
import type { Octets } from '../../store/connection/octets';
import { quoted } from '../../store/sql/quoted';
import { knownAt } from '../schema/known-at';
import { argumentsOf, type Given } from './given';
import { objectOf } from './json';
import type { Plan } from './plan';
import type { Scope } from './scope';

/** An operation that asks about several states of the register, or about another than the present one: a plan for each. */
export interface Parted {
  readonly parts: readonly Part[];
}

/** Fields that are asked about one moment, by their places in the operation; the answer of the plan is in pieces. */
export interface Part {
  /** Absent: the present. */
  readonly moment?: Given;
  readonly places: readonly number[];
  readonly plan: Plan;
}

/** Fields of the query, each with the nodes that ask for it under its name. */
export type RootFields = readonly (readonly [name: string, nodes: readonly FieldNode[]])[];

/** The fields of the query by the moment that they are asked about: those that say it in the same words are about the same. */
export function byMoment(scope: Scope, fields: RootFields): readonly Omit<Part, 'plan'>[] {
  const parts = new Map<string, { moment?: Given; places: number[] }>();
  for (const [place, [, nodes]] of fields.entries()) {
    const moment = momentOf(scope, nodes);
    const words = moment ? print(nodes[0]!.arguments!.find(({ name }) => name.value === knownAt.name)!.value) : '';
    const part = parts.get(words);
    if (part) part.places.push(place);
    else parts.set(words, { moment, places: [place] });
  }
  return [...parts.values()];
}

/** The moment that a field of the query is asked about; nothing: the present. */
export function momentOf({ catalogue, variables }: Scope, [node]: readonly FieldNode[]): Given | undefined {
  const field = node && catalogue.schema.getQueryType()!.getFields()[node.name.value];
  const asked = node?.arguments?.some(({ name }) => name.value === knownAt.name);
  return field && asked ? argumentsOf(field, node, variables)[knownAt.name] : undefined;
}

/** The answer where there is none. */
export const nothing = 'null' as Octets;

/** Stands between the members of an object: JSON holds no such character. */
const between = '\u001e';

/** SQL for the members of an object, so that their text can be taken apart. */
export const inPieces: typeof objectOf = members => members.map(member => objectOf([member])).join(` || ${quoted(between)} || `);

/** The JSON of the object of which the parts gave these pieces; null where one of them is, as a whole statement would be. */
export function putTogether(parts: readonly Part[], answers: readonly Octets[]): Octets {
  const members: string[] = [];
  for (const [index, { places }] of parts.entries()) {
    const answer = answers[index]!;
    if (answer === nothing) return nothing;
    const pieces = answer.split(between);
    for (const [piece, place] of places.entries()) members[place] = pieces[piece]!.slice(1, -1);
  }
  return `{${members.join(',')}}` as Octets;
}
