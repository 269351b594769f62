import type { Kind } from '../model/portal';
import type { Name } from './names';

interface Harvested {
  /** What one of them is called. */
  readonly noun: string;
  readonly members: readonly Name[];
  readonly container: Name;
  readonly containerNoun: string;
  readonly holds: Name;
  /** What carries the name of a member. */
  readonly title: Name;
  /** More triples than this have come along by accident. */
  readonly most: number;
}

const catalogue = { container: 'dcat:Catalog', containerNoun: 'Catalogue', title: 'dct:title', most: 2000 } as const;

/** What the harvester takes from each document: PORTAL section 2.2. */
export const harvested: Readonly<Record<Kind, Harvested>> = {
  datasets: { ...catalogue, noun: 'Dataset', members: ['dcat:Dataset', 'dcat:DatasetSeries'], holds: 'dcat:dataset' },
  services: { ...catalogue, noun: 'Service', members: ['dcat:DataService'], holds: 'dcat:service' },
  models: { ...catalogue, noun: 'Model', members: ['modelldcatno:InformationModel'], holds: 'modelldcatno:model', most: 20_000 },
  concepts: {
    ...{ noun: 'Concept', members: ['skos:Concept'], title: 'skos:prefLabel', most: 400 },
    ...{ container: 'skos:Collection', containerNoun: 'Collection', holds: 'skos:member' },
  },
};
