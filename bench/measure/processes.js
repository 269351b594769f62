const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');

const tick = 1000 / Number(execFileSync('getconf', ['CLK_TCK']));

/** The milliseconds of CPU that a process, all its threads together, has used; `ended`: those of its children that have ended. */
function cpuOf(pid) {
  const fields = statOf(pid);
  return fields ? { own: (fields.utime + fields.stime) * tick, ended: (fields.cutime + fields.cstime) * tick } : { own: 0, ended: 0 };
}

/** The milliseconds of CPU that Postgres has used, all its processes together, those that came and went between included. */
function cpuOfAll(postmaster) {
  const { own, ended } = cpuOf(postmaster);
  return childrenOf(postmaster).reduce((sum, pid) => sum + exact(pid), own + ended);
}

/** A backend has one thread, for which the kernel counts in nanoseconds. */
function exact(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

const childrenOf = pid => readdirSync('/proc').filter(name => /^\d+$/.test(name) && statOf(name)?.ppid === pid);

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { ppid: fields[1], utime: fields[11], stime: fields[12], cutime: fields[13], cstime: fields[14] };
  } catch {
    return undefined;
  }
}

/** What a process holds in memory, in MiB; 0 where it is gone. */
function memoryOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Watches a process until `stop` is called; each call of `most` gives the most that it held since the last, in MiB. */
function watchMemory(pid) {
  let held = 0;
  const look = () => (held = Math.max(held, memoryOf(pid)));
  const timer = setInterval(look, 100);
  const most = () => {
    const was = look();
    held = 0;
    return was;
  };
  return { most, stop: () => clearInterval(timer) };
}

module.exports = { cpuOf, cpuOfAll, watchMemory };
