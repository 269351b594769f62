import type { Profile } from '../model/portal';
import type { Judgement } from '../validate/judge';
import { possible } from '../validate/score';
import { scoreTable } from '../validate/score-table';
import { tellCounts, tellFindings } from '../validate/tell';

interface Shown {
  readonly json?: boolean;
  readonly profile: Profile;
  readonly shapes?: string;
  /** Whether the addresses of files were asked for. */
  readonly tried: boolean;
}

/** A judgement as text for people, or as JSON for programs. */
export function report(judged: Judgement, shown: Shown): string {
  return shown.json ? asJson(judged, shown) : asText(judged, shown);
}

function asText({ findings, scores }: Judgement, { profile, shapes, tried }: Shown) {
  const told = findings.map(({ level }) => level);
  const [note, levels] = shapes === undefined ? [withoutShapes, [...told, 'note' as const]] : ['', told];
  return [tellFindings(findings), note, tellCounts(levels), scoreTable(scores, { profile, tried })].join('');
}

const withoutShapes =
  'note   The official shapes were not run. They are in the repositories SEMICeu/DCAT-AP and, of Informasjonsforvaltning, dcat-ap-no, fdk-mqa-dcat-validator, skos-ap-no-begrep and modelldcat-ap-no; see README.md, then name their folder with --shapes.\n'; // prettier-ignore

const asJson = ({ findings, scores }: Judgement, { shapes, tried }: Shown) =>
  `${JSON.stringify(
    {
      findings,
      scores: scores.map(({ rows, no, eu, ...score }) => ({
        ...score,
        points: { no: { got: no, possible: possible('no') }, eu: { got: eu, possible: possible('eu') } },
        metrics: rows.map(({ metric, no, eu }) => ({
          ...{ name: metric.name, label: metric.label },
          ...{ no: { got: no ?? null, possible: metric.no }, eu: { got: eu ?? null, possible: metric.eu } },
        })),
      })),
      ...{ shapes: shapes !== undefined, addressesTried: tried },
    },
    null,
    2,
  )}\n`;
