import { parse } from 'csv-parse/sync';

/** What is read here of the Metadata Vocabulary for Tabular Data. */
export interface Metadata {
  readonly '@context': string;
  readonly url: string;
  readonly dialect: { delimiter: string; quoteChar: string; lineTerminators: string[]; trim: boolean };
  readonly suppressOutput?: boolean;
  readonly tableSchema: Schema;
}
export interface Schema {
  readonly aboutUrl: string;
  readonly primaryKey: string;
  readonly null: string;
  readonly columns: readonly Column[];
  readonly foreignKeys?: readonly { columnReference: string; reference: { resource: string; columnReference: string } }[];
}
export interface Column {
  readonly name: string;
  readonly titles?: string;
  readonly datatype?: string | { base: string; format?: string };
  readonly required?: boolean;
  readonly virtual?: boolean;
  readonly lang?: string;
  readonly separator?: string;
  readonly propertyUrl?: string;
  readonly aboutUrl?: string;
  readonly valueUrl?: string;
  readonly suppressOutput?: boolean;
}
export type Value = string | number | boolean | null | object;

/** A row as CSVW says: its address, each cell's value, and the address at the other end of those that lead somewhere. */
export interface Row {
  readonly about: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly leadsTo: Readonly<Record<string, string>>;
  /** Subject, predicate, and the object: an address, or a value with its language or datatype. */
  readonly triples: readonly Triple[];
}
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: { url: string } | { value: string; lang?: string; datatype: string };
}

/** Reads a table by what its metadata says, and throws where the table is not so. */
export function readTable({ dialect, tableSchema, suppressOutput = false }: Omit<Metadata, 'url' | '@context'>, text: string): Row[] {
  const { delimiter, quoteChar, lineTerminators, trim } = dialect;
  const [header, ...lines] = parse(text, { delimiter, quote: quoteChar, escape: quoteChar, record_delimiter: lineTerminators, trim });
  const real = tableSchema.columns.filter(({ virtual }) => !virtual);
  expect(header).toEqual(real.map(({ titles }) => titles));
  const seen = new Set<Value>();
  return lines.map(cells => {
    const values = Object.fromEntries(real.map((column, place) => [column.name, valueOf(column, cells[place]!, tableSchema.null)]));
    const key = values[tableSchema.primaryKey]!;
    if (seen.has(key)) throw new Error(`${String(key)} is there twice`);
    seen.add(key);
    const about = expand(tableSchema.aboutUrl, values);
    const there = tableSchema.columns.filter(({ name, virtual }) => virtual || values[name] != null);
    const ends = there.map(column => [column, column.aboutUrl && expand(column.aboutUrl, values), column.valueUrl && expand(column.valueUrl, values)] as const); // prettier-ignore
    return {
      ...{ about, values },
      leadsTo: Object.fromEntries(ends.flatMap(([{ name }, from, to]) => (to ? [[name, from ?? to]] : []))),
      triples: ends
        .filter(([column]) => !suppressOutput && !column.suppressOutput)
        .map(([column, from, to]) => ({ subject: from ?? about, predicate: column.propertyUrl!, object: to ? { url: to } : literal(column, values[column.name]!) })), // prettier-ignore
    };
  });
}

const baseOf = ({ datatype }: Column) => (typeof datatype === 'object' ? datatype.base : datatype!);

function valueOf(column: Column, cell: string, none: string): Value {
  if (column.separator !== undefined) return cell === '' ? [] : cell.split(column.separator).map(each => typed(column, each));
  if (cell !== none) return typed(column, cell);
  if (column.required) throw new Error(`${column.name} is missing`);
  return null;
}

function typed(column: Column, cell: string): Value {
  const format = typeof column.datatype === 'object' ? column.datatype.format : undefined;
  if (format && !new RegExp(format).test(cell)) throw new Error(`${column.name}: "${cell}" is not ${format}`);
  switch (baseOf(column)) {
    case 'json':
      return JSON.parse(cell) as object;
    case 'integer':
    case 'double':
      if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(cell)) throw new Error(`${column.name}: "${cell}" is no number`);
      return Number(cell);
    case 'boolean':
      if (cell !== 'true' && cell !== 'false') throw new Error(`${column.name}: "${cell}" is no truth`);
      return cell === 'true';
    case 'date':
      if (!/^\d{4}-\d\d-\d\d$/.test(cell)) throw new Error(`${column.name}: "${cell}" is no day`);
      return cell;
    default:
      return cell;
  }
}

/** A URI template (RFC 6570) of the forms `{name}` and `{+name}`. */
const expand = (template: string, values: Row['values']) =>
  template.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) =>
    plus ? encodeURI(decodeURI(String(values[name]))) : encodeURIComponent(String(values[name])),
  );

function literal(column: Column, value: Value) {
  const datatype = `http://www.w3.org/2001/XMLSchema#${baseOf(column)}`;
  return { value: String(value), lang: column.lang, datatype: column.lang ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' : datatype }; // prettier-ignore
}
