import { UnderWay } from '../errors';
import { actingFor } from '../store/rights/acting';
import { oneWriter } from '../store/routines/clock';
import { bytesOf } from './file/bytes';
import { needsMapping } from './file/format';
import { textOf } from './file/text';
import { readGraph } from './graph/import-graph';
import { beginDataset, leftAlone } from './into-dataset';
import type { ImportOrder, Listeners, Register } from './order';
import type { Outcome } from './report';
import { readRows } from './rows/import-rows';
import { Tally } from './tally';

/**
 * Imports a file in one transaction, and so in one revision, or none where it changes nothing. Rows that cannot be taken are told and left
 * out; a file that cannot be read is refused whole, before other writers have to wait. Throws `UnderWay` where another import is.
 */
export async function importFile(register: Register, order: ImportOrder, listeners: Listeners): Promise<Outcome> {
  const { client } = register;
  await alone(register);
  try {
    const take = await readFile(order, register, listeners);
    await client.query('BEGIN');
    await client.query(`SET LOCAL jit = off; SELECT ${oneWriter}`);
    await client.query(actingFor(register.viewer));
    await client.query(`SELECT set_config('kontor.reason', $1, true)`, [`Import of ${order.file}`]);
    const outcome = await imported(register, order, take, listeners);
    await client.query(order.dryRun ? 'ROLLBACK' : 'COMMIT');
    return outcome;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${lock})`).catch(() => undefined);
  }
}

const lock = "hashtext('kontor.import')";

async function alone({ client }: Register) {
  const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS free`);
  if (!rows[0]!.free) throw anotherUnderWay();
}

export const anotherUnderWay = () => new UnderWay('Another import is under way. There is one at a time: try again when it is done.');

/** Reads the file, as far as that goes while others write, and gives what takes it into the register. */
function readFile(order: ImportOrder, register: Register, listeners: Listeners): Promise<(tally: Tally) => Promise<void>> {
  const { file, bytes, gzip, format } = order;
  const texts = () => textOf(file, bytesOf(file, bytes(), gzip));
  return (needsMapping(format) ? readRows : readGraph)(register, { ...order, texts }, listeners);
}

async function imported(
  register: Register,
  order: ImportOrder,
  take: (tally: Tally) => Promise<void>,
  listeners: Listeners,
): Promise<Outcome> {
  const { file, dataset, dryRun } = order;
  const tally = new Tally(listeners.reject);
  const made = await beginDataset(register, order);
  await take(tally);
  const { rows, accepted, merged, rejected, rejects } = tally;
  const { created, changed, unchanged } = tally.records;
  return {
    ...{ file, dataset, dryRun, rows, accepted, merged, rejected, rejects },
    records: { created: created + made, changed, unchanged },
    left: await leftAlone(register, dataset, created + changed + unchanged - Number(tally.itself)),
    revision: dryRun ? undefined : await revisionOf(register),
  };
}

async function revisionOf({ client }: Register) {
  const { rows } = await client.query<{ number: number }>(
    'SELECT number FROM revision WHERE transaction = pg_current_xact_id_if_assigned()::text',
  );
  return rows[0]?.number;
}
