import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Finding, Level } from './finding';
import type { Answer } from './request';

const mebibyte = 2 ** 20;
/** Bytes: PORTAL section 7, and what the portal reads at most. */
export const limits = { note: 10 * mebibyte, fault: 60 * mebibyte, read: 75 * mebibyte };
const slow = 30_000;

/** A finding of P01 before the document is named. */
export type AnswerFault = Pick<Finding, 'check' | 'level' | 'problem' | 'remedy'>;
export const told = (level: Level, problem: string, remedy: string): AnswerFault => ({ check: 'P01', level, problem, remedy });

/** What is wrong with an answer to the harvester. */
export function plainFaults(address: string, { status, headers, body, took, whole }: Answer): AnswerFault[] {
  if (status >= 300 && status < 400)
    return [told('fault', `${address} leads elsewhere (${status}${headers.location ? ` to ${headers.location}` : ''}). The portal follows only some redirects.`, 'Register the address that answers itself.')]; // prettier-ignore
  if (status !== 200)
    return [
      told(
        'fault',
        `${address} answers ${status}${reasonIn(body)}. The portal keeps what it had, and learns nothing new.`,
        'Mend that, or look into the log of the service.',
      ),
    ];
  const encoding = headers['content-encoding'];
  const type = headers['content-type'] ?? '';
  return [
    ...(encoding ? [told('fault', `it has the header Content-Encoding: ${encoding}, though none was asked for. The portal takes that for a character set, and fails.`, 'Compress only where the request has Accept-Encoding; look at the proxy too.')] : []), // prettier-ignore
    ...(/^text\/turtle\s*(;|$)/i.test(type) ? [] : [told('fault', `it comes as ${type || 'no type at all'}, where text/turtle was asked for. The portal reads it as Turtle all the same.`, 'Answer in the type asked for, or with 406.')]), // prettier-ignore
    ...(headers['content-length'] === undefined ? [told('fault', 'it has no Content-Length. Where the connection breaks, half a document can pass for a whole one, and the rest is deleted.', 'Send the header Content-Length.')] : []), // prettier-ignore
    ...(whole || body.length > limits.read ? [] : [told('fault', `it broke off after ${body.length} bytes.`, 'Look at the connection, and at the limits of the proxy.')]), // prettier-ignore
    ...(encoding ? [] : textFaults(body)),
    ...sizeFaults(body.length),
    ...(took > slow
      ? [told('note', `it took ${Math.round(took / 1000)} seconds. The portal waits ten minutes.`, 'Keep the finished document.')]
      : []),
  ];
}

/** What a problem document (RFC 9457) says besides its status. */
function reasonIn(body: Buffer): string {
  try {
    const { detail, title } = JSON.parse(body.toString()) as Record<'detail' | 'title', unknown>;
    const said = [detail, title].find(text => typeof text === 'string');
    return said ? `: ${String(said).replace(/\.$/, '').slice(0, 300)}` : '';
  } catch {
    return '';
  }
}

/** What is wrong with bytes that should be a text in UTF-8. */
export const textFaults = (body: Buffer): AnswerFault[] => [
  ...(body.subarray(0, 3).equals(byteOrderMark)
    ? [told('fault', 'it begins with a byte-order mark, which Turtle does not have.', 'Leave it out.')]
    : []),
  ...(isUtf8(body)
    ? []
    : [told('fault', 'it is not in UTF-8, which the portal reads it as whatever its header says.', 'Write it in UTF-8.')]),
];

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function sizeFaults(length: number): AnswerFault[] {
  if (length < limits.note) return [];
  const size = length > limits.read ? 'more than 75 MiB' : `${Math.round(length / mebibyte)} MiB`;
  return [
    told(
      length < limits.fault ? 'note' : 'fault',
      `it has ${size}. The portal reads 75 MiB at most.`,
      'Describe the data, and leave it where it is.',
    ),
  ];
}

/** The same for whoever can read gzip. */
export function packedFaults({ status, headers, body, whole }: Answer, plain: Buffer): AnswerFault[] {
  const encoding = headers['content-encoding'];
  const fault = (problem: string) => [
    told('fault', `asked for with Accept-Encoding: gzip, ${problem}.`, 'Look at what compresses the answers, such as the proxy.'),
  ];
  if (status !== 200) return fault(`it answers ${status}`);
  if (!whole) return fault('it breaks off');
  if (encoding !== undefined && encoding !== 'gzip') return fault(`it comes as ${encoding}`);
  const unpacked = encoding ? unzipped(body) : body;
  return unpacked?.equals(plain) ? [] : fault('it is another document');
}

function unzipped(body: Buffer) {
  try {
    return gunzipSync(body, { maxOutputLength: limits.read });
  } catch {
    return undefined;
  }
}
