import type { Concept } from '../model/concept';
import { conceptNamed, joinsAlong, type Join } from './joins';

/** SQL for whether a record is on the public faces. What bounds others is not where it is itself not public; parts are where their whole is. */
export function isShown(concepts: readonly Concept[], { boundary, table, whole }: Concept, row: string): string {
  const wholes = (whole?.to ?? []).map(
    ({ name, table, column }) =>
      `${row}."${column}" IN (SELECT of.key FROM "${table}" of WHERE ${isShown(concepts, conceptNamed(concepts, name), 'of')})`,
  );
  if (!boundary) return wholes.length ? `(${wholes.join(' OR ')})` : 'true';
  const open = `${row}."${boundary.property.column}" IN (SELECT key FROM "${boundary.table}" WHERE "${boundary.publicIf}")`;
  return table === boundary.table ? `(${row}."${boundary.publicIf}" AND ${open})` : open;
}

/** The ways to the rows that this asks. */
export function asked(concepts: readonly Concept[], { boundary, whole }: Concept): readonly (readonly Join[])[] {
  const wholes = (whole?.to ?? []).flatMap(target => {
    const way = joinsAlong(whole!, target);
    return [way, ...asked(concepts, conceptNamed(concepts, target.name)).map(further => [...way, ...further])];
  });
  return boundary ? [...boundary.property.to.map(target => joinsAlong(boundary.property, target)), ...wholes] : wholes;
}
