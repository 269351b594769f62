import type { WriteStream } from 'node:tty';

/** Says what is being done now; an empty text takes the line away, before something else is printed. */
export type Tell = (step: string) => void;

const line = '\r\u001b[K';

/** Shows the steps of long work in one line on a terminal, with the seconds that a step takes. Where standard error is no terminal, nothing. */
export async function withProgress<T>(work: (tell: Tell) => Promise<T>, terminal: Terminal = process.stderr): Promise<T> {
  if (!terminal.isTTY) return work(() => undefined);
  let [step, began] = ['', Date.now()];
  const show = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    terminal.write(line + `${step} …${seconds ? ` ${seconds} s` : ''}`.slice(0, (terminal.columns || 80) - 1));
  };
  const tell = (next: string) => {
    if (!next && step) terminal.write(line);
    [step, began] = [next, Date.now()];
    if (step) show();
  };
  const ticking = setInterval(() => step && show(), 1000).unref();
  try {
    return await work(tell);
  } finally {
    clearInterval(ticking);
    tell('');
  }
}

type Terminal = Pick<WriteStream, 'isTTY' | 'columns' | 'write'>;
