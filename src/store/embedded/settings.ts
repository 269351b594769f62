import type { Place } from './place';

/** What can be chosen about the embedded server. */
export interface Settings {
  /** Such as `128MB`. */
  readonly sharedBuffers?: string;
  /** Off loses data when the machine stops; for tests. */
  readonly fsync?: boolean;
}

/** The port of a unix socket is only a part of its name. */
export const socketPort = 5432;

/** The two lines that end `postgresql.conf`. */
export const includes = `\n# Written anew by Kontor at each start:\ninclude_if_exists = 'kontor.conf'\n# Yours, if there is one; it has the last word:\ninclude_if_exists = 'local.conf'\n`;

/** The text of `kontor.conf`. The server's log names no statement and no value: they may be personal. */
export function settingsText({ socketDir }: Place, port: number, { sharedBuffers = '128MB', fsync = true }: Settings): string {
  const settings: Record<string, string> = {
    listen_addresses: socketDir ? '' : '127.0.0.1',
    unix_socket_directories: socketDir ?? '',
    port: String(port),
    max_connections: '60',
    shared_buffers: sharedBuffers,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replace(/'/g, "''")}'\n`)
    .join('');
}
