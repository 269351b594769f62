/** What `test` does where a system has what it takes; elsewhere each is skipped, and its name says why. */
interface Where {
  (name: string, work: () => unknown, timeout?: number): void;
  readonly each: jest.Each;
}

function where(there: boolean, reason: string): Where {
  const named = (name: string) => (there ? name : `${name} (${reason})`);
  const run = there ? test : test.skip;
  const one = (name: string, work: () => unknown, timeout?: number) => run(named(name), work as () => Promise<void>, timeout);
  const each = (...cases: [never]) => {
    const several = run.each(...cases);
    return (name: string, ...rest: [never]) => several(named(name), ...rest);
  };
  return Object.assign(one, { each: each as unknown as jest.Each });
}

export const onUnix = where(
  process.platform !== 'win32',
  'not on Windows, which has no signals, sockets in folders or shell as this needs',
);
/** What is read of `/proc`. */
export const onLinux = where(process.platform === 'linux', 'on Linux only, whose /proc tells it');
