/** How a text begins that a spreadsheet may take for a formula (OWASP, "CSV Injection"): JavaScript and Postgres read it alike. */
export const formulaPattern = String.raw`^[=+@\t\r\n-]`;
const formula = new RegExp(formulaPattern);

/** A number, in which there is nothing to compute, whatever it begins with. */
export const numberPattern = '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$';
/** A telephone number: digits in groups, with a `+` before the country's; nothing to compute either. */
export const telephonePattern = '^[+]?[0-9]+( [0-9]+)*$';

/** What is wrong with a text that would be a formula in a spreadsheet, as a sentence that says what is allowed. It is refused on its way in, so that what goes out is true. */
export const formulaProblem = (text: string): string | undefined =>
  formula.test(text) ? 'A text may not begin with =, +, -, @, a tab or a line break: a spreadsheet would compute it.' : undefined;
