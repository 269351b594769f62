const { readFileSync, readdirSync } = require('node:fs');

/** The milliseconds of CPU that a process has used, all its threads together, as finely as Linux counts; 0 where it is gone. */
function cpuOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ofThread(pid, thread), 0);
  } catch {
    return 0;
  }
}

function ofThread(pid, thread) {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Why nothing can be measured here; nothing where it can. */
const unmeasured = () =>
  process.platform === 'linux' ? undefined : 'CPU and memory of a process are read from /proc, which only Linux has.';

module.exports = { cpuOf, unmeasured };
