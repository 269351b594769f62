/** Codes as a list of SQL literals. */
export const list = (codes: readonly string[]) => codes.map(code => `'${code}'`).join(', ');
/** Codes as an SQL array. */
export const array = (codes: readonly string[]) => `ARRAY[${list(codes)}]`;
