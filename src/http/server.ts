import type { FastifyInstance } from 'fastify';
import { sdl } from '../graphql/schema/rdf-directive';
import { front } from './about/front';
import { alive, ready } from './about/health';
import { securityTxt } from './about/security-txt';
import { vocabulary } from './about/vocabulary';
import { address, type Handler } from './addresses/address';
import { fixedText, staticFile } from './answers/static-file';
import { bareServer } from './bare-server';
import { catalogs, leadsToCatalog, offers } from './catalog/catalog';
import { catalogPage } from './catalog/catalog-page';
import { described } from './catalog/described';
import { LatestFacts } from './catalog/latest-facts';
import { Attendance } from './clients/attendance';
import { ordinary } from './clients/attended';
import { knowViewers } from './clients/viewer';
import { documentsAt } from './documents/document';
import { kindList } from './documents/kind-list';
import { graphqlError } from './errors/graphql-error';
import { feedAt } from './feed/feed';
import { live } from './feed/live';
import { dataFiles } from './files/data';
import { Dumps } from './files/dumps';
import { graphiqlFiles } from './graphql/graphiql';
import { graphql } from './graphql/graphql';
import { onlyJson, readBytes } from './graphql/json-body';
import { playgroundPage } from './graphql/playground-page';
import { scriptedPolicy } from './headers';
import { importing } from './imports/import';
import { FairShares } from './limits/fair-shares';
import { Load } from './limits/load';
import { turnAway } from './limits/turn-away';
import { metricsServer } from './metrics/metrics-server';
import { Traffic } from './metrics/traffic';
import type { Parts } from './parts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Who is being answered. */
    readonly attendance: Attendance;
    /** Where those who run the service find its measures, if it has any; ends with the service. */
    readonly metrics: FastifyInstance | undefined;
  }
}

/** Addresses that are answered however much there is to do; and one at which clients stay, which has bounds of its own. */
const health = new Set(['/livez', '/readyz']);
const uncounted = new Set([...health, '/feed/live']);

/** Every address that we answer, one line each. Listens to nothing yet. */
export function httpServer(parts: Parts): FastifyInstance {
  const { rateLimit, loadLimit } = parts.config;
  const load = loadLimit ? new Load(loadLimit) : undefined;
  const traffic = new Traffic();
  const server = bareServer(parts, { turnAway: load && traffic.counting(turnAway(load, parts.log, health)) });
  const attendance = new Attendance(server, parts.patience ?? ordinary);
  server.decorate('attendance', attendance);
  const shares = rateLimit ? new FairShares({ perMinute: rateLimit, now: parts.clock }) : undefined;
  const metrics = parts.measured && metricsServer(parts, { ...parts.measured, traffic, attendance, shares });
  server.decorate('metrics', metrics).addHook('onClose', async () => metrics?.close());
  const get = (url: string, GET: Handler) => address(server, url, { GET });
  const [dumps, facts] = [new Dumps(parts), new LatestFacts(parts)];
  const { thing, document, version, timemap } = documentsAt(parts, described(parts, facts, dumps));
  const { def, shapes, datasets, context } = vocabulary(parts);
  const { dump, table } = dataFiles(parts, dumps);
  const { feed, afterRevision, afterRecord } = feedAt(parts);
  const playground = playgroundPage();

  readBytes(server);
  knowViewers(server, parts.viewers);
  if (metrics) traffic.watch(server);
  shares?.watch(server, uncounted);
  load?.count(server, uncounted);
  address(
    server,
    '/graphql',
    graphql(parts, reply =>
      reply.headers({ 'content-security-policy': scriptedPolicy, vary: 'Accept' }).type('text/html; charset=utf-8').send(playground),
    ),
    { onRequest: onlyJson, errorHandler: graphqlError(parts.log) },
  );
  if (parts.importing) importing(server, { ...parts, importing: parts.importing });
  get('/schema.graphql', fixedText('text/plain; charset=utf-8', sdl(parts.schema, parts.model.concepts)));
  get('/id/:path/:key', thing);
  get('/doc/:path', kindList(parts));
  get('/doc/:path/:key', document);
  get('/doc/:path/:key/timemap', timemap);
  get('/doc/:path/:key/timemap/:page', timemap);
  get('/doc/:path/:key/v/:revision', version);
  get('/data/:file', dump);
  get('/data/:dataset/v/:file', dump);
  get('/data/:dataset/:file', table);
  get('/catalog', fixedText('text/html; charset=utf-8', catalogPage(parts, offers)));
  get('/catalog/:name', catalogs(parts, facts));
  for (const path of ['catalog', 'service', 'model']) get(`/id/${path}/:name`, leadsToCatalog(path, parts.config));
  for (const [path, told] of [
    ['/def', def],
    ['/shapes', shapes],
    ['/.well-known/void', datasets],
  ] as const) {
    get(path, told);
    get(`${path}.:extension`, told);
  }
  get('/feed', feed);
  get('/feed.:extension', feed);
  get('/feed/live', live(server, parts));
  get('/feed/after/:revision', afterRevision);
  get('/feed/after/:revision/:path/:key', afterRecord);
  get('/context.jsonld', context);
  get('/livez', alive);
  get('/readyz', ready(parts, attendance));
  get('/', front(parts));
  get('/style.css', staticFile('style.css', 'text/css; charset=utf-8'));
  get('/graphql.css', staticFile('graphql.css', 'text/css; charset=utf-8'));
  for (const [url, file] of Object.entries(graphiqlFiles)) get(url, file);
  get('/graphql.js', staticFile('graphql.js', 'text/javascript; charset=utf-8'));
  get('/.well-known/security.txt', securityTxt(parts));
  get('/robots.txt', fixedText('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /graphql\n'));
  return server;
}
