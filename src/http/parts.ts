import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Context } from '../graphql/apollo';
import type { Lane } from '../graphql/lane';
import type { Reads } from '../graphql/reads';
import type { Log } from '../log';
import type { Model } from '../model/concept';
import type { Portal } from '../model/portal';
import type { Listening } from '../store/listening';
import type { Newest } from '../store/newest';
import type { ImportDatabase } from './import-worker';
import type { Viewers } from './viewer';

/** What the doors need of the rest of the service. */
export interface Parts {
  readonly model: Model;
  /** Started. */
  readonly apollo: ApolloServer<Context>;
  readonly reads: Reads;
  readonly lane: Lane;
  /** Tells what state the register is in. */
  readonly newest: Newest;
  /** Hears of each revision. */
  readonly listening: Listening;
  readonly schema: GraphQLSchema;
  /** The portal that the catalogues are written for. */
  readonly portal: Portal;
  /** The one by whose rules a dataset’s own document describes it in full. */
  readonly full: Portal;
  readonly pool: Pool;
  /** For reading what was, and nothing else. */
  readonly pastPool: Pool;
  /** For what takes long, so that it keeps nobody waiting. */
  readonly dumpPool: Pool;
  /** Where imports make their connections; without it nothing can be imported here. */
  readonly importing?: ImportDatabase;
  readonly config: {
    /** Base of all links; no slash at its end. */
    readonly publicUrl: string;
    /** Where our own terms live; ends in `#` or `/`. By default they live at `/def#`. */
    readonly vocabularyUrl?: string;
    /** Dumps are kept in its folder `dumps`. */
    readonly varDir: string;
    /** Where weaknesses are reported. */
    readonly securityContact?: string;
  };
  /** Whom the doors know. */
  readonly viewers: Viewers;
  readonly log: Log;
  readonly version: string;
}

export const vocabularyOf = ({ publicUrl, vocabularyUrl = `${publicUrl}/def#` }: Parts['config']) => vocabularyUrl;
