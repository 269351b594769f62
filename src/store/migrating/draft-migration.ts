import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remaking } from '../routines/history';
import { decidesTallies } from '../routines/recount';
import { unguard } from '../routines/row-security';
import type { Step } from './drift';

/** Writes a migration from the steps, and adds it to the list. Gives the path of the new file, for a person to read. */
export async function draftMigration(folder: string, name: string, steps: readonly Step[], now: Date): Promise<string> {
  const stamp = now.getTime();
  const type = `${name.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())}${stamp}`;
  const file = `${stamp}-${name}`;
  await writeFile(join(folder, `${file}.ts`), text(type, steps));
  const list = join(folder, 'index.ts');
  await writeFile(list, listed(await readFile(list, 'utf8'), type, file));
  return join(folder, `${file}.ts`);
}

/** The list with one more: its import below the others, its name at the end. */
function listed(list: string, type: string, file: string): string {
  const [, imports = '', rest = ''] = /^((?:import .*\n)*)\n*([\s\S]*)$/.exec(list) ?? [];
  const named = rest.replace(/\[([^[\]]*)\];\s*$/, (_, inside: string) => {
    const names = inside.split(',').map(name => name.trim()).filter(Boolean); // prettier-ignore
    return `[${[...names, type].join(', ')}];\n`;
  });
  return `${imports}import { ${type} } from './${file}';\n\n${named}`;
}

function text(type: string, steps: readonly Step[]): string {
  const way = (to: 'up' | 'down', all: readonly string[]) =>
    [run(unguard), takenOff(steps, to), ...all, ...remade(steps, to), ...recounted(steps, to)].join('\n');
  const ups = way('up', steps.map(up));
  const downs = way('down', steps.toReversed().map(down));
  const used = ['dropRoutine', 'putRoutine'].filter(name => `${ups}${downs}`.includes(`${name}(db,`));
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';
${used.length ? `import { ${used.join(', ')} } from '../src/store/routines/put';\n` : ''}
export class ${type} implements MigrationInterface {
  async up(db: QueryRunner) {
${ups}
  }

  async down(db: QueryRunner) {
${downs}
  }
}
`;
}

const up = (step: Step) => ('routine' in step ? make(step.routine, step.up) : run(step.up));
const down = (step: Step) => ('routine' in step ? make(step.routine, step.down) : run(step.down));
/** The past is views of what changes; it goes first, and history with it where nothing is going to keep that. */
const takenOff = (steps: readonly Step[], to: 'up' | 'down') =>
  run(`DROP SCHEMA IF EXISTS past${keepsHistory(steps, to) ? '' : ', history'} CASCADE`);
/** History and past follow whatever has changed. */
const remade = (steps: readonly Step[], to: 'up' | 'down') => (keepsHistory(steps, to) ? [run(`SELECT ${remaking}`)] : []);
const keepsHistory = (steps: readonly Step[], to: 'up' | 'down') =>
  !steps.some(step => 'routine' in step && step.routine === remaking && step[to] === undefined);
/** Where it changes what tallies say, all is counted anew. */
const recounted = (steps: readonly Step[], to: 'up' | 'down') =>
  steps.some(step => 'routine' in step && decidesTallies(step.routine) && step[to] !== undefined) ? [run('SELECT retally()')] : [];
const run = (sql: string) => `    await db.query(${quoted(sql)});`;
const make = (name: string, sql?: string) =>
  sql === undefined ? `    await dropRoutine(db, ${quoted(name)});` : `    await putRoutine(db, ${quoted(name)}, ${quoted(sql)});`;
/** Regular expressions have backslashes, which a plain template would eat. */
const quoted = (sql: string) => (/[`]|\$\{/.test(sql) ? JSON.stringify(sql) : `${sql.includes('\\') ? 'String.raw' : ''}\`${sql}\``);
