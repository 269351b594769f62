import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { give } from './account';
import { privateFolder, type Place } from './place';
import { run } from './run';
import { settingsText, socketPort, type Settings } from './settings';

/** What the running server has written of itself: its process and its port. Undefined where no server runs or has been killed and left this behind. */
export function postmaster({ dataDir }: Place): { pid: number; port: number } | undefined {
  try {
    const [pid, , , port] = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    return pid && port ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the server, apart from our terminal and our life: a Ctrl-C is for us, who then stop it in good order. Tells why it did not start, or nothing. */
export async function startPostmaster(place: Place, native: string, settings: Settings, port?: number): Promise<string | undefined> {
  const { dataDir, dataName, account, socketDir } = place;
  forgetDead(place);
  if (socketDir && socketDir !== dataDir) privateFolder(socketDir, account);
  const text = settingsText(place, socketDir ? socketPort : (port ?? (await freePort())), settings);
  const written = join(dataDir, `kontor.conf.${process.pid}`);
  writeFileSync(written, text);
  give(written, account);
  renameSync(written, join(dataDir, 'kontor.conf'));
  const args = ['start', '-D', dataName, '-l', 'server.log', '-w', '-t', '60', '-s'];
  const { ok, said } = await run(join(native, 'bin/pg_ctl'), args, { account, cwd: dataDir });
  return ok ? undefined : said.trim() || 'no reason given';
}

/** After a power cut the number of the dead server may be that of a living process of another kind, for which Postgres would wait for ever. */
function forgetDead(place: Place) {
  const left = postmaster(place);
  if (left && isAnother(left.pid, place.dataDir)) rmSync(join(place.dataDir, 'postmaster.pid'), { force: true });
}

/** Whether a process certainly is not the server of this folder; every server stays in its folder. */
function isAnother(pid: number, dataDir: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) !== dataDir;
    return (
      process.platform !== 'win32' &&
      !/postgres/.test(spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout || 'postgres')
    );
  } catch {
    return false;
  }
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
