/** How a script of `package.json` was called, to be copied. */
const called = (script, args) => ['npm run', script, ...(args.length ? ['--', ...args] : [])].join(' ');

module.exports = { called };
