import type { Kind, Profile } from '../model/portal';
import { documentOf, type Document } from '../validate/document';
import type { Finding } from '../validate/finding';
import { parse } from '../validate/parse';
import { blankNodes } from '../validate/structure/blank-nodes';
import { strays } from '../validate/structure/bounds';
import { iris } from '../validate/structure/iris';
import { membership } from '../validate/structure/membership';
import { ownConcepts } from '../validate/structure/own-concepts';
import { publisher } from '../validate/structure/publisher';
import { xmlNames } from '../validate/structure/xml-names';

/** A portal would drop, mix up or refuse something. What it has of us is better than that. */
export class Unsound extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ check, thing, problem }) => `${check} ${thing}: ${problem}`).join('\n'));
  }
}

/** Of these not one may be at fault in what is sent; the others cost points, or belong to the office that keeps the register. */
const needed = [
  ...[blankNodes, iris, xmlNames, membership, publisher, ownConcepts],
  (document: Document) => document.members.flatMap(member => strays(document, member)),
];

/** Checks a document, as N-Triples, before it is sent for the first time. Throws `Unsound`. A base that is not https is for development. */
export async function requireSound(triples: string, kind: Kind, base: string, profile: Profile): Promise<void> {
  const publicUrl = base.startsWith('https://') ? base : undefined;
  const document = documentOf(await parse(triples, 'nt'), kind, { profile, publicUrl, today: '' });
  const faults = needed.flatMap(check => check(document)).filter(({ level }) => level === 'fault');
  if (faults.length) throw new Unsound(faults);
}
