import { isIP } from 'node:net';
import { InvalidInput } from './errors';
import { logLevels, type LogLevel } from './log';

/** What the register is told at start. Addresses have no slash at the end. */
export interface Config {
  readonly port: number;
  /** The name or address to listen on. Unless told otherwise `localhost`: reached from this machine only. */
  readonly host: string;
  /** Where those who run the service find its measures; unset: nowhere, and nothing is counted. */
  readonly metricsPort?: number;
  readonly metricsHost: string;
  /** The base of every IRI. */
  readonly publicUrl: string;
  /** The namespace of our own terms, ending in `#` or `/`; unset: `{publicUrl}/def#`. */
  readonly vocabularyUrl?: string;
  /** The portal that the catalogues are written for: the name of one that comes with Kontor, `no` unless told otherwise, or the path of a file. */
  readonly portal: string;
  /** Unset: an embedded Postgres in `varDir`. */
  readonly databaseUrl?: string;
  readonly databaseReplicaUrls: readonly string[];
  readonly varDir: string;
  /** A folder for the embedded Postgres's log of changes, from which it can be restored to any moment; unset: none is kept. */
  readonly walArchive?: string;
  /** Seconds for which a service that was told to end still takes requests, and says so at `/readyz`. */
  readonly stopGraceSeconds: number;
  readonly logLevel: LogLevel;
  /** How many megabytes of finished answers to GraphQL are kept for who asks the same; 0: none. */
  readonly responseCacheMb: number;
  /** Points a minute that a client of the service may spend; 0: nobody counts. */
  readonly rateLimit: number;
  /** So many requests are worked on at once, and others refused; 0: none is refused, however much there is to do. */
  readonly loadLimit: number;
  /** Addresses and networks of proxies whose word is taken on whose requests they pass on (`X-Forwarded-For`). */
  readonly trustedProxies: readonly string[];
  readonly oidcIssuer?: string;
  readonly oidcAudience?: string;
  /** In which claims its tokens say their owner's role and datasets. */
  readonly oidcRoleClaim: string;
  readonly oidcDatasetsClaim: string;
  /** Where weaknesses are reported: a role's mailbox, or the page of a form. */
  readonly securityContact?: string;
  /** An ISO 8601 instant at which the register's clock stands still, from SOURCE_DATE_EPOCH (seconds); unset: it runs. */
  readonly now?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment, here and nowhere else. What is wrong is an `InvalidInput` that names the variable; an empty variable is an unset one. */
export function readConfig(env: Environment): Config {
  const { value, web, database } = reader(env);
  const port = whole('PORT', value('PORT') ?? '4000', 65535);
  const issuer = web('OIDC_ISSUER');
  const audience = value('OIDC_AUDIENCE');
  if (Boolean(issuer) !== Boolean(audience))
    throw new InvalidInput(
      issuer ? 'OIDC_AUDIENCE' : 'OIDC_ISSUER',
      undefined,
      'OIDC_ISSUER and OIDC_AUDIENCE are set together or not at all.',
    );
  const replicas = listed(value('DATABASE_REPLICA_URLS'));
  const epoch = value('SOURCE_DATE_EPOCH');
  return Object.freeze({
    port,
    host: value('HOST') ?? 'localhost',
    metricsPort: besides(port, value('METRICS_PORT')),
    metricsHost: value('METRICS_HOST') ?? 'localhost',
    publicUrl: web('PUBLIC_URL', rootOnly) ?? `http://localhost:${port}`,
    vocabularyUrl: web('VOCABULARY_URL', namespace),
    portal: value('PORTAL') ?? 'no',
    databaseUrl: database('DATABASE_URL', value('DATABASE_URL')),
    databaseReplicaUrls: Object.freeze(replicas.map(url => database('DATABASE_REPLICA_URLS', url)!)),
    varDir: value('VAR_DIR') ?? './var',
    walArchive: value('WAL_ARCHIVE'),
    stopGraceSeconds: whole('STOP_GRACE_SECONDS', value('STOP_GRACE_SECONDS') ?? '5', 600),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', logLevels),
    responseCacheMb: whole('RESPONSE_CACHE_MB', value('RESPONSE_CACHE_MB') ?? '32', 4096),
    rateLimit: whole('RATE_LIMIT', value('RATE_LIMIT') ?? '600', 1_000_000),
    loadLimit: whole('LOAD_LIMIT', value('LOAD_LIMIT') ?? '100', 10_000),
    trustedProxies: Object.freeze(listed(value('TRUSTED_PROXIES')).map(network)),
    oidcIssuer: issuer,
    oidcAudience: audience,
    oidcRoleClaim: value('OIDC_ROLE_CLAIM') ?? 'kontor_role',
    oidcDatasetsClaim: value('OIDC_DATASETS_CLAIM') ?? 'kontor_datasets',
    securityContact: contact('SECURITY_CONTACT', value('SECURITY_CONTACT')),
    now: epoch === undefined ? undefined : new Date(whole('SOURCE_DATE_EPOCH', epoch, 253402300799) * 1000).toISOString(),
  });
}

interface Form {
  readonly pattern: RegExp;
  readonly allowed: string;
}

const anyWeb: Form = { pattern: /^/, allowed: 'It is an http or https address.' };
const rootOnly: Form = {
  pattern: /^\w+:\/\/[^/?#]+$/,
  allowed: 'It is an http or https address without a path, without a query and without a slash at the end.',
};
const namespace: Form = { pattern: /^[^?#]*[#/]$/, allowed: 'It is an http or https address that ends in # or /.' };

function reader(env: Environment) {
  const value = (name: string) => env[name]?.trim() || undefined;
  const web = (name: string, { pattern, allowed }: Form = anyWeb) => {
    const text = value(name);
    if (text === undefined) return undefined;
    const url = address(text);
    if (!url || !/^https?:$/.test(url.protocol) || !pattern.test(text) || /[\s<>"{}|\\^`]/.test(text))
      throw new InvalidInput(name, shown(text), allowed);
    if (url.username || url.password) throw new InvalidInput(name, shown(text), 'It holds no user and no password.');
    return text;
  };
  /** The value of a database address is a secret: no error may hold it. */
  const database = (name: string, text: string | undefined) => {
    if (text === undefined || /^postgres(ql)?:\/\/\S+$/.test(text)) return text;
    throw new InvalidInput(name, '(not shown)', 'It is an address such as postgres://user@host:5432/kontor.');
  };
  return { value, web, database };
}

/** Without what stands before an @, which may be a password. */
const shown = (text: string) => text.replace(/^.*@/s, '…@');

function address(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** As `security.txt` wants it (RFC 9116, 2.5.3): an address with a scheme. */
function contact(name: string, text: string | undefined): string | undefined {
  if (text === undefined || (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text) && URL.canParse(text))) return text;
  throw new InvalidInput(name, text, 'It is the mailbox of a role, as in mailto:security@bergen.example, or an https address.');
}

const listed = (text = '') =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);

function network(text: string): string {
  const [address = '', bits, ...others] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  const isOne = most !== undefined && !others.length && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
  if (!isOne)
    throw new InvalidInput('TRUSTED_PROXIES', text, 'They are IP addresses and networks such as 10.0.0.0/8, with commas between them.');
  return text;
}

function whole(name: string, text: string, max: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > max) throw new InvalidInput(name, text, `It is a whole number from 0 to ${max}.`);
  return number;
}

/** A port of its own, since what is told there is not for everybody. */
function besides(port: number, text: string | undefined): number | undefined {
  const other = text === undefined ? undefined : whole('METRICS_PORT', text, 65535);
  if (other && other === port) throw new InvalidInput('METRICS_PORT', text, 'It is another port than PORT.');
  return other;
}

function oneOf<T extends string>(name: string, text: string, values: readonly T[]): T {
  const found = values.find(value => value === text);
  if (found === undefined) throw new InvalidInput(name, text, `It is one of ${values.join(', ')}.`);
  return found;
}
