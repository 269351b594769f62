import { connect } from '../src/store/connection/connect';

/** Changes a register, looks, and puts it back: each a transaction of its own. */
export async function meanwhile(
  config: { readonly databaseUrl?: string; readonly now?: string },
  change: string,
  back: string,
  look: () => Promise<void>,
) {
  const client = await connect(config.databaseUrl!, config.now);
  try {
    await client.query(change);
    await look();
  } finally {
    await client.query(back);
    await client.end();
  }
}
