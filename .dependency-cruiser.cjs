/**
 * The walls of the house, checked by machine. Each rule says why, so that whoever meets it knows which way to go.
 * Order of the modules: what stands later may use what stands earlier, by its door (index.ts) only.
 */
const PIPELINE = [
  'regions',
  'evidence',
  'intake',
  'registry',
  'worklist',
  'identity',
  'counter',
  'welfare',
  'programs',
  'eligibility',
  'publication',
  'insight',
  'integration',
];
/** Cases that officials bring: they drive the rooms before them. */
const CASES = ['corrections', 'centre', 'objections'];
const LEAVES = ['audit', 'access'];
const MODULES = 'server/src/modules';

const upstreamOnly = PIPELINE.map((room, index) => {
  const later = [...PIPELINE.slice(index + 1), ...CASES];
  return {
    name: `${room}-knows-no-later-room`,
    comment: `${room} comes before ${later.join(', ')}: facts flow one way, so a later room adds to an earlier one, never the reverse.`,
    severity: 'error',
    from: { path: `^${MODULES}/${room}/`, pathNot: '/graphql/' },
    to: { path: `^${MODULES}/(${later.join('|')})/` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one subject, or one of them knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-stands-alone',
      comment: 'The common language runs in the browser too: it imports nothing of ours and nothing of Node.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|admin)/' },
    },
    {
      name: 'shared-without-node',
      comment: 'The common language runs in the browser too.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'admin-knows-only-shared',
      comment: 'The console talks to the server by GraphQL, never by importing it.',
      severity: 'error',
      from: { path: '^admin/src' },
      to: { path: '^server/' },
    },
    {
      name: 'pure-middle',
      comment: 'domain/ takes data and returns data: no clock, database, queue, files or GraphQL.',
      severity: 'error',
      from: { path: `^${MODULES}/[^/]+/domain/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^server/src/(platform|config|main|nightly)',
          `^${MODULES}/[^/]+/(storage|use-cases|graphql|jobs)/`,
          'node_modules/(typeorm|mysql2|bullmq|ioredis|type-graphql|express)',
        ],
        // Sets of row ids are plain data structures; their room is the platform because several modules hold them.
        pathNot: '^server/src/platform/id-set',
      },
    },
    {
      name: 'storage-knows-no-use-case',
      comment: 'Use cases put domain and storage together; storage that calls a use case turns the arrow round.',
      severity: 'error',
      from: { path: `^${MODULES}/[^/]+/storage/` },
      to: { path: `^${MODULES}/[^/]+/(use-cases|graphql|jobs)/` },
    },
    {
      name: 'use-cases-know-no-graphql',
      comment: 'The same use case serves the API, the night and the command line.',
      severity: 'error',
      from: { path: `^${MODULES}/[^/]+/use-cases/` },
      to: { path: [`^${MODULES}/[^/]+/(graphql|jobs)/`, 'node_modules/type-graphql', '^server/src/platform/graphql'] },
    },
    {
      name: 'by-the-door-only',
      comment: 'A module is entered by its index.ts: what it does not offer there is its own business.',
      severity: 'error',
      from: { path: `^${MODULES}/([^/]+)/`, pathNot: '(/graphql/|\\.test\\.ts$)' },
      to: {
        path: `^${MODULES}/([^/]+)/.+`,
        pathNot: [`^${MODULES}/$1/`, `^${MODULES}/[^/]+/(index|domain/index)\\.ts$`],
      },
    },
    {
      name: 'platform-knows-no-welfare',
      comment: 'platform/ would serve any product: it must not know what a family is.',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: [`^${MODULES}/(${[...PIPELINE, ...CASES].join('|')})/`, '^server/src/(nightly|synthetic|main)'] },
    },
    {
      name: 'leaves-stay-leaves',
      comment: 'audit and access are used by all, so they may use none of the pipeline.',
      severity: 'error',
      from: { path: `^${MODULES}/(${LEAVES.join('|')})/`, pathNot: '/graphql/' },
      to: { path: `^${MODULES}/(${[...PIPELINE, ...CASES].filter((room) => room !== 'regions').join('|')})/` },
    },
    {
      name: 'only-main-knows-all',
      comment: 'main/ puts the house together; nobody else may reach into it.',
      severity: 'error',
      from: { path: '^server/src/(platform|config|modules|nightly|synthetic)/' },
      to: { path: '^server/src/main/' },
    },
    {
      name: 'nobody-needs-the-bench',
      comment: 'bench/ measures what ships: nothing that ships may rest on it.',
      severity: 'error',
      from: { path: '^(server/src|shared/src|admin/src)' },
      to: { path: '^server/bench/' },
    },
    {
      name: 'one-reader-of-the-environment',
      comment: 'Rooms are given what they need; only main/ reads the configuration.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(main|config)/' },
      to: { path: '^server/src/config/' },
    },
    {
      name: 'corrections-know-no-objection',
      comment: 'An objection may lead to a correction; a correction is the same with one or without.',
      severity: 'error',
      from: { path: `^${MODULES}/corrections/` },
      to: { path: `^${MODULES}/objections/` },
    },
    ...upstreamOnly,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
