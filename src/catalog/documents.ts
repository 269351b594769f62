import type { Concept } from '../model/concept';
import type { Kind, Portal } from '../model/portal';
import { catalogPrefixes, dcat } from '../model/vocabulary';
import { prefixesIn } from '../rdf/namespaces';
import type { Statement } from '../rdf/statement';
import type { Syntax } from '../rdf/syntax';
import { written } from '../rdf/write';
import { catalog } from './catalog';
import { complete, type Complete } from './complete';
import { conceptStatements } from './concepts';
import { datasetDescription, datasetStatements } from './datasets';
import type { Facts } from './facts';
import { modelStatements } from './models';
import { servicesOf, serviceStatements } from './services';
import { sorted } from './sorted';

type Tell = (published: Complete, concepts: readonly Concept[]) => Iterable<Statement>;

/** Documents that speak of datasets, and wait until nothing is missing in any of them. */
const ofDatasets: readonly Kind[] = ['datasets', 'services'];

const tells: Readonly<Record<Kind, Tell>> = {
  datasets: published => [
    ...catalog(
      'datasets',
      published,
      dcat.dataset,
      published.datasets.map(({ iri }) => iri),
      published.datasets.flatMap(({ issued, contents }) => [issued, contents.modified]),
    ),
    ...datasetStatements(published),
  ],
  services: published => [
    ...catalog('services', published, dcat.service, servicesOf(published.publication.base)),
    ...serviceStatements(published),
  ],
  concepts: ({ publication }, concepts) => conceptStatements(concepts, publication),
  models: (published, concepts) => modelStatements(concepts, published),
};

export interface Order {
  readonly concepts: readonly Concept[];
  readonly portal: Portal;
  /** `PUBLIC_URL`. */
  readonly base: string;
}

/** One of the four documents that a portal reads. The same facts give the same statements in the same order. Throws as `complete` does. */
const catalogDocument = (kind: Kind, facts: Facts, { concepts, portal, base }: Order): readonly Statement[] =>
  sorted(tells[kind](complete(facts, portal, base, ofDatasets.includes(kind) ? facts.datasets : []), concepts));

/** The same as a text, with those prefixes that it uses. */
export function catalogText(kind: Kind, syntax: Syntax, facts: Facts, order: Order & { readonly vocabulary: string }): string {
  const statements = catalogDocument(kind, facts, order);
  return written(syntax, statements, prefixesIn(statements, { ...catalogPrefixes, kontor: order.vocabulary }));
}

/** What a dataset’s own document says besides its record, by the rules of a portal; nothing of a dataset that is not published there. */
export function ownDescription(key: string, facts: Facts, { portal, base }: Order, byteSize?: number): readonly Statement[] {
  const published = complete(
    facts,
    portal,
    base,
    facts.datasets.filter(its => its.key === key),
  );
  return sorted(published.datasets.flatMap(dataset => datasetDescription(dataset, published, byteSize)));
}
