import { NotAcceptable } from '../../errors';
import { acceptRanges, type AcceptRange } from './accept';

/** Something that can be had in one media type, such as `text/turtle`: in lower case, without parameters. */
export interface Offer {
  readonly type: string;
}

/**
 * Chooses by RFC 9110, section 12.5.1: the highest q, then what is named over what only a wildcard meets, then the order of the offers.
 * No `Accept` means the first. HTML is given only to those who name it. Throws `NotAcceptable`, with what there is.
 */
export function negotiate<O extends Offer>(accept: string | undefined, offers: readonly O[]): O {
  const ranges = readable(accept ?? '') ? acceptRanges(accept ?? '') : [undefined];
  if (ranges.length === 0 && offers[0]) return offers[0];
  let best: { offer: O; match: Match } | undefined;
  for (const offer of ranges.length <= mostRanges ? offers : []) {
    const match = bestMatch(offer.type, ranges);
    if (match.q > 0 && (!best || preferred(match, best.match))) best = { offer, match };
  }
  if (!best) throw new NotAcceptable(offers.map(({ type }) => type));
  return best.offer;
}

const longest = 1024;
const mostRanges = 20;
const readable = (accept: string) => accept.length <= longest && !/[^\t\x20-\x7e\x80-\xff]/.test(accept);

/** How a range meets an offer, from the loosest to the closest. */
const byWay = { wildcard: 0, subtypes: 1, alias: 2, withParameters: 3, exact: 4 };

interface Match {
  readonly q: number;
  readonly closeness: number;
}

/** The closest range decides, whatever its q. */
function bestMatch(type: string, ranges: readonly (AcceptRange | undefined)[]) {
  let best: Match = { q: 0, closeness: byWay.wildcard };
  for (const range of ranges) {
    const closeness = range && closenessOf(range, type);
    if (range === undefined || closeness === undefined || closeness < best.closeness) continue;
    if (closeness > best.closeness || range.q > best.q) best = { q: range.q, closeness };
  }
  return best;
}

const page = 'text/html';
const pageInXml = 'application/xhtml+xml';

function closenessOf({ type, parameters }: AcceptRange, offered: string) {
  if (type === offered) return parameters ? byWay.withParameters : byWay.exact;
  if (offered === page) return type === pageInXml ? byWay.alias : undefined;
  if (type === '*/*') return byWay.wildcard;
  return type.endsWith('/*') && offered.startsWith(type.slice(0, -1)) ? byWay.subtypes : undefined;
}

const preferred = (match: Match, other: Match) => match.q > other.q || (match.q === other.q && named(match) && !named(other));
const named = ({ closeness }: Match) => closeness >= byWay.alias;
