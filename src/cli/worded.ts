import type { Command } from 'commander';

/** Gives a command an example in its help. What is wrong with its words is told in one line, with the place where to read more. */
export const worded = (command: Command, example: string): Command =>
  command.addHelpText('after', `\nExample:\n  npx kontor ${example}`).configureOutput({
    outputError: (text, write) => {
      const [problem = '', suggestion = ''] = text
        .replace(/^error: /, '')
        .trim()
        .split('\n');
      const help = `See \`${['npx', ...namesOf(command), '--help'].join(' ')}\`.`;
      write(`${[problem.replace(/\.?$/, '.'), suggestion.replace(/[()]/g, ''), help].filter(Boolean).join(' ')}\n`);
    },
  });

const namesOf = (command: Command | null): string[] => (command ? [...namesOf(command.parent), command.name()] : []);
