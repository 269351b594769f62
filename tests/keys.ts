import { issueToken, type TokenOrder } from '../src/store/rights/tokens';
import type { Service } from './service';

/** A key of the service that anybody may be given, as a header; an editor of Bergen’s for a day unless told otherwise. */
export async function keyOf({ app }: Pick<Service, 'app'>, order: Partial<TokenOrder> = {}) {
  const token = await issueToken(app.db, { name: 'Office', role: 'editor', datasets: ['bergen'], days: 1, ...order });
  return { token, header: { authorization: `Bearer ${token}` } };
}
