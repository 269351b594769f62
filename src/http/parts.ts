import type { ApolloServer } from '@apollo/server';
import type { Pool } from 'pg';
import type { Context } from '../graphql/apollo';
import type { Reads } from '../graphql/reads';
import type { Model } from '../model/concept';

/** What the doors need of the rest of the service. */
export interface Parts {
  readonly model: Model;
  /** Started. */
  readonly apollo: ApolloServer<Context>;
  readonly reads: Reads;
  /** The schema as text. */
  readonly sdl: string;
  readonly pool: Pool;
  /** For dumps: few connections, whose statements may take long. */
  readonly dumpPool: Pool;
  /** Base of all links; no slash at its end. */
  readonly publicUrl: string;
  /** Where our own terms live; ends in `#` or `/`. */
  readonly vocabularyUrl: string;
  readonly varDir: string;
  readonly version: string;
  /** Whether the database has the schema of this version. Fails where it cannot be reached. */
  readonly migrated: () => Promise<boolean>;
  /** Hears of what we did not foresee, whole. */
  readonly log: (error: unknown, requestId?: string) => void;
}
