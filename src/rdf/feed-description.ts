import type { Concept } from '../model/concept';
import { as, dcat, dct, ldes, prov, rdf, tree } from '../model/vocabulary';
import type { Place } from '../store/history/changes';
import { recorded } from '../store/routines/changes';
import { link } from './plain';
import type { Statement } from './statement';

/** Where the feed and its pages are. */
export const feedAddress = (base: string) => `${base}/feed`;
export const pageAfter = (base: string, { revision, concept, key }: Place, concepts: readonly Concept[]) => {
  const path = recorded(concepts)[concept]?.path;
  return `${feedAddress(base)}/after/${revision}${path === undefined ? '' : `/${path}/${key}`}`;
};
/** The event stream itself, whose pages the others are. */
export const streamAddress = (base: string) => `${feedAddress(base)}#stream`;

/** What the feed is (Linked Data Event Streams), and where its pages begin (TREE). */
export function feedDescription(base: string, firstPage: string): Statement[] {
  const [own, root] = [streamAddress(base), feedAddress(base)];
  const relation = `${root}#first`;
  return [
    link(own, rdf.type, ldes.EventStream),
    link(own, tree.view, root),
    link(own, ldes.timestampPath, prov.generatedAtTime),
    link(own, ldes.sequencePath, dcat.version),
    link(own, ldes.versionOfPath, dct.isVersionOf),
    link(own, ldes.versionCreateObject, as.Create),
    link(own, ldes.versionUpdateObject, as.Update),
    link(own, ldes.versionDeleteObject, as.Delete),
    link(root, rdf.type, tree.Node),
    link(root, tree.relation, relation),
    link(relation, rdf.type, tree.Relation),
    link(relation, tree.node, firstPage),
  ];
}
