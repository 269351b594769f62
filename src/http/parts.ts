import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Answers } from '../graphql/answers';
import type { Context } from '../graphql/apollo';
import type { Lane } from '../graphql/lane';
import type { Reads } from '../graphql/reads';
import type { Log } from '../log';
import type { Model } from '../model/concept';
import type { Portal } from '../model/portal';
import type { Listening } from '../store/connection/listening';
import type { Newest } from '../store/history/newest';
import type { DatabaseRole } from '../store/rights/roles';
import type { Patience } from './clients/attended';
import type { Viewers } from './clients/viewer';

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
  /** For whether the database answers, whatever the others are at. */
  readonly healthPool: Pool;
  /** Whether the database keeps rows from us by itself. */
  readonly wall?: boolean;
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
    readonly walArchive?: string;
    /** Points a minute for each client; none: nobody counts. */
    readonly rateLimit?: number;
    /** So many requests are worked on at once; none: however many there are. */
    readonly loadLimit?: number;
    /** Networks of proxies that say whose requests they pass on; none: nobody is believed. */
    readonly trustedProxies?: readonly string[];
  };
  /** As is ordinary, unless told. */
  readonly patience?: Patience;
  /** The clock by which clients are given their shares, in milliseconds; unset: that of the process. */
  readonly clock?: () => number;
  /** Whom the doors know. */
  readonly viewers: Viewers;
  /** What is told at `/metrics`; unset: nothing is counted. */
  readonly measured?: Measured;
  readonly log: Log;
  readonly version: string;
}

/** Where an import makes its connection, on which clock, and as whom. */
export interface ImportDatabase {
  readonly url: string;
  readonly now?: string;
  readonly role?: DatabaseRole;
}

/** What is looked at when somebody asks how the service is doing. */
export interface Measured {
  /** By what they are for. */
  readonly pools: Readonly<Record<string, Pool>>;
  readonly answers: Answers;
}

export const vocabularyOf = ({ publicUrl, vocabularyUrl = `${publicUrl}/def#` }: Parts['config']) => vocabularyUrl;
