import { tryAddresses } from './addresses';
import type { Judged } from './document';
import { kinds, type Kind } from '../model/portal';
import type { Finding } from './finding';
import { harvest } from './harvest';
import { judge, type Judgement, type Text } from './judge';
import { urlOf } from './request';
import { twins } from './twins';

export interface Published {
  /** The base of `/catalog/{kind}`; with `kind`, the address of that one document. */
  readonly url: string;
  readonly kind?: Kind;
  readonly profile: Judged['profile'];
  readonly today: string;
  readonly shapes?: string;
  /** Milliseconds for a document. */
  readonly timeout?: number;
  readonly tell?: (step: string) => void;
}

/** Judges what is published at an address, all checks but P17. Throws `CannotStart` where nobody answers, `InvalidInput` for what is no address. */
export async function checkUrl({ timeout = 120_000, tell = () => undefined, ...asked }: Published): Promise<Judgement> {
  const { url, kind, ...how } = meant(asked);
  const findings: Finding[] = [];
  const texts: Text[] = [];
  const base = url.replace(/\/+$/, '');
  const addressOf = (one: Kind) => (kind ? url : `${base}/catalog/${one}`);
  for (const one of kind ? [kind] : kinds) {
    tell(`Fetching ${addressOf(one)}`);
    const { text, findings: found } = await harvest(addressOf(one), one, timeout);
    findings.push(...found);
    if (text !== undefined) texts.push({ kind: one, text, syntax: 'ttl' });
  }
  tell('Judging');
  let tried: readonly Finding[] = [];
  const judged = await judge(texts, {
    ...how,
    publicUrl: kind ? undefined : publicUrlOf(base, texts),
    answers: async documents => {
      tell('Trying the addresses of the files');
      const { answers, findings } = await tryAddresses(documents);
      tried = findings;
      return answers;
    },
  });
  if (!kind)
    for (const document of judged.documents) {
      tell(`Fetching ${addressOf(document.kind)} in every syntax`);
      findings.push(...(await twins(addressOf(document.kind), document.kind, document.graph, timeout)));
    }
  return { ...judged, findings: [...findings, ...judged.findings, ...tried] };
}

/** The address of a document says its kind; a kind says which document of a service is meant. */
function meant<T extends Pick<Published, 'url' | 'kind'>>(asked: T): T {
  const { pathname } = urlOf(asked.url);
  const kind = asked.kind ?? kinds.find(kind => pathname.endsWith(`/catalog/${kind}`));
  const url = kind && pathname === '/' ? `${asked.url.replace(/\/+$/, '')}/catalog/${kind}` : asked.url;
  return { ...asked, url, kind };
}

/** A service under development can be at another address than its IRIs, which are what counts then. */
const publicUrlOf = (base: string, texts: readonly Text[]) =>
  base.startsWith('https://') || texts.some(({ text }) => text.includes(`<${base}/id/`)) ? base : undefined;
