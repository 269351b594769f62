import type { Finding, Level } from './finding';

const order: readonly Level[] = ['fault', 'loss', 'note'];
const indent = ' '.repeat(7);

/** Findings as people read them, the worst first: what, then how to mend it. */
export const tellFindings = (findings: readonly Finding[]): string =>
  order
    .flatMap(level => findings.filter(finding => finding.level === level))
    .map(tell)
    .join('');

const tell = ({ level, thing, problem, remedy, turtle }: Finding) =>
  [`${level.padEnd(7)}${thing}: ${problem}`, ...[remedy, turtle].flatMap(line => (line ? [indent + line] : []))]
    .map(line => `${plain(line)}\n`)
    .join('');

/** A text of others moves no cursor and begins no line. */
const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/** `2 faults, 1 loss, no notes.` */
export const tellCounts = (levels: readonly Level[]): string =>
  `${order.map(level => counted(levels.filter(one => one === level).length, level)).join(', ')}.\n`;

const plurals: Readonly<Record<Level, string>> = { fault: 'faults', loss: 'losses', note: 'notes' };
const counted = (count: number, level: Level) => (count === 1 ? `1 ${level}` : `${count || 'no'} ${plurals[level]}`);
