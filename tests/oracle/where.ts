import { bounds } from './dates';
import type { Thing } from './thing';
import { eachText, valueOn } from './values';

export type Input = Readonly<Record<string, unknown>>;
const given = (input: Input) => Object.entries(input).filter(([, value]) => value != null);
const every = async (checks: readonly Promise<boolean>[]) => (await Promise.all(checks)).every(Boolean);
const some = async (checks: readonly Promise<boolean>[]) => (await Promise.all(checks)).some(Boolean);
const camel = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** Whether a record fits a `where`: all that is given holds. */
export const fits = (thing: Thing, where: Input): Promise<boolean> =>
  every(given(where).map(([name, value]) => holds(thing, name, value as Input)));

async function holds(thing: Thing, name: string, value: Input): Promise<boolean> {
  if (name === 'and') return every((value as unknown as Input[]).map(each => fits(thing, each)));
  if (name === 'or') return some((value as unknown as Input[]).map(each => fits(thing, each)));
  if (name === 'not') return !(await fits(thing, value));
  if (name === 'key') return given(value).every(([operator, operand]) => plain(operator, thing.row.key, operand));
  const back = thing.concept.backs.find(back => back.name === name);
  if (back) return reaches(thing.back(back), value, back.single);
  const property = thing.concept.properties.find(property => (property.all ?? property.name) === name)!;
  if (property.to.length) return reaches(thing.along(property), value, property.max === 1, property.to.length > 1);
  const held = await valueOn(thing, property);
  if (property.kind === 'map' || property.kind === 'texts') return texts(eachText(held), value);
  return given(value).every(([operator, operand]) => (property.kind === 'edtf' ? edtf : plain)(operator, held, operand));
}

async function reaches(things: readonly Thing[], value: Input, single: boolean, isChoice = false) {
  const one = (thing: Thing, wanted: Input) => {
    const own = isChoice ? wanted[camel(thing.concept.name)] : wanted;
    return own == null ? Promise.resolve(false) : fits(thing, own as Input);
  };
  if (single) return some(things.map(thing => one(thing, value)));
  const [wanted, unwanted] = [value.some, value.none] as [Input | undefined, Input | undefined];
  return (
    (!wanted || (await some(things.map(thing => one(thing, wanted))))) &&
    (!unwanted || !(await some(things.map(thing => one(thing, unwanted)))))
  );
}

const has = (text: string, part: string) => text.includes(part);
function plain(operator: string, held: unknown, operand: unknown): boolean {
  const list = (Array.isArray(held) ? held : []) as unknown[];
  switch (operator) {
    case 'isNull':
      return (held == null) === operand;
    case 'not':
      return held !== operand;
    case 'has':
      return list.includes(operand);
    case 'hasAny':
      return (operand as unknown[]).some(item => list.includes(item));
    case 'isEmpty':
      return (list.length === 0) === operand;
  }
  if (held == null) return false;
  const [a, b] = [held as number, operand as number];
  const results: Record<string, () => boolean> = {
    ...{
      eq: () => a === b,
      in: () => (operand as unknown[]).includes(held),
      lt: () => a < b,
      lte: () => a <= b,
      gt: () => a > b,
      gte: () => a >= b,
    },
    ...{ contains: () => has(held as string, operand as string), startsWith: () => (held as string).startsWith(operand as string) },
  };
  return results[operator]!();
}

function edtf(operator: string, held: unknown, operand: unknown): boolean {
  if (['eq', 'in', 'isNull'].includes(operator)) return plain(operator, held, operand);
  if (held == null) return false;
  const [[first, last], [from, to]] = [bounds(held as string), bounds(operand as string)];
  return { lt: last < from, lte: last <= to, gt: first > to, gte: first >= from }[operator]!;
}

/** One text fits all; `isNull` says whether there is one, in the language if that is given. */
function texts(held: readonly { lang: string; value: string }[], { lang, isNull, ...operators }: Input): boolean {
  const asked = given(operators);
  const inLang = held.filter(text => lang == null || text.lang === lang);
  const fit = inLang.some(({ value }) => asked.every(([operator, operand]) => plain(operator, value, operand)));
  const wanted = isNull === false || asked.length || (lang != null && isNull == null);
  return (!wanted || fit) && (isNull !== true || !inLang.length);
}
