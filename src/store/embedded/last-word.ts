import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place';

/** The last complaint in the server's log. */
export function lastWord({ dataDir }: Place): string {
  const complaint = /\b(?:FATAL|PANIC|ERROR|LOG): {2}(.*)/;
  // That to a client it was not ready says nothing of why.
  const said = tail(join(dataDir, 'server.log')).split('\n').reverse();
  const lines = said.filter(line => !/: {2}the database system is /.test(line));
  const line = lines.find(line => /\b(?:FATAL|PANIC): /.test(line)) ?? lines.find(line => complaint.test(line));
  return complaint.exec(line ?? '')?.[1] ?? 'it says nothing';
}

function tail(file: string): string {
  try {
    const log = openSync(file, 'r');
    const end = Buffer.alloc(4096);
    const length = readSync(log, end, 0, end.length, Math.max(0, fstatSync(log).size - end.length));
    closeSync(log);
    return end.toString('utf8', 0, length);
  } catch {
    return '';
  }
}
