/**
 * Whoever reads our output may leave before we are done, as `head` does: the work is finished all the same, in silence. Where output cannot be
 * written for another reason, such as a full disk, the command fails.
 */
export function outliveReaders() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' || process.exitCode) return;
      process.exitCode = 1;
      process.stderr.write(`The output cannot be written: ${message}\n`);
    });
}
