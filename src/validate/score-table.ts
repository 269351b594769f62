import type { Profile } from '../model/portal';
import type { Counted } from './seen';
import { possible, reachable, type Row, type Score } from './score';

const portals: Readonly<Record<Counted, string>> = { no: 'data.norge.no', eu: 'data.europa.eu' };

/** The points of each dataset, metric by metric, as got of possible. */
export const scoreTable = (scores: readonly Score[], { profile, tried }: { readonly profile: Profile; readonly tried: boolean }): string =>
  scores.map(score => tableOf(score, profile === 'no' ? ['no', 'eu'] : ['eu'])).join('') +
  (scores.length && !tried ? '\nAddresses were not tried, and count as answering.\n' : '');

function tableOf(score: Score, columns: readonly Counted[]): string {
  const width = Math.max(...score.rows.map(({ metric }) => metric.label.length));
  const head = ['', ...columns.map(counted => counted.toUpperCase())];
  const rows = score.rows.map(row => [row.metric.label, ...columns.map(counted => cell(row, counted))]);
  const sums = ['sum', ...columns.map(counted => `${score[counted]}/${possible(counted)}`)];
  const lines = [head, ...rows, sums].map(
    ([label = '', ...cells]) => `  ${label.padEnd(width)}${cells.map(text => text.padStart(10)).join('')}`,
  );
  return `\n${title(score, columns)}\n${lines.join('\n')}\n${others(score, columns)}`;
}

function title(score: Score, columns: readonly Counted[]) {
  const decided = score.best ? `, decided by ${score.best}` : ', without a file';
  return `${score.thing}: ${columns.map(counted => `${score[counted]} of ${possible(counted)} by ${portals[counted]}${extra(score, counted)}`).join('; ')}${decided}`;
}

/** What is not known is not claimed. */
function extra({ rows }: Score, counted: Counted) {
  const unknown = rows.filter(row => row[counted] === undefined).reduce((sum, { metric }) => sum + metric[counted], 0);
  const most = counted === 'no' ? `${reachable} can be reached` : '';
  const more = unknown ? `${unknown} more are not known` : '';
  return most || more ? ` (${[most, more].filter(Boolean).join(', ')})` : '';
}

function cell(row: Row, counted: Counted) {
  const { [counted]: most } = row.metric;
  return most ? `${row[counted] ?? '?'}/${most}` : '–';
}

const others = ({ files }: Score, columns: readonly Counted[]) =>
  files.length > 1
    ? `  by file: ${files.map(({ file, ...points }) => `${file.replace(/^the file /, '')} ${columns.map(counted => points[counted]).join(' and ')}`).join(', ')}\n`
    : '';
