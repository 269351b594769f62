/** The first and the last day that an EDTF date can mean; an open or unknown end is before or after all days. Texts that sort as days do. */
export function bounds(date: string): [first: string, last: string] {
  const ends = date.split('/').map(end => end.replace(/[?~%]$/, ''));
  const [start = '', end = start] = ends;
  return [first(start), last(end)];
}

export const [before, after] = ['', '~'];
const isOpen = (end: string) => end === '' || end === '..';
const first = (end: string) => (isOpen(end) ? before : `${end.replaceAll('X', '0')}-01-01`.slice(0, 10));
function last(end: string) {
  if (isOpen(end)) return after;
  const [year, month = '12', day] = end.replaceAll('X', '9').split('-');
  return `${year}-${month}-${day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

/** Whether a day lies in one of the ranges that Postgres writes as `{[1946-12-31,2022-11-03),[2024-01-01,)}`. */
export const holds = (ranges: string, day: string) =>
  [...ranges.matchAll(/[[(]([^,]*),([^)\]]*)[)\]]/g)].some(
    ([, from, to]) => (!from || from === '-infinity' || from <= day) && (!to || to === 'infinity' || day < to),
  );
