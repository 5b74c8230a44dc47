const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const common = {
  testEnvironment: 'node',
  rootDir: __dirname,
  transform: { '^.+\\.[cm]?[tj]s$': swc },
  // The sources of the common language are read directly, so that tests never run against a stale build of it.
  moduleNameMapper: { '^@tepat/shared$': '<rootDir>/../shared/src/index.ts' },
  // These come as ES modules only, which Node loads and jest must be given translated.
  transformIgnorePatterns: ['/node_modules/(?!(@tus|srvx)/)'],
};
/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/test/support/own-temporary-folder.cjs',
  coverageProvider: 'v8',
  // A test waits for its database more than it computes: one more than the cores of a small machine keeps both busy.
  maxWorkers: 3,
  // A database of its own for each file takes longer than five seconds on a busy machine; nothing here is a timing test.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/bench/**/*.test.ts', '<rootDir>/test/tidy/**/*.test.ts'],
    },
    { ...common, displayName: 'integration', testMatch: ['<rootDir>/test/{integration,policy}/**/*.test.ts'] },
    // Runs of many minutes; without TEPAT_TEST_LONG (npm run test:long sets it) each takes a short cut of itself.
    { ...common, displayName: 'long', testMatch: ['<rootDir>/test/long/**/*.test.ts'] },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
