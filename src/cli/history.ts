import { Command } from 'commander';
import type { App } from '../app';
import { InvalidInput } from '../errors';
import type { Concept } from '../model/concept';
import { checkChain, type Chain } from '../store/history/chain';
import { revisions, type RevisionTold } from '../store/history/revisions';
import { requireMigrated } from '../store/migrating/migrate';
import { patientPool } from './patient-pool';
import type { Tell } from './progress';
import { wholeNumber } from './whole-number';
import { withApp } from './with-app';

interface Wanted {
  readonly limit: string;
  readonly before?: string;
  readonly json?: boolean;
  readonly verify?: boolean;
  readonly digest?: string;
}

/** `kontor history`: what was changed, when, by whom and why. */
export const historyCommand = (env: NodeJS.ProcessEnv) =>
  new Command('history')
    .description('List the newest revisions: when each was made, by whom and why, and what it did.')
    .option('--limit <number>', 'how many', '20')
    .option('--before <revision>', 'those before that one')
    .option('--json', 'for programs')
    .option('--verify', 'compute the chain of digests again instead, and show the newest; exit code 1 where history was rewritten')
    .option('--digest <hex>', '--verify, and that this digest, which was noted down, is in the chain')
    .action((wanted: Wanted) =>
      withApp(env, async (app, tell) => {
        await requireMigrated(app.db);
        process.stdout.write(wanted.verify || wanted.digest !== undefined ? await verified(app, wanted, tell) : await listed(app, wanted));
      }),
    );

async function listed({ pool, concepts }: App, { limit, before, json = false }: Wanted): Promise<string> {
  const from = before === undefined ? undefined : wholeNumber('--before', before) - 1;
  const told = await revisions(pool, concepts, { limit: wholeNumber('--limit', limit), before: from });
  return json ? `${JSON.stringify(told, null, 2)}\n` : told.map(it => line(it, concepts)).join('');
}

async function verified(app: App, { json = false, digest }: Wanted, tell: Tell): Promise<string> {
  if (digest !== undefined && !/^[0-9a-f]{64}$/i.test(digest))
    throw new InvalidInput('--digest', digest, 'The 64 hexadecimal digits that `history --verify` showed.');
  const session = patientPool(app);
  try {
    const chain = await checkChain(session, tell, digest);
    tell('');
    return json ? `${JSON.stringify(chain, null, 2)}\n` : whole(chain);
  } finally {
    await session.end();
  }
}

function whole({ sealed, newest, anew }: Chain): string {
  if (!newest) return 'Nothing has been recorded yet.\n';
  const again = anew.map(
    ({ cause, by, revisions }) => `Sealed anew: ${counted(revisions)}, ${causes[cause]}${by === null ? '' : ` ${by}`}.\n`,
  );
  const all = sealed === 1 ? 'The only revision is as it was sealed.' : `Each of ${sealed} revisions follows from those before.`;
  return `${again.join('')}${all}\n${newest.revision}  ${newest.digest}\n`;
}

const counted = (revisions: readonly number[]) =>
  revisions.length > most
    ? `${revisions.length} revisions up to ${revisions.at(-1)}`
    : `${revisions.length === 1 ? 'revision' : 'revisions'} ${revisions.join(', ')}`;
const most = 20;

/** Why, in the words of `Chain`. */
const causes: Readonly<Record<string, string>> = {
  erasure: 'since something was erased by revision',
  columns: 'since a migration added columns',
  retyping: 'since a migration changed how values are written: what was sealed before cannot be checked',
};

function line({ number, at, actor, reason, counts }: RevisionTold, concepts: readonly Concept[]): string {
  const did = counts.flatMap(({ concept: name, ...did }) => {
    const { one, plural } = concepts.find(({ plural }) => plural === name)!;
    return (['made', 'changed', 'removed'] as const)
      .filter(what => did[what])
      .map(what => `${did[what]} ${did[what] === 1 ? one : plural} ${what}`);
  });
  const who = [actor ?? 'somebody', reason && `“${reason}”`].filter(Boolean).join(', ');
  return `${number}  ${at}  ${who}: ${did.join(', ') || 'derived values'}\n`;
}
