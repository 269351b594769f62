import type { Concept } from '../../model/concept';
import type { Viewer } from '../../model/viewer';
import { conceptNamed, joinsAlong, type Join } from './joins';
import { quoted } from './quoted';

/** SQL for whether somebody sees what one bounding record bounds. `column` gives its columns. */
export type Open = (boundary: NonNullable<Concept['boundary']>, column: (name: string) => string) => string;

/** As nobody in particular sees it. */
const inPublic: Open = ({ publicIf }, column) => column(publicIf);

/** As a viewer sees it: what is public, and the viewer's own datasets. */
export const openTo =
  (viewer: Viewer | undefined): Open =>
  ({ publicIf }, column) => {
    if (!viewer) return column(publicIf);
    if (viewer.datasets === 'all') return 'true';
    return `(${column(publicIf)} OR ${column('key')} = ANY (ARRAY[${viewer.datasets.map(quoted).join(', ')}]::text[]))`;
  };

/** SQL for the keys of what is to be seen, and lets what it bounds be so: unless told otherwise, of what is public. */
export const openIn = (boundary: NonNullable<Concept['boundary']>, sees: Open = inPublic) =>
  `(SELECT key FROM "${boundary.table}" WHERE ${sees(boundary, name => `"${name}"`)})`;

/** SQL for whether a record is on the public faces. What bounds others is not where it is itself not public; parts are where their whole is. */
export function isShown(concepts: readonly Concept[], { boundary, table, whole }: Concept, row: string, sees: Open = inPublic): string {
  const wholes = (whole?.to ?? []).map(
    ({ name, table, column }) =>
      `${row}."${column}" IN (SELECT of.key FROM "${table}" of WHERE ${isShown(concepts, conceptNamed(concepts, name), 'of', sees)})`,
  );
  if (!boundary) return wholes.length ? `(${wholes.join(' OR ')})` : 'true';
  const open = `${row}."${boundary.property.column}" IN ${openIn(boundary, sees)}`;
  return table === boundary.table ? `(${sees(boundary, name => `${row}."${name}"`)} AND ${open})` : open;
}

/** The ways to the rows that this asks. */
export function asked(concepts: readonly Concept[], { boundary, whole }: Concept): readonly (readonly Join[])[] {
  const wholes = (whole?.to ?? []).flatMap(target => {
    const way = joinsAlong(whole!, target);
    return [way, ...asked(concepts, conceptNamed(concepts, target.name)).map(further => [...way, ...further])];
  });
  return boundary ? [...boundary.property.to.map(target => joinsAlong(boundary.property, target)), ...wholes] : wholes;
}
