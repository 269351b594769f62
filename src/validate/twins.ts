import type { Store } from 'n3';
import type { Kind } from '../model/portal';
import type { Finding } from './finding';
import { fetched } from './harvest';
import { unparsable } from './judge';
import { parse, syntaxes, Unparsable, type Syntax } from './parse';

/** P02: each twin of a document, `{address}.ttl` and so on, parses and says the same. Throws `CannotStart` where nobody answers. */
export async function twins(address: string, kind: Kind, graph: Store, timeout: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const syntax of Object.keys(syntaxes) as Syntax[])
    findings.push(...(await twin(`${address}.${syntax}`, kind, { graph, syntax, timeout })));
  return findings;
}

interface Wanted {
  readonly graph: Store;
  readonly syntax: Syntax;
  readonly timeout: number;
}

async function twin(address: string, kind: Kind, { graph, syntax, timeout }: Wanted): Promise<Finding[]> {
  const fault = (problem: string, remedy: string): Finding[] => [
    { check: 'P02', level: 'fault', kind, thing: `The ${kind} document`, problem: `${address} ${problem}`, remedy },
  ];
  const { status, body, whole } = await fetched(address, { Accept: syntaxes[syntax] }, timeout);
  if (status !== 200 || !whole)
    return fault(status === 200 ? 'breaks off.' : `answers ${status}.`, 'Publish the document in this syntax too.');
  try {
    const { isomorphic } = await import('rdf-isomorphic');
    const same = isomorphic(
      graph.getQuads(null, null, null, null),
      (await parse(body.toString('utf8'), syntax)).getQuads(null, null, null, null),
    );
    return same ? [] : fault('says something else than the document itself.', 'Make all of them from the same statements.');
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return [unparsable(kind, error, address)];
  }
}
