import type { Row } from '../store/sql/rows';
import type { Term } from './terms';

/** Takes one statement. */
export type Say = (subject: Term, predicate: Term, object: Term) => void;
/** Says what a row tells of a subject. */
export type Tell = (row: Row, subject: Term, say: Say) => void;
