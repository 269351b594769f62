const swc = require('./swc.config.js');

/** Packages that are ES modules only: jest runs CommonJS, so these are sent through swc too. */
const esmOnly = ['shacl-engine', 'grapoi', '@rdfjs', 'rdf-.*', '@tpluscode', 'shaclc-parse', 'jose'];

module.exports = {
  testEnvironment: 'node',
  // A machine that does other things besides is no fault of ours.
  testTimeout: 60_000,
  // All share one Postgres; two at once keep two cores busy.
  maxWorkers: 2,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  globalSetup: '<rootDir>/tests/setup.ts',
  globalTeardown: '<rootDir>/tests/teardown.ts',
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
