/** What somebody may do, each including the one before: see what is not public, write, publish, and everything. */
export const roles = ['reader', 'editor', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who asks, as a key or a token said. Nobody is `undefined`, and sees what is public. */
export interface Viewer {
  /** What tells the viewer from all others, whatever their names: which key, or whose subject. Told to nobody. */
  readonly id: string;
  /** What revisions are signed with: the name of a key, or the subject of a token. */
  readonly name: string;
  readonly role: Role;
  /** Keys of the datasets to which the role applies. */
  readonly datasets: readonly string[] | 'all';
}

/** Whether the role of the viewer is at least this one, for this dataset. */
export const may = (viewer: Viewer | undefined, role: Role, dataset: string): boolean =>
  viewer !== undefined &&
  roles.indexOf(viewer.role) >= roles.indexOf(role) &&
  (viewer.datasets === 'all' || viewer.datasets.includes(dataset));
