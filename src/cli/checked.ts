import { readFile, stat } from 'node:fs/promises';
import { readConfig } from '../config';
import { CannotStart, InvalidInput, reason } from '../errors';
import { limits, textFaults } from '../validate/answer-faults';
import { checkUrl } from '../validate/check-url';
import { compare } from '../validate/compare';
import { documentOf } from '../validate/document';
import { kinds, type Kind, type Profile } from '../model/portal';
import type { Finding } from '../validate/finding';
import { judge, type How, type Judgement, type Text } from '../validate/judge';
import { parse, syntaxOfFile } from '../validate/parse';
import { stable } from '../validate/stable';
import { ownDocuments } from './own-documents';
import type { Tell } from './progress';

/** The options of `kontor validate`. */
export interface Wanted {
  readonly url?: string;
  readonly file?: string;
  readonly kind?: Kind;
  readonly against?: string;
  readonly profile: Profile;
  readonly shapes?: string;
  readonly json?: boolean;
}

/** Judges what the options name. Throws a `DomainError` where it cannot be checked. */
export async function checked(wanted: Wanted, env: NodeJS.ProcessEnv, tell: Tell): Promise<Judgement> {
  refuseOddities(wanted);
  const before = wanted.against === undefined ? undefined : await readDocument(wanted.against, wanted.kind!, '--against');
  const judged = await judgement(wanted, env, tell);
  if (!before) return judged;
  return { ...judged, findings: [...judged.findings, ...(await changes(before, judged, wanted))] };
}

function refuseOddities({ url, file, kind, against }: Wanted) {
  if (url !== undefined && file !== undefined) throw new InvalidInput('--file', file, 'Either --url or --file, not both.');
  if (file !== undefined && !kind) throw new InvalidInput('--file', file, `Say with --kind which document it is: ${kinds.join(', ')}.`);
  if (against !== undefined && !kind)
    throw new InvalidInput('--against', against, `Say with --kind which document it is: ${kinds.join(', ')}.`);
}

async function judgement({ url, file, kind, profile, shapes }: Wanted, env: NodeJS.ProcessEnv, tell: Tell): Promise<Judgement> {
  const how = { profile, shapes, today: new Date().toISOString().slice(0, 10) };
  if (url !== undefined) return checkUrl({ ...how, url, kind, tell });
  if (file !== undefined) return ofFile(file, kind!, how);
  return ofOwn(kind, env, how, tell);
}

/** Judges what is made here; what cannot be published is told as the portal would meet it. */
async function ofOwn(kind: Kind | undefined, env: NodeJS.ProcessEnv, how: How, tell: Tell): Promise<Judgement> {
  tell('Making the documents');
  const [first, again] = [await ownDocuments(env), await ownDocuments(env)];
  const own = first.filter(document => !kind || document.kind === kind);
  const texts = own.flatMap(({ kind, text }) => (text === undefined ? [] : [{ kind, text, syntax: 'ttl' as const }]));
  tell('Judging');
  const judged = await judge(texts, { ...how, publicUrl: readConfig(env).publicUrl });
  return {
    ...judged,
    findings: [
      ...own.flatMap(({ kind, lacks = [] }) => lacks.map(lack => unpublished(kind, lack))),
      ...judged.findings,
      ...texts.flatMap(({ kind, text }) => stable(kind, text, again.find(document => document.kind === kind)?.text)),
    ],
  };
}

const unpublished = (kind: Kind, lack: string): Finding => ({
  ...{ check: 'P06', level: 'fault', kind, thing: `The ${kind} document` },
  problem: `it cannot be published. ${lack} The portal gets an error (503), and keeps what it has.`,
  remedy: 'Add what is missing, or make the dataset no longer public.',
});

/** What is wrong with the bytes of a file, and then with what can be read of it. */
async function ofFile(file: string, kind: Kind, how: How): Promise<Judgement> {
  const document = await readDocument(file, kind, '--file');
  const faults = textFaults(document.bytes).map(told => ({ ...told, kind, thing: `The ${kind} document` }));
  const judged = await judge([document], how);
  return { ...judged, findings: [...faults, ...judged.findings] };
}

async function readDocument(file: string, kind: Kind, place: string): Promise<Text & { readonly bytes: Buffer }> {
  const syntax = syntaxOfFile(place, file);
  const { size } = await readable(place, file, stat(file));
  if (size > limits.read) throw new InvalidInput(place, file, 'The portal reads 75 MiB at most.');
  const bytes = await readable(place, file, readFile(file));
  return { kind, syntax, bytes, text: bytes.toString() };
}

const readable = <T>(place: string, file: string, reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw new InvalidInput(place, file, `It has to be a file that can be read (${reason(error)}).`);
  });

async function changes({ kind, text, syntax }: Text, { documents }: Judgement, { profile, against }: Wanted): Promise<Finding[]> {
  const after = documents.find(document => document.kind === kind);
  if (!after) return [];
  const graph = await parse(text, syntax).catch((error: unknown) => {
    throw new CannotStart(`${against} cannot be read: ${reason(error)}`);
  });
  return compare(documentOf(graph, kind, { profile, today: after.today }), after);
}
