import { reason } from '../errors';
import { finding, type Document } from './document';
import type { Finding } from './finding';
import { instances, values } from './graph';
import { metrics } from './metrics';
import { request, type Answer } from './request';

export interface Tried {
  readonly findings: readonly Finding[];
  /** Whether an address answers; undefined for one that was not tried. */
  readonly answers: (address: string) => boolean | undefined;
}

const most = { redirects: 5, together: 4 };

/** P15: asks for every address of access and download as the portal’s checker does (PORTAL section 4.2), with a time limit in milliseconds. */
export async function tryAddresses(documents: readonly Document[], timeout = 10_000): Promise<Tried> {
  const found = documents.filter(({ kind }) => kind === 'datasets').flatMap(addressesIn);
  const outcomes = new Map<string, string | undefined>();
  const ahead = [...new Set(found.map(({ address }) => address))];
  const work = async () => {
    for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) outcomes.set(address, await problemOf(address, timeout));
  };
  await Promise.all(Array.from({ length: most.together }, work));
  return {
    findings: [...found.flatMap(one => findingsOf(one, outcomes.get(one.address))), ...documents.flatMap(several)],
    answers: address => (outcomes.has(address) ? outcomes.get(address) === undefined : undefined),
  };
}

interface Found {
  readonly document: Document;
  readonly file: string;
  readonly property: (typeof properties)[number];
  readonly address: string;
}

const properties = ['dcat:accessURL', 'dcat:downloadURL'] as const;
const spoken = { 'dcat:accessURL': 'access address', 'dcat:downloadURL': 'download address' } as const;

const addressesIn = (document: Document): Found[] =>
  instances(document.graph, 'dcat:Distribution').flatMap(file =>
    properties.flatMap(property =>
      values(document.graph, file, property).map(({ value }) => ({ document, file, property, address: value })),
    ),
  );

/** What is wrong with an address; nothing if it answers. */
async function problemOf(address: string, timeout: number): Promise<string | undefined> {
  try {
    const { status } = await asChecker(address, timeout);
    return status >= 200 && status < 300 ? undefined : `answers ${status}`;
  } catch (error) {
    return `cannot be reached (${reason(error)})`;
  }
}

async function asChecker(address: string, timeout: number): Promise<Answer> {
  let at = address;
  for (let left = most.redirects; ; left--) {
    const headed = await request(at, { method: 'HEAD', timeout });
    const answer = headed.status === 405 ? await request(at, { timeout, limit: 0 }) : headed;
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || !location || !left) return answer;
    at = new URL(location, at).href;
  }
}

function findingsOf({ document, file, property, address }: Found, problem?: string): Finding[] {
  const told = (problem: string, remedy: string) => [finding(document, file, { check: 'P15', level: 'loss', problem, remedy })];
  const points = metrics.find(metric => metric.told && metric.property === property)!.no;
  const what = `its ${spoken[property]} <${address}>`;
  if (problem)
    return told(`${what} ${problem}. A file like that loses ${points} points of 435.`, 'Give an address that answers HEAD with 200.');
  if (address.includes('?'))
    return told(`${what} has a query, which the portal’s checker leaves out of what it remembers.`, 'Give an address without one.');
  return [];
}

const several = (document: Document): Finding[] =>
  instances(document.graph, 'dcat:Distribution').flatMap(file =>
    properties
      .filter(property => values(document.graph, file, property).length > 1)
      .map(property =>
        finding(document, file, {
          ...{ check: 'P15', level: 'loss', problem: `more than one ${spoken[property]}. The portal shows and checks any one of them.` },
          remedy: 'Describe each as a file of its own.',
        }),
      ),
  );
