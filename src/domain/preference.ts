import type { CodeOf } from '../model/codes';
import type { Edtf } from '../model/values';
import type { closeness, sourceKind } from './codes/evidence';

type SourceKind = CodeOf<typeof sourceKind>;

/** A claim, as far as it matters for preferring one. */
export interface Candidate {
  readonly key: string;
  readonly value: string;
  readonly kind: SourceKind;
  readonly closeness: CodeOf<typeof closeness>;
  /** Whose source it is: the publishing municipality's, or another party's. */
  readonly side?: 'OWN' | 'PARTY';
  readonly date?: Edtf;
}

/** Whether it is a list made by a crowd: it may only be a claim, and alone never becomes the register's statement. */
export const isCrowdMade = ({ kind, closeness }: Pick<Candidate, 'kind' | 'closeness'>) =>
  kind === 'ENCYCLOPAEDIA' || (kind === 'DATASET' && closeness === 'TERTIARY');

/**
 * The claim that the register prefers while nobody has chosen, and the rule that says so; MODEL section 6.
 * `crowd` lets lists made by a crowd take part; `dates` says that the values are dates, of which the more precise wins if they meet.
 */
export function prefer<C extends Candidate>(claims: readonly C[], { crowd = false, dates = false } = {}): Preference<C> | undefined {
  const able = claims.filter(claim => claim.kind !== 'UNSOURCED' && (crowd || !isCrowdMade(claim)));
  const [first, ...others] = able.sort((a, b) => order(a) - order(b) || byDate(a.date, b.date) || (a.key < b.key ? -1 : 1));
  if (!first) return undefined;
  const precise = dates
    ? others.filter(({ value }) => isWithin(value, first.value)).sort((a, b) => b.value.length - a.value.length)[0]
    : undefined;
  if (precise) return { claim: precise, reason: `By rule: it agrees with ${first.value}, and is more precise.` };
  const tie = others.some(other => order(other) === order(first)) ? '; of several, the newest dated one, or else the first by key' : '';
  return { claim: first, reason: `By rule: ${ruleOf(first)}${tie}.` };
}

export interface Preference<C> {
  readonly claim: C;
  readonly reason: string;
}

const rules = [
  'the publishing municipality’s own official source',
  'an official source of another party',
  'an official source of somebody else',
  'a register',
  'an embassy',
  'news',
  'research, or a dataset',
  'an association',
  'an encyclopaedia',
  'a blog or another website',
];
const places: Readonly<Record<SourceKind, number>> = {
  ...{ OFFICIAL: 2, REGISTER: 3, EMBASSY: 4, NEWS: 5, RESEARCH: 6, DATASET: 6, ASSOCIATION: 7, ENCYCLOPAEDIA: 8, BLOG: 9, WEBSITE: 9 },
  UNSOURCED: 10,
};

const order = ({ kind, side }: Candidate) => (kind === 'OFFICIAL' && side ? (side === 'OWN' ? 0 : 1) : places[kind]);
const ruleOf = (claim: Candidate) => rules[order(claim)]!;
const byDate = (a = '', b = '') => (a === b ? 0 : a > b ? -1 : 1);

/** `2026-01-19` lies within `2026-01`, and `1965` within `196X`. */
const isWithin = (inner: Edtf, outer: Edtf) =>
  inner !== outer && /^[\dX-]+$/.test(inner + outer) && inner.startsWith(outer.replace(/X+$/, ''));
