import type { Concept } from '../model/concept';

/** The file of a concept's table. */
export const tableName = ({ path }: Concept) => `${path}.csv`;
/** The file that describes a table, where readers look for it; of all tables of a dataset where no name is given (Tabular Data Model, section 5.3). */
export const metadataName = (table?: string) => (table ? `${table}-metadata.json` : 'csv-metadata.json');
