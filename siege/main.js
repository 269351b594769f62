const { writeFileSync } = require('node:fs');
const { cpus } = require('node:os');
const { join, resolve } = require('node:path');
const { card } = require('./card');
const { unmeasured } = require('./measure/cpu');
const { help, readOptions } = require('./options');
const { parts } = require('./parts');
const { openService } = require('./service');

const say = message => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${message.slice(0, 100)}`);

async function main(args) {
  const options = readOptions(args);
  if (options.help) return process.stdout.write(help);
  const impossible = unmeasured();
  if (impossible) throw new Error(impossible);
  const began = Date.now();
  const lines = await besiege(options);
  say('');
  const told = `# How it holds\n\n${circumstances(args, began)}\n\n${card(lines)}`;
  process.stdout.write(told);
  const out = options.out ?? (options.only.length === Object.keys(parts).length ? join(__dirname, 'results.md') : undefined);
  if (out) writeFileSync(out, told);
  if (lines.some(({ held }) => held === false)) process.exitCode = 1;
}

/** A part that fails is a line that is not held, and the others are made all the same. */
async function besiege({ only, seconds, seed, kontor }) {
  say('Starting Kontor');
  const service = await openService({ kontor: kontor && resolve(kontor) });
  const lines = [];
  try {
    for (const name of only) {
      try {
        await service.revive();
        lines.push(...(await parts[name]({ service, seconds, seed, say })));
      } catch (error) {
        lines.push({ check: `The part ${name}`, result: 'failed', wanted: 'made', held: false, notes: [error.message] });
      }
    }
  } finally {
    await service.close();
  }
  return lines;
}

function circumstances(args, began) {
  const command = ['npm run siege', ...(args.length ? ['--', ...args] : [])].join(' ');
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  return `\`${command}\`: ${machine}, in ${Math.round((Date.now() - began) / 1000)} s. Attackers, service and database share the machine.`;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
