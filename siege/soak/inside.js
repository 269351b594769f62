const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

/** Loaded into a service before its own code: on SIGUSR2 it collects its garbage, and writes into a file what it holds then, in bytes. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const file = process.env.KONTOR_SOAK_FILE;

process.on('SIGUSR2', async () => {
  for (let n = 0; n < 3; n++) {
    collect();
    // What is let go of by a first look may hold more.
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${file}.part`, JSON.stringify({ heap: heapUsed, external, resources: process.getActiveResourcesInfo() }));
  renameSync(`${file}.part`, file);
});
