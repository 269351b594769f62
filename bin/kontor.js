#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=35 --v8-pool-size=1
// Those flags: rather collect garbage a little sooner than keep a hundred megabytes of it, and with one thread beside the one that
// answers, which more of them keep from its processor (D61). Node takes them only on its command line.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** In a checkout `dist/` follows `src/`; in an installed or packed Kontor there is only `dist/`. */
function prepare() {
  const isCheckout =
    existsSync(join(root, 'src')) && existsSync(join(root, 'scripts/build.js')) && existsSync(join(root, 'node_modules/@swc/core'));
  if (!isCheckout) return;
  // For who looks for a fault: the maps of all that is loaded take twenty megabytes.
  if (/^(debug|trace)$/.test(process.env.LOG_LEVEL ?? '')) process.setSourceMapsEnabled(true);
  require('../scripts/build.js').build(root);
}

try {
  prepare();
} catch (error) {
  process.stderr.write(`Kontor cannot be built: ${error.message.trim()}\n`);
  process.exit(1);
}
require('../dist/src/main.js');
