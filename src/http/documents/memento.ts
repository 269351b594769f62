import type { Version } from '../../store/history/versions';
import { Unreadable } from '../errors/refusals';

/** The addresses by which the versions of a document are found (RFC 7089). The document is its own TimeGate. */
export const originalLinks = (address: string) => [`<${address}>; rel="original timegate"`, timeMapLink(address)];

const timeMapLink = (address: string) => `<${address}/timemap>; rel="timemap"; type="${linkFormat}"`;
/** RFC 6690; in it TimeMaps are written. */
export const linkFormat = 'application/link-format';

export const versionAt = (address: string, revision: number) => `${address}/v/${revision}`;

/** What leads from one version to the others: the first, the last, and those beside it. */
export function mementoLinks(address: string, all: readonly Version[], one?: Version): string[] {
  const place = one ? all.indexOf(one) : -1;
  const names = new Map<Version, string[]>();
  const call = (version: Version | undefined, name: string) => version && names.set(version, [...(names.get(version) ?? []), name]);
  call(all[0], 'first');
  call(all.at(-1), 'last');
  if (one) {
    call(all[place - 1], 'prev');
    call(all[place + 1], 'next');
    if (!names.has(one)) names.set(one, []);
  }
  return all.filter(version => names.has(version)).map(version => mementoLink(address, version, names.get(version)!));
}

/** What leads to one version, by these names besides. */
export const mementoLink = (address: string, { revision, at }: Version, names: readonly string[]) =>
  `<${versionAt(address, revision)}>; rel="${[...names, 'memento'].join(' ')}"; datetime="${at.toUTCString()}"`;

/** The version that held at a time, which is known to the second; before the first, that one. */
export const heldAt = (all: readonly Version[], time: Date): Version =>
  all.findLast(({ at }) => Math.floor(at.getTime() / 1000) <= time.getTime() / 1000) ?? all[0]!;

const form = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** Reads `Accept-Datetime`, in the one form that it has (RFC 7089, section 2.1.1). Throws `Unreadable`. */
export function timeAsked(header: string): Date {
  const time = form.test(header) ? new Date(header) : undefined;
  if (time?.toString() === 'Invalid Date' || time?.toUTCString() !== header)
    throw new Unreadable('Accept-Datetime is a date such as "Thu, 26 Nov 2026 12:00:00 GMT".');
  return time;
}
