import type { Kind, Profile } from '../model/portal';
import { documentOf } from '../validate/document';
import type { Check, Finding } from '../validate/finding';
import { parse } from '../validate/parse';
import { structural } from '../validate/structural';

/** A portal would drop, mix up or refuse something. What it has of us is better than that. */
export class Unsound extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ check, thing, problem }) => `${check} ${thing}: ${problem}`).join('\n'));
  }
}

/** Of these not one may be at fault in what is sent; the others cost points, or belong to the office that keeps the register. */
const needed: readonly Check[] = ['P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P12'];

/** Checks a document, as N-Triples, before it is sent for the first time. Throws `Unsound`. A base that is not https is for development. */
export async function requireSound(triples: string, kind: Kind, base: string, profile: Profile): Promise<void> {
  const publicUrl = base.startsWith('https://') ? base : undefined;
  const document = documentOf(await parse(triples, 'nt'), kind, { profile, publicUrl, today: '' });
  const faults = structural(document).filter(({ check, level }) => level === 'fault' && needed.includes(check));
  if (faults.length) throw new Unsound(faults);
}
