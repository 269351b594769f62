import type { Answer } from '../service';

const codes = ['QUERY_LIMIT', 'QUERY_TOO_COSTLY'];

/** Whether a query was not answered because it asks for too much at once. */
export const isBeyond = ({ errors = [] }: Answer) => errors.some(({ extensions }) => codes.includes(extensions.code));
