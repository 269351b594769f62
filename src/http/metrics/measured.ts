import type { Pool } from 'pg';
import type { Answers } from '../../graphql/answers';

/** What is looked at when somebody asks how the service is doing. */
export interface Measured {
  /** By what they are for. */
  readonly pools: Readonly<Record<string, Pool>>;
  readonly answers: Answers;
}
