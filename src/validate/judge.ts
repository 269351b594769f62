import { againstShapes, type Compliance } from './against-shapes';
import { documentOf, type Document, type Judged } from './document';
import type { Kind } from '../model/portal';
import type { Finding } from './finding';
import { parse, Unparsable, type Syntax } from './parse';
import { score, scoreFindings, type Score } from './score';
import { structural } from './structural';
import { shared } from './structure/membership';
import type { Seen } from './seen';

/** A document as it was read, in a syntax that it claims to be of. */
export interface Text {
  readonly kind: Kind;
  readonly text: string;
  readonly syntax: Syntax;
}

export interface How extends Judged {
  /** The folder with the rules of others; without it P13 and P18 are left out, and compliance is not known. */
  readonly shapes?: string;
  /** Whether an address answers, as P15 found. */
  readonly answers?: (documents: readonly Document[]) => Promise<NonNullable<Seen['answers']>>;
}

export interface Judgement {
  readonly documents: readonly Document[];
  readonly findings: readonly Finding[];
  readonly scores: readonly Score[];
}

/** Judges documents by all that needs no second look at their address: P02 to P14, and P18. Throws `CannotStart` where the shapes cannot be read. */
export async function judge(texts: readonly Text[], how: How): Promise<Judgement> {
  const read = await Promise.all(texts.map(text => readText(text, how)));
  const documents = read.flatMap(({ document }) => document ?? []);
  const answers = await how.answers?.(documents);
  const each: Omit<Judgement, 'documents'>[] = [];
  for (const document of documents) each.push(await judgeOne(document, how, answers));
  return {
    documents,
    findings: [...read.flatMap(({ findings }) => findings), ...shared(documents), ...each.flatMap(({ findings }) => findings)],
    scores: each.flatMap(({ scores }) => scores),
  };
}

async function readText(
  { kind, text, syntax }: Text,
  how: How,
): Promise<{ readonly document?: Document; readonly findings: readonly Finding[] }> {
  try {
    return { document: documentOf(await parse(text, syntax), kind, how), findings: [] };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return { findings: [unparsable(kind, error)] };
  }
}

/** P02 of one text. `which`: such as `the JSON-LD of it`. */
export const unparsable = (kind: Kind, { reason, line }: Unparsable, which = 'it'): Finding => ({
  ...{ check: 'P02', level: 'fault', kind, thing: `The ${kind} document` },
  problem: `${which} cannot be read${line ? `; the reader gave up at line ${line}` : ''}: ${reason.replace(/\.?$/, '.')} The portal keeps what it had.`,
  remedy: 'Mend the text at that place.',
});

async function judgeOne(document: Document, { shapes }: How, answers?: Seen['answers']) {
  const early = structural(document);
  const ruled = shapes === undefined ? undefined : await againstShapes(document, shapes, early);
  const scores = document.kind === 'datasets' ? scored(document, ruled?.compliance, answers) : [];
  const late = document.profile === 'no' ? scoreFindings(document, scores) : [];
  return { findings: [...early, ...(ruled?.findings ?? []), ...late], scores };
}

const scored = ({ members }: Document, compliance?: Compliance, answers?: Seen['answers']) =>
  members.map(member => score(member, { answers, compliant: compliance?.get(member.iri) }));
