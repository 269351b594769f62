import { GraphQLScalarType, Kind } from 'graphql';
import { InvalidInput } from '../../errors';
import { edtfProblem } from '../../model/edtf';

const allowed = 'A revision, such as `12`, or a time, such as `"2026-02-01T12:00:00Z"`.';

/** Checked where it is used, so that an error can name the argument: here only that it is a number or a text. */
const parse = (value: unknown) => {
  if (typeof value !== 'number' && typeof value !== 'string') throw new InvalidInput('RevisionOrTime', value, allowed);
  return value;
};

export const RevisionOrTime = new GraphQLScalarType({
  ...{ name: 'RevisionOrTime', description:
    'A revision of the register, such as `41`, or a time of ISO 8601 with its zone, such as `2026-11-26T12:00:00Z`, which means the newest revision until then.' },
  serialize: value => value,
  parseValue: parse,
  parseLiteral: node => parse(node.kind === Kind.INT ? Number(node.value) : node.kind === Kind.STRING ? node.value : undefined),
});

/** One of the two. The time is in UTC. */
export interface Moment {
  readonly revision: number | null;
  readonly time: string | null;
}

const most = 2 ** 31 - 1;
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads a value of the scalar; throws `InvalidInput` that names the place. */
export function checkMoment(place: string, value: number | string): Moment {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0 || value > most) throw new InvalidInput(place, value, allowed);
    return { revision: value, time: null };
  }
  const exists = isoTime.test(value) && !Number.isNaN(Date.parse(value)) && edtfProblem(value.slice(0, 10), false) === undefined;
  if (!exists) throw new InvalidInput(place, value, allowed);
  return { revision: null, time: value };
}
