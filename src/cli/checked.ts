import { readFile, stat } from 'node:fs/promises';
import { readConfig } from '../config';
import { CannotStart, InvalidInput, reason } from '../errors';
import { limits } from '../validate/answer-faults';
import { checkUrl } from '../validate/check-url';
import { compare } from '../validate/compare';
import { documentOf } from '../validate/document';
import { kinds, type Kind, type Profile } from '../model/portal';
import type { Finding } from '../validate/finding';
import { judge, type Judgement, type Text } from '../validate/judge';
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
  if (file !== undefined) return judge([await readDocument(file, kind!, '--file')], how);
  tell('Making the documents');
  const [documents, again] = [await ownDocuments(env), await ownDocuments(env)];
  const texts = kinds.flatMap((one): Text[] => {
    const text = documents[one];
    return text === undefined || (kind && one !== kind) ? [] : [{ kind: one, text, syntax: 'ttl' }];
  });
  tell('Judging');
  const judged = await judge(texts, { ...how, publicUrl: readConfig(env).publicUrl });
  return {
    ...judged,
    findings: [...judged.findings, ...texts.flatMap(({ kind, text }) => stable(kind, text, again[kind]))],
  };
}

async function readDocument(file: string, kind: Kind, place: string): Promise<Text> {
  const syntax = syntaxOfFile(place, file);
  const { size } = await readable(place, file, stat(file));
  if (size > limits.read) throw new InvalidInput(place, file, 'The portal reads 75 MiB at most.');
  return { kind, syntax, text: await readable(place, file, readFile(file, 'utf8')) };
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
