import { readConfig } from '../src/config';
import { InvalidInput } from '../src/errors';

test('with nothing set, the register is at home on localhost:4000', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: 'localhost',
    metricsHost: 'localhost',
    publicUrl: 'http://localhost:4000',
    portal: 'no',
    databaseReplicaUrls: [],
    varDir: './var',
    stopGraceSeconds: 5,
    logLevel: 'info',
    oidcRoleClaim: 'kontor_role',
    oidcDatasetsClaim: 'kontor_datasets',
    responseCacheMb: 32,
    rateLimit: 600,
    loadLimit: 100,
    trustedProxies: [],
  });
});

test('every setting is read', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    METRICS_PORT: '9464',
    METRICS_HOST: '10.0.0.7',
    PUBLIC_URL: 'https://kontor.example',
    VOCABULARY_URL: 'https://vocabulary.example/ties#',
    PORTAL: 'eu',
    DATABASE_URL: 'postgres://kontor:secret@db/kontor',
    DATABASE_REPLICA_URLS: 'postgres://one/kontor, postgres://two/kontor',
    VAR_DIR: '/var/lib/kontor',
    STOP_GRACE_SECONDS: '20',
    LOG_LEVEL: 'debug',
    RESPONSE_CACHE_MB: '0',
    RATE_LIMIT: '0',
    LOAD_LIMIT: '20',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    OIDC_ISSUER: 'https://login.example',
    OIDC_AUDIENCE: 'kontor',
    OIDC_ROLE_CLAIM: 'roles/kontor',
    OIDC_DATASETS_CLAIM: 'sets',
    SECURITY_CONTACT: 'mailto:security@bergen.example',
    SOURCE_DATE_EPOCH: '1796126400',
  };
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    metricsPort: 9464,
    metricsHost: '10.0.0.7',
    publicUrl: 'https://kontor.example',
    vocabularyUrl: 'https://vocabulary.example/ties#',
    portal: 'eu',
    databaseUrl: 'postgres://kontor:secret@db/kontor',
    databaseReplicaUrls: ['postgres://one/kontor', 'postgres://two/kontor'],
    varDir: '/var/lib/kontor',
    stopGraceSeconds: 20,
    logLevel: 'debug',
    responseCacheMb: 0,
    rateLimit: 0,
    loadLimit: 20,
    trustedProxies: ['10.0.0.0/8', '::1'],
    oidcIssuer: 'https://login.example',
    oidcAudience: 'kontor',
    oidcRoleClaim: 'roles/kontor',
    oidcDatasetsClaim: 'sets',
    securityContact: 'mailto:security@bergen.example',
    now: '2026-12-01T12:00:00.000Z',
  });
});

test('the default public address follows the port', () => {
  expect(readConfig({ PORT: '4711' }).publicUrl).toBe('http://localhost:4711');
});

test('an empty variable is an unset one', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: ' ', DATABASE_URL: '', SOURCE_DATE_EPOCH: '' })).toEqual(readConfig({}));
});

test('what was read cannot be changed', () => {
  const config = readConfig({ DATABASE_REPLICA_URLS: 'postgres://one/kontor' });
  expect([config, config.databaseReplicaUrls].every(Object.isFrozen)).toBe(true);
});

test.each([
  ['PORT', '40000000'],
  ['PORT', '-1'],
  ['PORT', '4e3'],
  ['PORT', '0x50'],
  ['METRICS_PORT', '4000'],
  ['METRICS_PORT', 'on'],
  ['PUBLIC_URL', 'https://kontor.example/'],
  ['PUBLIC_URL', 'https://kontor.example/register'],
  ['PUBLIC_URL', 'https://kontor.example?x'],
  ['PUBLIC_URL', 'https://kontor.example/a b'],
  ['PUBLIC_URL', 'https://kontor.example/>'],
  ['PUBLIC_URL', 'kontor.example'],
  ['PUBLIC_URL', 'ftp://kontor.example'],
  ['VOCABULARY_URL', 'https://kontor.example/def'],
  ['DATABASE_URL', 'mysql://db/kontor'],
  ['DATABASE_REPLICA_URLS', 'postgres://one/kontor,two'],
  ['LOG_LEVEL', 'loud'],
  ['OIDC_ISSUER', 'login.example'],
  ['SECURITY_CONTACT', 'security@bergen.example'],
  ['SOURCE_DATE_EPOCH', '2026-12-01'],
  ['SOURCE_DATE_EPOCH', '1.5'],
])('%s=%s is refused by name', (name, value) => {
  const read = () => readConfig({ OIDC_AUDIENCE: name === 'OIDC_ISSUER' ? 'kontor' : undefined, [name]: value });
  expect(read).toThrow(InvalidInput);
  expect(read).toThrow(new RegExp(`^${name}: .+\\.$`));
});

test.each(['OIDC_ISSUER', 'OIDC_AUDIENCE'])('%s alone is refused', name => {
  expect(() => readConfig({ [name]: 'https://login.example' })).toThrow('OIDC_ISSUER and OIDC_AUDIENCE are set together');
});

test.each([
  ['DATABASE_URL', 'db.example/canary-secret'],
  ['DATABASE_URL', 'mysql://kontor:canary-secret@db/kontor'],
  ['DATABASE_URL', 'postgres://kontor:canary-secret @db/kontor'],
  ['DATABASE_REPLICA_URLS', 'postgres://one/kontor,kontor:canary-secret@two'],
  ['PUBLIC_URL', 'https://kontor:canary-secret@kontor.example'],
  ['PUBLIC_URL', 'https://kontor:canary-secret@kontor.example/'],
  ['OIDC_ISSUER', 'https://kontor:canary/secret@login.example'],
])('E8: an error about %s does not hold a secret', (name, value) => {
  const error = caught(() => readConfig({ OIDC_AUDIENCE: name === 'OIDC_ISSUER' ? 'kontor' : undefined, [name]: value }));
  expect([error.message, JSON.stringify(error), error.stack].filter(text => /canary/.test(String(text)))).toEqual([]);
});

function caught(work: () => unknown): InvalidInput {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  throw new Error('It was not refused.');
}
