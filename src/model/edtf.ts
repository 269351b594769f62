const date = String.raw`(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4}|\d{3}X|\d{2}XX)[?~%]?`;
/** provisional */
export const edtfPattern = (extent: boolean) => `^(${date}|(${date}|\\.\\.${extent ? '|' : ''})/(${date}|\\.\\.${extent ? '|' : ''}))$`;
export function edtfProblem(value: string, extent: boolean): string | undefined {
  return new RegExp(edtfPattern(extent)).test(value) && !/-(00|1[3-9]|[2-9]\d)/.test(value.slice(4, 7)) ? undefined : 'A date of EDTF.';
}
