/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/jest.env.cjs',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx', '<rootDir>/test/**/*.test.tsx'],
  moduleNameMapper: { '^@tepat/shared$': '<rootDir>/../shared/src/index.ts' },
  transform: {
    '^.+\\.[cm]?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:query-string|decode-uri-component|split-on-first|filter-obj|inflection|react-hotkeys-hook|@tanstack)/)',
  ],
};
