/** Log levels, most urgent first. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Writes JSON lines to standard error. */
export interface Log {
  readonly error: (error: unknown) => void;
  readonly info: (message: string, facts?: object) => void;
}

export function log(level: LogLevel): Log {
  const write = (at: LogLevel, line: object) => {
    if (logLevels.indexOf(at) <= logLevels.indexOf(level))
      process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: at, ...line })}\n`);
  };
  return {
    error: error => write('error', error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) }),
    info: (message, facts = {}) => write('info', { message, ...facts }),
  };
}
