/** Something that is wrong with a value: where in it, and what is allowed there. */
export interface Misfit {
  /** Names with dots between; empty for the value itself. */
  readonly at: string;
  readonly value: unknown;
  readonly allowed: string;
  /** It is too much; of what should be there nothing is wrong. */
  readonly isExtra?: boolean;
}

/** What a value has to be like. Gives all that is wrong. */
export type Form = (value: unknown) => readonly Misfit[];

const fits =
  (is: (value: unknown) => boolean, allowed: string): Form =>
  value =>
    is(value) ? [] : [{ at: '', value, allowed }];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const within = (name: string, misfits: readonly Misfit[]) =>
  misfits.map(misfit => ({ ...misfit, at: name + (misfit.at && `.${misfit.at}`) }));

export const text = (pattern = /\S/, allowed = 'A text.'): Form => fits(value => typeof value === 'string' && pattern.test(value), allowed);
export const address: Form = text(/^https?:\/\/[^\s<>"{}|\\^`]+$/, 'An absolute http or https address.');

/** A list of at least one, unless it may be empty. */
export const list =
  (of: Form, { mayBeEmpty = false } = {}): Form =>
  value => {
    if (!Array.isArray(value) || (!mayBeEmpty && !value.length))
      return [{ at: '', value, allowed: `A list${mayBeEmpty ? '' : ' of at least one'}.` }];
    return value.flatMap((each, place) => within(String(place), of(each)));
  };

/** Values by name. Those in `names` may not be missing; where `only`, no other is known. */
export const byName =
  (of: Form, names: readonly string[] = [], { only = false } = {}): Form =>
  value => {
    if (!isObject(value)) return [{ at: '', value, allowed: 'Values by name.' }];
    return [...new Set([...names, ...Object.keys(value)])].flatMap(name => {
      const known = names.includes(name) || !only;
      return within(name, known ? of(value[name]) : [{ at: '', value: value[name], allowed: `It is not known; ${names.join(', ')} are.` }]);
    });
  };

/** An object of these members and no others; a member that is `optional` may be missing. */
export const object =
  (members: Readonly<Record<string, Form>>): Form =>
  value => {
    if (!isObject(value)) return [{ at: '', value, allowed: `An object with ${Object.keys(members).join(', ')}.` }];
    return [
      ...Object.entries(members).flatMap(([name, form]) => within(name, form(value[name]))),
      ...Object.keys(value).filter(name => !(name in members)).map(name => ({ at: name, value: value[name], allowed: `It is not known; ${Object.keys(members).join(', ')} are.`, isExtra: true })), // prettier-ignore
    ];
  };

export const optional =
  (form: Form): Form =>
  value =>
    value === undefined ? [] : form(value);
