import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { domain } from './domain';
import { Register } from './domain/register';
import { besides } from './domain/ties';
import { Answers } from './graphql/answers';
import { apolloServer } from './graphql/apollo';
import { Catalogue } from './graphql/compile/catalogue';
import { Lane } from './graphql/lane';
import { Reads } from './graphql/reads';
import { graphqlSchema } from './graphql/schema';
import { Issuer } from './http/clients/issuer';
import { httpServer } from './http/server';
import { readPortal } from './intake/portal';
import { log as logTo, type Log } from './log';
import type { Concept, Model } from './model/concept';
import type { Portal } from './model/portal';
import { readConcepts } from './model/read';
import { watchArchiving } from './store/clockwork/archiving';
import { everyDay } from './store/clockwork/day';
import { keepSealing } from './store/clockwork/sealing';
import { Listening } from './store/connection/listening';
import { patient, pool } from './store/connection/pool';
import { Pulse } from './store/connection/pulse';
import { openDatabase, type Database } from './store/database';
import { Newest } from './store/history/newest';
import { dataSource } from './store/migrating/data-source';
import { declaredRoutines } from './store/migrating/declared-routines';
import type { Routines } from './store/migrating/drift';
import { KnownTokens } from './store/rights/known-tokens';
import { wallStands } from './store/rights/roles';
import { version } from './version';

/** What the declarations say, read once. */
export interface Declared {
  readonly model: Model;
  readonly concepts: readonly Concept[];
  readonly routines: Routines;
}

export const declared = ({ publicUrl, vocabularyUrl = `${publicUrl}/def#` }: Pick<Config, 'publicUrl' | 'vocabularyUrl'>): Declared => {
  const concepts = readConcepts(domain, vocabularyUrl);
  return { concepts, model: { concepts, ...besides }, routines: declaredRoutines(concepts) };
};

/** The register’s parts, wired together around one database. Nothing listens yet; `close` ends all of it. */
export interface App extends Declared {
  readonly config: Config;
  /** The portal that the catalogues are written for. */
  readonly portal: Portal;
  readonly database: Database;
  readonly db: DataSource;
  readonly pool: Pool;
  /** For changes. */
  readonly writing: Pool;
  /** Of its own, since its connections read the past, and nothing else. */
  readonly pastPool: Pool;
  readonly log: Log;
  /** The service over HTTP; made when first asked for, since most commands do without. */
  readonly http: () => Promise<FastifyInstance>;
  /** Ends what was asked to serve as `Attendance` does, with the grace of the configuration unless told otherwise (milliseconds), and then the rest. Asked again, gives the same promise. */
  readonly close: (grace?: number) => Promise<void>;
}

/** How the app is wired. Walls are never down but in tests, which see that each holds alone. */
export interface Wiring {
  /** Use an embedded database beside a service that has it already. */
  readonly share?: boolean;
  /** The first: what statements ask, and what is required of who writes. */
  readonly guarded?: boolean;
  /** The second: the roles and policies of the database. */
  readonly walled?: boolean;
}

/** Wires everything, outermost part last. */
export async function createApp(config: Config, { share = false, guarded = true, walled = true }: Wiring = {}): Promise<App> {
  const log = logTo(config.logLevel);
  const { concepts, model, routines } = declared(config);
  const portal = await readPortal(config.portal);
  const database = await openDatabase(config, log, share);
  const db = dataSource(database.url, domain, [Register]);
  const connections = { url: database.url, now: config.now, log: log.error };
  const reading = pool(connections);
  const writing = pool({ ...connections, max: 4, writing: true, statementTimeoutMs: 15_000 });
  const pastPool = pool({ url: database.url, log: log.error, max: 4 });
  const dumping = pool({ ...connections, max: 2, ...patient });
  const sealing = pool({ ...connections, max: 1, ...patient, name: 'kontor-sealing' });
  const asking = { url: database.url, statementTimeoutMs: 2000, log: () => undefined };
  const health = pool({ ...asking, max: 2, name: 'kontor-health' });
  const questions = pool({ ...asking, max: 4, name: 'kontor-pulse' });
  const pools = { reading, writing, past: pastPool, dumping, sealing, health };
  const all = Object.values(pools);
  const closing: ((grace: number) => unknown)[] = [() => Promise.all([...all, questions].map(pool => pool.end())), () => database.stop()];
  try {
    await db.initialize();
    closing.unshift(() => db.destroy());
  } catch (error) {
    await database.stop();
    throw error;
  }

  const http = async () => {
    const { publicUrl } = config;
    const schema = graphqlSchema(model, domain, { pool: writing, publicUrl, guarded });
    const portals = { portal, full: await readPortal('eu') };
    const wall = walled && (await wallStands(db));
    if (wall) {
      for (const pool of [reading, pastPool, dumping, sealing]) pool.actAs('kontor_reader');
      writing.actAs('kontor_writer');
    }
    const importer = wall ? ('kontor_importer' as const) : undefined;
    const newest = new Newest(reading);
    const listening = new Listening(database.url);
    const pulse = new Pulse(questions, all, () => listening.renew());
    const answers = new Answers(newest, config.responseCacheMb * 2 ** 20);
    const surroundings = { catalogue: new Catalogue(concepts, schema), model, publicUrl, version, guarded };
    const reads = new Reads(surroundings, reading, pastPool, answers);
    const viewers = { tokens: new KnownTokens(reading), issuer: trustedBy(config) };
    const lane = new Lane(reads, log.error);
    const apollo = apolloServer(schema, log.error);
    await apollo.start();
    const connections = {
      pool: reading,
      pastPool,
      dumpPool: dumping,
      healthPool: health,
      wall,
      importing: { url: database.url, now: config.now, role: importer },
    };
    const measured = config.metricsPort === undefined ? undefined : { pools, answers };
    const parts = { apollo, reads, lane, schema, model, viewers, newest, listening, ...portals, ...connections, config, log, version };
    const server = httpServer({ ...parts, measured });
    const stopWatching = everyDay(writing, log);
    const stopSealing = keepSealing(sealing, log);
    const stopLooking = database.embedded && config.walArchive !== undefined ? watchArchiving(health, log) : () => undefined;
    closing.unshift(
      grace => server.attendance.end(grace),
      () => stopLooking(),
      () => pulse.stop(),
      () => stopWatching(),
      () => stopSealing(),
      () => apollo.stop(),
      () => listening.close(),
    );
    return server;
  };
  let closed: Promise<void> | undefined;
  const end = async (grace: number) => {
    for (const end of closing) await end(grace);
  };
  const close = (grace = config.stopGraceSeconds * 1000) => (closed ??= end(grace));
  return { config, portal, concepts, model, routines, database, db, pool: reading, pastPool, writing, log, http, close };
}

function trustedBy({ oidcIssuer, oidcAudience, oidcRoleClaim, oidcDatasetsClaim }: Config): Issuer | undefined {
  if (!oidcIssuer || !oidcAudience) return undefined;
  return new Issuer({ issuer: oidcIssuer, audience: oidcAudience, roleClaim: oidcRoleClaim, datasetsClaim: oidcDatasetsClaim });
}
