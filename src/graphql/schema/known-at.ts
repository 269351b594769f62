import { GraphQLScalarType, Kind } from 'graphql';
import { InvalidInput } from '../../errors';
import type { ArgOf } from './make';

const description =
  'A revision of the register, such as `41`, or a time of ISO 8601 with its zone, such as `2026-11-26T12:00:00Z`, which means the newest revision until then.';

/** Which revisions there are is known when the register is asked; here only that it is a whole number or a text. */
function parsed(value: unknown) {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
  throw new InvalidInput('KnownAt', value, description);
}

const KnownAt = new GraphQLScalarType({
  ...{ name: 'KnownAt', description, serialize: String, parseValue: parsed },
  parseLiteral: node => parsed(node.kind === Kind.INT ? Number(node.value) : 'value' in node ? node.value : undefined),
});

/** By which each field of the query can be asked about what the register said before. */
export const knownAt: ArgOf = {
  name: 'knownAt',
  type: () => KnownAt,
  describe:
    'As the register had it then, rather than now: all that it said at this revision, or at this time. What is not public now is not told of the past either.',
};
