import { setTimeout as passed } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { cancel } from './cancel';
import type { Departure } from './departure';

/** Milliseconds between two tries. */
const pause = 50;

/**
 * Breaks off what a connection is at when its asker has gone. To be called at the end of the statement: gives nothing where nobody went,
 * and else whether the connection may be kept, which nobody may have before.
 */
export function untilGone(session: PoolClient, gone: Departure): () => Promise<boolean> | undefined {
  let cancelled: Promise<boolean> | undefined;
  const leave = () => void (cancelled = cancel(session));
  gone.on(leave);
  return () => {
    gone.off(leave);
    return cancelled;
  };
}

/** Does work of several statements, and breaks off each once its asker has gone. Its connection is given up then: throws why. */
export async function attended<T>(session: PoolClient, gone: Departure | undefined, work: () => Promise<T>): Promise<T> {
  if (!gone) return work();
  gone.throwIfLeft();
  let over = false;
  const leave = async () => {
    for (; !over; await passed(pause)) await cancel(session);
  };
  const leaving = () => void leave();
  gone.on(leaving);
  try {
    const result = await work();
    gone.throwIfLeft();
    return result;
  } finally {
    over = true;
    gone.off(leaving);
  }
}
