import { SaxesParser, type SaxesTagPlain } from '@rubensworks/saxes';
import { RowProblem } from '../problem';
import { limits } from './limits';
import type { Row } from './row';

type Cells = Record<string, string>;
type Attributes = Readonly<Record<string, string>>;

/**
 * The nodes and then the edges of a GEXF as rows: `id` and `label`, for edges `source` and `target`, and each attribute by its title. An edge
 * has the cells of its two nodes as well, as `source.label` and so on. Nothing outside the file is read: a document type is refused, and
 * so is an entity that XML does not know by itself.
 */
export async function* gexfRows(file: string, texts: AsyncIterable<string>): AsyncGenerator<Row, void> {
  const graph = new Graph(file);
  for await (const text of texts) yield* graph.read(text);
  graph.end();
}

class Graph {
  readonly #parser = new SaxesParser();
  readonly #file: string;
  readonly #titles = new Map<string, string>();
  readonly #nodes = new Map<string, Cells>();
  #rows: Row[] = [];
  #open: { of: 'node' | 'edge'; line: number; cells: Cells } | undefined;
  #attributesOf = '';
  #unfinished = 0;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on('error', error => this.#refuse('the text', `It is no XML: ${error.message.replace(/^\d+:\d+: /, '')}`));
    this.#parser.on('doctype', () => this.#refuse('DOCTYPE', 'A file may bring no document type and no entities of its own.'));
    this.#parser.on('opentag', tag => this.#begin(tag));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
  }

  read(text: string): readonly Row[] {
    this.#rows = [];
    this.#unfinished += text.length;
    this.#parser.write(text);
    if (this.#unfinished > 2 * limits.text) this.#refuse('the text', `No element is longer than ${limits.text} characters.`);
    return this.#rows;
  }

  end() {
    this.#parser.close();
  }

  #begin({ name, attributes }: SaxesTagPlain) {
    this.#unfinished = 0;
    const long = Object.entries(attributes).find(([, value]) => value.length > limits.text);
    if (long) this.#refuse(long[0], `A value has at most ${limits.text} characters.`);
    if (name === 'attributes') this.#attributesOf = attributes.class ?? 'node';
    if (name === 'attribute') this.#titles.set(`${this.#attributesOf} ${attributes.id ?? ''}`, attributes.title ?? attributes.id ?? '');
    if (name === 'node' || name === 'edge') this.#open = this.#opened(name, attributes);
    if (name === 'attvalue') this.#take(attributes);
  }

  #opened(of: 'node' | 'edge', { id = '', label = '', source = '', target = '' }: Attributes) {
    if (this.#open) this.#refuse(of, 'A node within another is not read.');
    return { of, line: this.#parser.line, cells: { id, label, ...(of === 'edge' && { source, target }) } };
  }

  #take({ for: attribute, id = attribute, value = '' }: Attributes) {
    const title = this.#open && this.#titles.get(`${this.#open.of} ${id ?? ''}`);
    if (title === undefined)
      return this.#refuse(id ?? 'attvalue', 'A value belongs to a node or an edge, and to an attribute that is declared.');
    this.#open!.cells[title] = value;
  }

  #close(name: string) {
    if (!this.#open || name !== this.#open.of) return;
    const { of, line, cells } = this.#open;
    this.#open = undefined;
    if (of === 'node') this.#nodes.set(cells.id!, cells);
    this.#rows.push(of === 'node' ? { of, line, cells } : this.#edge(line, cells));
  }

  #edge(line: number, cells: Cells): Row {
    const { source, target } = cells;
    const ends = Object.entries({ source, target }).map(([end, id]) => [end, this.#nodes.get(id!)] as const);
    const missing = ends.find(([, node]) => !node);
    if (missing) return { of: 'edge', line, cells, fault: { column: missing[0], value: cells[missing[0]]!, allowed: 'The id of a node.' } };
    const named = ends.flatMap(([end, node]) => Object.entries(node!).map(([name, value]) => [`${end}.${name}`, value] as const));
    return { of: 'edge', line, cells: { ...cells, ...Object.fromEntries(named) } };
  }

  #refuse(value: string, allowed: string): never {
    throw new RowProblem({ file: this.#file, line: this.#parser.line, column: `character ${this.#parser.column}` }, value, allowed);
  }
}
