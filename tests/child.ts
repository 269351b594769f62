import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';

/** The service as a process of its own, so that its death is a result. */
export interface Child {
  readonly origin: string;
  readonly varDir: string;
  readonly signal: (name: NodeJS.Signals) => void;
  /** When it has ended: its exit code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** What it said. */
  readonly said: () => string;
  /** Ends it as it asks to be ended, and removes what it wrote. Gives what `ended` gives. */
  readonly stop: () => Promise<number | NodeJS.Signals>;
}

const program = join(__dirname, '../bin/kontor.js');

/** `kontor serve` with these variables of the environment, once it listens. `blocks`: no file that it writes may be larger, as if the disk were full. */
export async function startChild(settings: Readonly<Record<string, string>>, blocks = 'unlimited'): Promise<Child> {
  const [varDir, port] = [await mkdtemp(join(tmpdir(), 'kontor-child-')), await freePort()];
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    VAR_DIR: varDir,
    STOP_GRACE_SECONDS: '0',
    RATE_LIMIT: '0',
    LOAD_LIMIT: '0',
    ...settings,
  };
  const limited = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, program, 'serve'];
  const child = spawn('sh', limited, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${origin}/livez`).catch(() => undefined))?.ok; tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error(`It does not listen: ${said}`);
    await passed(50);
  }
  const signal = (name: NodeJS.Signals) => void child.kill(name);
  const stop = async () => {
    signal('SIGTERM');
    const how = await ended;
    await rm(varDir, { recursive: true, force: true });
    return how;
  };
  return { origin, varDir, signal, ended, said: () => said, stop };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
