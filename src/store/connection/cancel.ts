import { connect } from 'node:net';
import type { Client, PoolClient } from 'pg';

/** Of a cancel request: its length, and the number that tells it from a start (PostgreSQL, section 54.7, CancelRequest). */
const [length, code] = [16, 80_877_102];
/** Milliseconds until the server has passed it on, or the way to it is broken. */
const patience = 1000;

/**
 * Asks the server to break off what it does on a connection, which nobody else may have before this is done. Gives whether it was passed
 * on; where that is not known, it may come at any time, and the connection has to be given up. The key of the connection lets it
 * reach no other.
 */
export function cancel(session: Client | PoolClient): Promise<boolean> {
  const { host, port, processID, secretKey } = session as unknown as Readonly<Record<'host', string> & Record<Numbers, number>>;
  const message = Buffer.alloc(length);
  [length, code, processID, secretKey].forEach((number, index) => message.writeInt32BE(number, index * 4));
  return new Promise(passedOn => {
    const way = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    let failed = false;
    const fail = () => {
      failed = true;
      way.destroy();
    };
    // The server hangs up when it has passed it on.
    way.setTimeout(patience, fail).on('error', fail);
    way.on('close', () => passedOn(!failed)).resume();
    way.write(message);
  });
}

type Numbers = 'port' | 'processID' | 'secretKey';
