/** What in a text may be about a person, and what it looks like. */
export interface Personal {
  readonly what: 'mail address' | 'telephone number' | 'identity number';
  readonly text: string;
}

const mail = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]+\.)+\p{L}[\p{L}-]+/gu;
/** With the prefix of a country, or in the groups in which eight digits are written in Norway. */
const telephone =
  /(?<![\d\p{L}/.-])(?:(?:\+|00)\d(?:[ ().-]{0,2}\d){6,13}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?![\d\p{L}/]|[.-]\d)/gu;
/** Eleven digits that begin with a day, as in Norway; a day in six or eight digits, a sign and four characters, as in Denmark, Finland and Sweden. */
const identity = /(?<![\d\p{L}/.-])(?:\d{6} ?\d{5}|(?:\d\d)?\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y])(?![\d\p{L}/]|[.-]\d)/gu;

/**
 * What in a free text looks like personal data: mail addresses, telephone numbers with a prefix or in
 * groups, and identity numbers as they are written in four Nordic countries. A name looks like any other word and is not found, nor are
 * digits that may be anything; what is found may be an office’s.
 */
export function personalIn(text: string): readonly Personal[] {
  const found = (what: Personal['what'], pattern: RegExp) => (text.match(pattern) ?? []).map(text => ({ what, text }));
  const numbers = found('identity number', identity).filter(({ text }) => isIdentity(text));
  const isNumber = ({ text }: Personal) => numbers.some(number => number.text === text);
  return [...found('mail address', mail), ...found('telephone number', telephone).filter(it => !isNumber(it)), ...numbers];
}

function isIdentity(text: string): boolean {
  const digits = text.replace(' ', '');
  return /^\d{11}$/.test(digits) ? isNorwegian(digits) : hasDay(/^\d+/.exec(digits)![0].slice(-6));
}

/** Whether six digits are a day, its year first or last. */
function hasDay(digits: string): boolean {
  const [a, b, c] = [0, 2, 4].map(at => Number(digits.slice(at, at + 2))) as [number, number, number];
  const isMonth = b >= 1 && b <= 12;
  return isMonth && [a, c].some(day => day >= 1 && day <= 31);
}

const checks = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];
/** Two check digits, modulus 11, as Skatteetaten has them. */
const isNorwegian = (digits: string) =>
  checks.every(weights => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0);
