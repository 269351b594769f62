import { setTimeout as passed } from 'node:timers/promises';
import type { Pool } from 'pg';
import { ask } from '../reading/ask';

/** The newest revision, whose it is, and the day: with the same of all three, every question has the same answer. */
const statement = {
  name: 'newest',
  text: `SELECT coalesce((SELECT number || ' ' || transaction FROM revision ORDER BY number DESC LIMIT 1), '') || ' ' || register_day()`,
};

/** Milliseconds after which the one under way, which takes less than one, may be lost. */
const patience = 200;

/**
 * Tells what state the register is in, never an older one than when it was asked. All who ask in one turn of the event loop, or while
 * others are told, share one statement; who comes when that has begun is told by the next, which does not wait for ever.
 */
export class Newest {
  #next?: Promise<string>;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(readonly pool: Pool) {}

  state(): Promise<string> {
    return (this.#next ??= this.#ask());
  }

  async #ask(): Promise<string> {
    await Promise.race([this.#underWay, passed(patience, undefined, { ref: false })]);
    await new Promise(resolve => setImmediate(resolve));
    this.#next = undefined;
    const asked = ask<[string]>(this.pool, statement);
    this.#underWay = asked.catch(() => undefined);
    return (await asked)[0]![0];
  }
}
