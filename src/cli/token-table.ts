import type { Token } from '../store/tables/token';

const heads = ['PREFIX', 'NAME', 'ROLE', 'DATASETS', 'CREATED', 'EXPIRES', 'LAST USED', 'STATE'];

/** Keys as a table of text, a line each, days in UTC. */
export function tokenTable(tokens: readonly Token[], now: Date): string {
  const lines = [heads, ...tokens.map(token => cells(token, now))];
  const widths = heads.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  return lines.map(line => `${line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()}\n`).join(''); // prettier-ignore
}

const cells = ({ prefix, name, role, datasets, created, expires, revoked, used }: Token, now: Date) => [
  ...[prefix, name, role, datasets?.join(', ') ?? 'all'],
  ...[day(created), day(expires), used ?? 'never'],
  revoked ? `revoked ${day(revoked)}` : expires <= now ? 'expired' : 'holds',
];

const day = (date: Date) => date.toISOString().slice(0, 10);
