import type { Concept, Target } from '../../model/concept';
import { camel } from '../../model/naming';
import { filterOf, keyFilter } from './filters';
import { inputType, type FieldOf } from './make';

/** For each concept, by name, the conditions that a query may set on it and, through its links, on others. */
export function wheres(concepts: readonly Concept[], enumOf: (list: string) => object): ReadonlyMap<string, Function> {
  const made = new Map<string, Function>();
  const where = (name: string) => made.get(name)!;
  const lists = new Map<string, Function>();
  const listOf = (name: string) =>
    remember(lists, `${name}ListWhere`, type =>
      inputType(type, `Conditions on a list of ${name}.`, [
        { name: 'some', type: () => where(name), describe: 'At least one fits.' },
        { name: 'none', type: () => where(name), describe: 'None fits.' },
      ]),
    );
  const choiceOf = (to: readonly Target[]) =>
    remember(lists, `${to.map(({ name }) => name).join('Or')}Where`, type =>
      inputType(
        type,
        'Conditions on one thing of a choice: it is of a kind given here, and fits.',
        to.map(({ name }) => ({ name: camel(name), type: () => where(name), describe: `It is this kind of thing, and fits.` })),
      ),
    );
  const choiceListOf = (to: readonly Target[]) => {
    const choice = choiceOf(to);
    return remember(lists, `${to.map(({ name }) => name).join('Or')}ListWhere`, type =>
      inputType(type, 'Conditions on a list of things of a choice.', [
        { name: 'some', type: () => choice, describe: 'At least one fits.' },
        { name: 'none', type: () => choice, describe: 'None fits.' },
      ]),
    );
  };

  /** Types must exist before the schema is built, so lists and choices are made at once; only a concept's own is looked up later. */
  const link = (to: readonly Target[], many: boolean): (() => Function) => {
    const [first, ...rest] = to;
    if (!rest.length && !many) return () => where(first!.name);
    const made = !rest.length ? listOf(first!.name) : many ? choiceListOf(to) : choiceOf(to);
    return () => made;
  };
  const way = (from: string, single: boolean) => {
    const made = single ? undefined : listOf(from);
    return () => made ?? where(from);
  };

  for (const { name, properties, backs } of concepts) {
    const own = properties.flatMap(({ name, kind, describe, to, max, stored, ...rest }): FieldOf[] => {
      if (kind === 'clique' || !stored) return [];
      const shown = rest.all ?? name;
      if (to.length) return [{ name, type: link(to, !max), describe }];
      const filter = filterOf({ name, kind, describe, to, max, stored, ...rest }, enumOf);
      return filter ? [{ name: shown, type: () => filter, describe }] : [];
    });
    const ways = backs.map(({ name, from, single, describe }): FieldOf => ({ name, type: way(from, single), describe }));
    made.set(
      name,
      inputType(`${name}Where`, `Conditions on ${name}: all that are given have to hold. Of a link, \`{}\` says that there is one.`, [
        { name: 'and', type: () => [where(name)], describe: 'All of these hold.' },
        { name: 'or', type: () => [where(name)], describe: 'One of these holds.' },
        { name: 'not', type: () => where(name), describe: 'This does not hold.' },
        { name: 'key', type: () => keyFilter, describe: 'Its local key.' },
        ...own,
        ...ways,
      ]),
    );
  }
  return made;
}

function remember(made: Map<string, Function>, name: string, make: (name: string) => Function) {
  const type = made.get(name) ?? make(name);
  made.set(name, type);
  return type;
}
