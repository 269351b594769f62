import { Command } from 'commander';
import { CannotStart, InvalidInput } from '../errors';
import { roles, type Role } from '../model/viewer';
import { requireMigrated } from '../store/migrating/migrate';
import { requireDatasets } from '../store/reading/public-datasets';
import { issueToken, listTokens, revokeToken } from '../store/rights/tokens';
import { tokenTable } from './token-table';
import { withApp } from './with-app';

const longest = 365;
const either = '--dataset, once or several times, or --all-datasets.';

interface Wanted {
  readonly name: string;
  readonly role: string;
  readonly dataset: readonly string[];
  readonly allDatasets?: boolean;
  readonly expires: string;
}

/** `kontor token create | list | revoke`: keys by which programs are known. */
export const tokenCommand = (env: NodeJS.ProcessEnv) =>
  new Command('token').description('Give, list and revoke keys for programs that read what is not public, or write.').addCommand(create(env)).addCommand(list(env)).addCommand(revoke(env)); // prettier-ignore

const create = (env: NodeJS.ProcessEnv) =>
  new Command('create')
    .description('Make a key. It is printed once and kept nowhere.')
    .requiredOption('--name <name>', 'whose it is, as revisions are signed')
    .requiredOption('--role <role>', `one of ${roles.join(', ')}; each may what those before it may`)
    .option(
      '--dataset <key>',
      'a dataset it is for; may be given several times',
      (key: string, keys: readonly string[]) => [...keys, key],
      [],
    )
    .option('--all-datasets', 'for all datasets, those to come too')
    .option('--expires <days>', `for how long it holds: from 1d to ${longest}d`, '90d')
    .action((wanted: Wanted) => {
      const order = { name: nameOf(wanted.name), role: roleOf(wanted.role), datasets: datasetsOf(wanted), days: daysOf(wanted.expires) };
      return withApp(env, async ({ db, concepts }) => {
        await requireMigrated(db);
        if (order.datasets !== 'all') await requireDatasets(db, concepts, order.datasets);
        process.stdout.write(`${await issueToken(db, order)}\n`);
      });
    });

const list = (env: NodeJS.ProcessEnv) =>
  new Command('list').description('List all keys, without their secrets.').action(() =>
    withApp(env, async ({ db }) => {
      await requireMigrated(db);
      process.stdout.write(tokenTable(await listTokens(db), new Date()));
    }),
  );

const revoke = (env: NodeJS.ProcessEnv) =>
  new Command('revoke')
    .description('Make a key worthless, within five seconds.')
    .argument('<prefix>', 'by which `token list` calls it')
    .action((prefix: string) =>
      withApp(env, async ({ db }) => {
        await requireMigrated(db);
        await revokeToken(db, prefix);
        process.stdout.write(`Revoked ${prefix}.\n`);
      }),
    );

function nameOf(name: string): string {
  if (!/^[^\p{C}]{1,100}$/u.test(name.trim())) throw new InvalidInput('--name', name, 'From 1 to 100 characters on one line.');
  return name.trim();
}

function roleOf(role: string): Role {
  const found = roles.find(one => one === role);
  if (!found) throw new InvalidInput('--role', role, `One of ${roles.join(', ')}.`);
  return found;
}

function datasetsOf({ dataset, allDatasets }: Wanted): readonly string[] | 'all' {
  if (!allDatasets && !dataset.length) throw new CannotStart(`--dataset is missing: either ${either}`);
  if (allDatasets && dataset.length) throw new InvalidInput('--dataset', dataset, `Either ${either}`);
  return allDatasets ? 'all' : dataset;
}

function daysOf(text: string): number {
  const [, days = '0'] = /^(\d{1,3})d$/.exec(text) ?? [];
  if (Number(days) < 1 || Number(days) > longest) throw new InvalidInput('--expires', text, `From 1d to ${longest}d.`);
  return Number(days);
}
