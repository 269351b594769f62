const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something last before this process ends of its own will, or by a signal that nobody else answers. Gives the way to take it back.
 * Where another listener answers a signal, ending in good order is that listener's work.
 */
export function atExit(last: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    last();
    undo();
    process.kill(process.pid, signal);
  };
  const undo = () => {
    process.off('exit', last);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on('exit', last);
  for (const signal of signals) process.prependListener(signal, onSignal);
  return undo;
}
