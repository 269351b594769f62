import type { Viewer } from '../../model/viewer';

/** How the database is told that somebody's rights are for every dataset; no key is spelled so. */
export const allDatasets = '*';

/** The datasets of a viewer as the database has them: keys, or the one word for all. */
export const datasetsOf = ({ datasets }: Pick<Viewer, 'datasets'>): readonly string[] => (datasets === 'all' ? [allDatasets] : datasets);

/** The statement that tells the transaction for whom it is: what the policies of the database go by, and what its revision is signed with. */
export const actingFor = (viewer: Viewer | undefined) => ({
  text: `SELECT set_config('kontor.datasets', $1, true), set_config('kontor.role', $2, true), set_config('kontor.actor', $3, true)`,
  values: viewer ? [datasetsOf(viewer).join(','), viewer.role, viewer.name] : ['', '', ''],
});

/** The register itself, for what nobody in particular does. */
export const itself: Viewer = { id: 'kontor', name: 'kontor', role: 'administrator', datasets: 'all' };
