const year = '(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)';
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';
const date = `(?:${year}|(?!0000)[0-9]{4}-${month}(?:-${day})?)[?~%]?`;

/**
 * The EDTF that is accepted, as a regular expression that JavaScript and Postgres read alike: days to centuries, intervals with
 * at most one open end `..`, marks `?~%`. In an extent, one end may also be unknown (`1343/`). Whether a day exists is not checked.
 */
export const edtfPattern = (extent: boolean) => {
  const unknown = extent ? '?' : '';
  return `^(?:${date}|(?:${date}|[.][.])${unknown}/${date}|${date}/(?:[.][.])${unknown})$`;
};

const patterns = { point: new RegExp(edtfPattern(false)), extent: new RegExp(edtfPattern(true)) };

/** What is wrong with a date, as a sentence that says what is allowed; undefined if nothing is. */
export function edtfProblem(value: string, extent: boolean): string | undefined {
  if (!patterns[extent ? 'extent' : 'point'].test(value)) return extent ? extents : points;
  const ends = value.split('/').map(end => end.replace(/[?~%]$/, ''));
  if (!ends.every(exists)) return 'Only a day that exists in the calendar, such as `2024-02-29`.';
  const [start = '', end = start] = ends;
  if (isDate(start) && isDate(end) && firstDay(start) > lastDay(end)) return 'The end of an interval may not lie before its start.';
  return undefined;
}

const points =
  'A date of EDTF from year 0001 to 9999: a day `2010-05-23`, month `2010-05`, year `1946`, decade `196X`, century `13XX`, ' +
  'interval `2016/2020`, `../2022-11-02` (on or before) or `2024/..` (on or after), with `?`, `~` or `%` after a doubtful date; no time of day.';
const extents = `${points} A stretch with an unknown end is \`1343/\` or \`/1343\`.`;

const isDate = (end: string) => /^[0-9]/.test(end);
const exists = (end: string) => end.length < 10 || Number(end.slice(8)) <= daysIn(end);
/** Texts that sort as the days they stand for. */
const firstDay = (end: string) => `${end.replaceAll('X', '0')}-01-01`.slice(0, 10);
const lastDay = (end: string) => `${end.replaceAll('X', '9')}-99-99`.slice(0, 10);

const daysIn = (date: string) => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};
