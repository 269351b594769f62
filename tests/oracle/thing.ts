import type { Back, Concept, Property } from '../../src/model/concept';
import type { Row, Tables } from './tables';

/** A record on its way through an answer; `day` is the day that the list was asked about in which it stands. */
export class Thing {
  constructor(
    readonly tables: Tables,
    readonly concept: Concept,
    readonly row: Row,
    readonly day?: string,
  ) {}

  get isVisible(): boolean {
    const { concept, row, tables } = this;
    if (concept.whole) return this.#linked(concept.whole).some(whole => whole.isVisible);
    const { property, table } = concept.boundary!;
    const bound = tables.rows.get(property.to[0]!.name)!.get(row[property.column] as string)!;
    const isOpen = ({ key, public: open }: Row) => open === true || tables.sees?.includes(key);
    return Boolean(isOpen(bound) && (concept.table !== table || isOpen(row)));
  }

  /** What a link leads to, if it is to be seen. */
  along(property: Property): Thing[] {
    return this.#linked(property).filter(({ isVisible }) => isVisible);
  }

  #linked({ to, max }: Property): Thing[] {
    const { tables, row, day } = this;
    const reached = to.flatMap(({ name, column, pairs }, which) => {
      const keys = max
        ? [row[column] as string | null]
        : tables.pairs.get(pairs!)!.get(row.key) ?? []; // prettier-ignore
      return keys.flatMap(key => (key == null ? [] : [{ which, thing: thingOf(tables, name, key, day)! }]));
    });
    return reached.sort((a, b) => byText(a.thing.row.key, b.thing.row.key) || a.which - b.which).map(({ thing }) => thing);
  }

  /** The records at the end of a way back that are to be seen, by their place in the whole or else by key. */
  back({ from, by, property: name, parts }: Back): Thing[] {
    const { tables, day } = this;
    const linking = conceptOf(tables, by);
    const property = linking.properties.find(property => property.name === name)!;
    const links = this.#linkingHere(linking, property).map(row => new Thing(tables, linking, row, day));
    const ends =
      by === from || parts ? links : links.flatMap(part => part.#linked(linking.whole!).filter(whole => whole.concept.name === from));
    const place = ({ row }: Thing) => (parts ? (row.ordinal as number) : 0);
    return ends.filter(({ isVisible }) => isVisible).sort((a, b) => place(a) - place(b) || byText(a.row.key, b.row.key));
  }

  /** Found once for all records that the property leads to, or every level of a query would read the whole table anew for each. */
  #linkingHere(linking: Concept, property: Property): readonly Row[] {
    const { tables, concept, row } = this;
    const found = tables.linking.get(property) ?? new Map<string, Row[]>();
    if (!tables.linking.has(property)) {
      tables.linking.set(property, found);
      for (const row of tables.rows.get(linking.name)!.values())
        for (const { concept, row: to } of new Thing(tables, linking, row).#linked(property)) {
          const at = `${concept.name} ${to.key}`;
          found.set(at, [...(found.get(at) ?? []), row]);
        }
    }
    return found.get(`${concept.name} ${row.key}`) ?? [];
  }

  on(day: string | undefined) {
    return day ? new Thing(this.tables, this.concept, this.row, day) : this;
  }
}

export const conceptOf = ({ concepts }: Tables, name: string) => concepts.find(concept => concept.name === name)!;

export function thingOf(tables: Tables, concept: string, key: string, day?: string): Thing | undefined {
  const row = tables.rows.get(concept)!.get(key);
  return row && new Thing(tables, conceptOf(tables, concept), row, day);
}

export const allOf = (tables: Tables, { name }: Concept) =>
  [...tables.rows.get(name)!.keys()].map(key => thingOf(tables, name, key)!).filter(({ isVisible }) => isVisible);

/** As bytes of UTF-8 compare. */
export const byText = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
