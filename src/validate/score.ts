import { finding, type Document } from './document';
import type { Finding } from './finding';
import { values } from './graph';
import { metrics, type Metric } from './metrics';
import type { Counted, Seen } from './seen';
import { named, part } from './naming';
import type { Member } from './split';
import { words } from './words';

/** Points that were got for a metric; undefined where that is not known. */
export interface Row {
  readonly metric: Metric;
  readonly no: number | undefined;
  readonly eu: number | undefined;
}

export interface Score {
  readonly iri: string;
  /** Such as `Dataset "Bergens avtaler" (bergen)`. */
  readonly thing: string;
  /** The file that decides, such as `the file bergen.jsonld`; nothing where there is none. */
  readonly best?: string;
  /** Sums of what is known. */
  readonly no: number;
  readonly eu: number;
  readonly rows: readonly Row[];
  /** Sums by file, best first. */
  readonly files: readonly { readonly file: string; readonly no: number; readonly eu: number }[];
}

/** What Norway’s portal can give at most to who does all that is in a publisher’s power. */
export const reachable = metrics.filter(({ beyond }) => !beyond).reduce((sum, { no }) => sum + no, 0);
export const possible = (counted: Counted) => metrics.reduce((sum, metric) => sum + metric[counted], 0);

interface Known {
  readonly answers?: Seen['answers'];
  readonly compliant?: Readonly<{ no?: boolean; eu?: boolean }>;
}

/** P14: the points of one dataset. The best single file decides, for each portal by itself. */
export function score({ iri, graph }: Member, { answers, compliant }: Known): Score {
  const files = values(graph, iri, 'dcat:distribution').map(({ value }) => value);
  const seen = (counted: Counted, file?: string): Seen => ({
    graph,
    dataset: iri,
    file,
    counted,
    answers,
    compliant: compliant?.[counted],
  });
  const candidates = (files.length ? files : [undefined]).map(file => ({
    file,
    no: points(seen('no', file)),
    eu: points(seen('eu', file)),
  }));
  const best = (counted: Counted) => candidates.reduce((one, other) => (sum(other[counted]) > sum(one[counted]) ? other : one));
  const [no, eu] = [best('no'), best('eu')];
  return {
    ...{ iri, thing: named('Dataset', graph, iri), best: no.file && part(graph, no.file), no: sum(no.no), eu: sum(eu.eu) },
    rows: metrics.map((metric, at) => ({ metric, no: no.no[at], eu: eu.eu[at] })),
    files: candidates
      .flatMap(({ file, no, eu }) => (file ? [{ file: part(graph, file), no: sum(no), eu: sum(eu) }] : []))
      .sort((one, other) => other.no - one.no),
  };
}

const points = (seen: Seen) =>
  metrics.map(metric => {
    const met = metric.met(seen);
    return met === undefined ? undefined : met ? metric[seen.counted] : 0;
  });
const sum = (points: readonly (number | undefined)[]) => points.reduce<number>((all, one) => all + (one ?? 0), 0);

/** P14 as findings: what a dataset lacks, and what that would bring. What other checks tell is left to them. */
export function scoreFindings(document: Document, scores: readonly Score[]): Finding[] {
  return scores.flatMap(({ iri, no, rows }) => {
    const lacking = rows.filter(({ metric, no }) => no === 0 && metric.no > 0 && !metric.beyond && !metric.told);
    if (!lacking.length) return [];
    const list = lacking.map(({ metric }) => `${metric.label} (${metric.no})`).join(', ');
    const lines = lacking.flatMap(({ metric }) => (metric.property && words[metric.property]?.line) ?? []);
    return [
      finding(document, iri, {
        ...{ check: 'P14', level: 'loss', remedy: `Add what is missing: ${list}.`, turtle: [...new Set(lines)].join(' ') },
        problem: `${no} of ${possible('no')} points, where ${reachable} can be reached.`,
      }),
    ];
  });
}
