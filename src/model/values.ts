import { GraphQLScalarType, Kind } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { InvalidInput } from '../errors';
import { edtfProblem } from './edtf';
import { languageTagPattern } from './language-tag';

/** Texts by BCP 47 tag: `{ nb: 'Åbo', fi: 'Turku' }`. */
export type LangMap = Readonly<Record<string, string>>;
/** Several texts by BCP 47 tag: `{ nb: ['vennskapsby', 'vennskapsavtale'] }`. */
export type LangTexts = Readonly<Record<string, readonly string[]>>;
/** The languages in which the register describes itself: Bokmål, Nynorsk and English. */
export type Language = 'nb' | 'nn' | 'en';
/** A text in each of them. */
export type Trilingual = Readonly<Record<Language, string>>;
/** A date of EDTF, as exact as it is known: `1946`, `2010-05-23`, `196X`, `2016/2020`, `../2022-11-02`. */
export type Edtf = string;
/** A full date, `2026-02-01`: for what the register itself does, and for questions about a day. */
export type Day = string;
/** An absolute http(s) address. */
export type Url = string;

export const urlPattern = String.raw`^https?://[^[:space:]<>"{}|\\^\x60]+$`;
const isUrl = (value: string) => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value);
const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && edtfProblem(value, false) === undefined;

/** Values are checked where they are used, so that an error can name the argument: here only that they are texts. */
const text = (name: string, description: string) => {
  const parse = (value: unknown) => {
    if (typeof value !== 'string') throw new InvalidInput(name, value, description);
    return value;
  };
  return new GraphQLScalarType({
    ...{ name, description, serialize: String, parseValue: parse },
    parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : 'value' in node ? Number(node.value) : node.kind === Kind.NULL),
  });
};

const anEdtf = 'A date of EDTF, as exact as it is known: `1946`, `2010-05`, `2010-05-23`, `196X`, `2016/2020`, `../2022-11-02`.';
const aDay = 'A full date that exists, such as `2026-02-01`.';
const anAddress = 'An absolute http or https address.';
export const EDTF = text('EDTF', anEdtf);
export const DayScalar = text('Date', aDay);
export const UrlScalar = text('URL', anAddress);
export const Cursor = text('Cursor', 'A place in a list, as `cursor`, `startCursor` or `endCursor` gave it.');

const check = (fits: (value: string) => boolean, allowed: string) => (place: string, value: string) => {
  if (!fits(value)) throw new InvalidInput(place, value, allowed);
  return value;
};
/** Each gives the value back, or throws `InvalidInput` that names the place. */
export const checkEdtf = (place: string, value: string) => {
  const problem = edtfProblem(value, true);
  if (problem) throw new InvalidInput(place, value, problem);
  return value;
};
export const checkDay = check(isDay, aDay);
export const checkUrl = check(isUrl, anAddress);
export const checkLanguage = check(
  tag => tag.length <= 64 && new RegExp(languageTagPattern, 'i').test(tag),
  'A language tag of BCP 47, such as `nb` or `zh-Hant`.',
);

@ObjectType({ description: 'A text and the language it is in.' })
export class LangText {
  @Field(() => String, { description: 'BCP 47 tag, such as `nb`.' }) lang!: string;
  @Field(() => String, { description: 'The text.' }) value!: string;
}
