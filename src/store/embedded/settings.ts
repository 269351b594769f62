import type { Place } from './place';

/** What can be chosen about the embedded server. */
export interface Settings {
  /** Such as `128MB`. */
  readonly sharedBuffers?: string;
  /** Off loses data when the machine stops; for tests. */
  readonly fsync?: boolean;
  /** A folder that gets a copy of each piece of the log of changes (WAL), five minutes after it was begun at the latest. */
  readonly archive?: string;
  /** How a restored server finds its way back. */
  readonly recovery?: Recovery;
}

/** What a restored server reads until it is itself again. */
export interface Recovery {
  /** Where the pieces are that are not in the backup. */
  readonly archive?: string;
  /** Nothing is taken that was committed later (ISO 8601); unset: all that there is. */
  readonly to?: string;
}

/** The port of a unix socket is only a part of its name. */
export const socketPort = 5432;

/** The two lines that end `postgresql.conf`. */
export const includes = `\n# Written anew by Kontor at each start:\ninclude_if_exists = 'kontor.conf'\n# Yours, if there is one; it has the last word:\ninclude_if_exists = 'local.conf'\n`;

/** The text of `kontor.conf`. The server's log names no statement and no value: they may be personal. */
export function settingsText(
  { socketDir }: Place,
  port: number,
  { sharedBuffers = '128MB', fsync = true, archive, recovery }: Settings,
): string {
  const settings: Record<string, string> = {
    listen_addresses: socketDir ? '' : '127.0.0.1',
    unix_socket_directories: socketDir ?? '',
    port: String(port),
    max_connections: '100',
    shared_buffers: sharedBuffers,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // After a crash, instead of going through thousands of files one by one.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...(archive ? archiving(archive) : {}),
    ...(recovery ? recovering(recovery) : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replace(/\\/g, '\\\\').replace(/'/g, "''")}'\n`)
    .join('');
}

/** A piece that is there already is the same one, sent again after a crash. It has its name only once it is whole, and on the disk, where that name is too. */
function archiving(folder: string) {
  const kept = quoted(folder, '%f.gz');
  const part = quoted(folder, '%f.part');
  const copy = `gzip -c "%p" > ${part} && sync ${part} && mv ${part} ${kept}`;
  return {
    archive_mode: 'on',
    archive_timeout: '300',
    archive_command: `if test -f ${kept}; then gzip -cd ${kept} | cmp -s - "%p"; else ${copy}; fi && sync ${quoted(folder, '')}`,
  };
}

function recovering({ archive, to }: Recovery) {
  const kept = archive && quoted(archive, '%f.gz');
  return {
    restore_command: kept ? `test -f ${kept} && gzip -cd ${kept} > "%p"` : 'false',
    recovery_target_action: 'promote',
    // Of zones Postgres knows numbers only while it reads its settings.
    ...(to ? { recovery_target_time: new Date(to).toISOString().replace('Z', '+00') } : {}),
  };
}

/** A path for the shell, in which Postgres puts names in the place of what begins with a percent sign. */
const quoted = (folder: string, name: string) => `'${folder.replace(/'/g, "'\\''").replace(/%/g, '%%')}/${name}'`;
