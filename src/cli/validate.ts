import { Command, Option } from 'commander';
import { readConfig } from '../config';
import { readPortal } from '../intake/portal';
import { kinds, profiles } from '../model/portal';
import { checked, type Wanted } from './checked';
import { withProgress } from './progress';
import { report } from './report';
import { told } from './told';

/** `kontor validate`: what the national portal would stumble over. Exit code 0: no fault; 1: a fault; 2: it could not be checked. */
export const validateCommand = (env: NodeJS.ProcessEnv) =>
  new Command('validate')
    .description('Tell what the national portal would refuse, drop or give fewer points for, before it does.')
    .option(
      '--url <address>',
      'fetch the four documents of this service as the portal does; the address of one document, or --kind besides, fetches that alone',
    )
    .option('--file <file>', 'a document instead, whose name ends in .ttl, .jsonld, .rdf or .nt; needs --kind')
    .addOption(new Option('--kind <kind>', 'which of the four documents it is').choices(kinds))
    .option('--against <file>', 'tell what would change since that one; needs --kind')
    .addOption(
      new Option(
        '--profile <profile>',
        'the rules of Norway’s portal, or the European ones alone; those of the portal that PORTAL names unless told',
      ).choices(profiles),
    )
    .option('--shapes <dir>', 'also go by the official shapes, in the folders that README.md names')
    .option('--json', 'for programs, and with the words of each rule')
    .addHelpText('after', `\n${codes}`)
    .exitOverride(({ exitCode }) => process.exit(exitCode ? 2 : 0))
    .action(async (asked: Omit<Wanted, 'profile'> & Partial<Wanted>) => {
      try {
        const wanted = { ...asked, profile: asked.profile ?? (await readPortal(readConfig(env).portal)).rules };
        const judged = await withProgress(tell => checked(wanted, env, tell));
        process.stdout.write(report(judged, { ...wanted, tried: wanted.url !== undefined }));
        process.exitCode = judged.findings.some(({ level }) => level === 'fault') ? 1 : 0;
      } catch (error) {
        process.stderr.write(`${told(error, env.LOG_LEVEL === 'debug')}\n`);
        process.exitCode = 2;
      }
    });

const codes =
  'Exit code 0: no fault; 1: a fault; 2: it could not be checked. Without --url and --file it is this register’s own documents.';
