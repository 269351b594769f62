#!/usr/bin/env node
// Writes exports/: the seed as it is published, from a register of its own, so that the same seed always gives the same bytes.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** The base of the addresses, and the day of this edition of the seed. */
const edition = { PUBLIC_URL: 'https://kontor.example', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000) };
module.exports = { edition };

if (require.main === module) {
  const varDir = mkdtempSync(join(tmpdir(), 'kontor-exports-'));
  const env = { ...process.env, ...edition, VAR_DIR: varDir, DATABASE_URL: '', LOG_LEVEL: 'error' };
  const kontor = (...args) => execFileSync(process.execPath, [join(__dirname, '../bin/kontor.js'), ...args], { env, stdio: 'inherit' });
  try {
    kontor('migrate');
    kontor('seed', 'bergen');
    kontor('export', '--no-gzip', '--out', join(__dirname, '../exports'));
  } finally {
    rmSync(varDir, { recursive: true, force: true });
  }
}
