/** A row after RFC 4180: quoted where it has to be, quotes doubled, ended by CRLF. Null is empty; no text is. */
export const row = (cells: readonly (string | null)[]) => `${cells.map(cell).join(',')}\r\n`;

const cell = (value: string | null) => {
  if (value === null) return '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
};
