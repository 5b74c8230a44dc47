import type { Environment } from '../../src/config/environment';
import { addDays, runDateAt } from '@tepat/shared';
import { ensureRegions } from '../../src/main/cli/migrate';
import { seedPrograms } from '../../src/modules/programs';
import { headRevision } from '../../src/modules/registry';
import { currentRanking, seedModels } from '../../src/modules/welfare';
import { applyGrants } from '../../src/platform/database/grants';
import { Database } from '../../src/platform/database/database';
import { migrate } from '../../src/platform/database/migrate';
import { BENCH_ACTOR, type Bench } from '../bench';
import { measureLoad } from '../load/load';
import { measureCorrections } from './correction';
import { measureDecisions } from './decisions';
import { takeDelivery } from './delivery';
import { runNight } from './night';
import { measurePages } from './pages';
import { measureOrdinaryNight } from './ranking';
import { measureRivals } from './rivals';
import { measureCheck, measureModel } from './scores';
import { measureDeliverySimulation, measureSimulation } from './simulation';

/** Families in the province (cards in use); quotas shrink by the same share. */
const PROVINCE_FAMILIES = 3_700_000;

interface Stage {
  /** Whether the database is past this already: a long run is continued where it was left. */
  isPast?: (bench: Bench) => Promise<boolean>;
  run: (bench: Bench) => Promise<void>;
  /** Only when it is asked for by name. */
  onDemand?: boolean;
}

const deliveries = async ({ platform }: Bench): Promise<number> => {
  const [row] = await platform.database.rows<{ count: number }>(
    "SELECT COUNT(*) AS count FROM import_file WHERE kind = 'residents' AND state = 'COMMITTED'",
  );
  return row?.count ?? 0;
};

/** The bench, top to bottom. Each stage leaves its figures in the results; what is past is not done again. */
export const STAGES = {
  delivery: {
    isPast: async ({ platform }) => (await headRevision(platform.database)) > 0,
    run: (bench) => takeDelivery(bench, 1),
  },
  'first-night': {
    isPast: async ({ platform }) => (await currentRanking(platform.database)) !== null,
    run: async (bench) => void (await runNight(bench, 'first-night')),
  },
  'ordinary-night': { run: measureOrdinaryNight },
  check: { run: measureCheck },
  simulation: { run: measureSimulation },
  correction: { run: measureCorrections },
  pages: { run: measurePages },
  decisions: { run: measureDecisions },
  rivals: { run: measureRivals },
  'second-delivery': { isPast: async (bench) => (await deliveries(bench)) > 1, run: (bench) => takeDelivery(bench, 2) },
  'delivery-simulation': { run: measureDeliverySimulation },
  'second-night': {
    isPast: async ({ platform }) => {
      const [row] = await platform.database.rows<{ count: number }>(
        "SELECT COUNT(*) AS count FROM nightly_run WHERE reason = 'bench: second-night' AND state = 'DONE'",
      );
      return (row?.count ?? 0) > 0;
    },
    run: async (bench) => void (await runNight(bench, 'second-night')),
  },
  model: { run: measureModel },
  load: { run: measureLoad, onDemand: true },
} satisfies Record<string, Stage>;

export type StageName = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as StageName[];

/** What runs when nothing is asked for by name. */
export const USUAL_STAGES = STAGE_NAMES.filter((name) => !('onDemand' in STAGES[name]));

export const isStageName = (text: string): text is StageName => Object.hasOwn(STAGES, text);

/** Runs the stages that are wanted, in their order; one that the database is past already is told and left out. */
export async function runStages(bench: Bench, wanted: readonly StageName[]): Promise<void> {
  await furnish(bench);
  await assertSameProvince(bench);
  for (const name of STAGE_NAMES) {
    if (!wanted.includes(name)) continue;
    const stage: Stage = STAGES[name];
    if (await stage.isPast?.(bench)) bench.say(`${name}: done before in this database`);
    else await stage.run(bench);
  }
}

/** Figures of one size must not be kept under the name of another. */
async function assertSameProvince({ options, platform }: Bench): Promise<void> {
  const [first] = await platform.database.rows<{ families: number }>(
    "SELECT row_total AS families FROM import_file WHERE kind = 'families' AND state = 'COMMITTED' ORDER BY id LIMIT 1",
  );
  if (first && first.families !== options.families) {
    throw new Error(`this database holds ${first.families} families: give --families ${first.families}`);
  }
}

/** Schema, grants and regions, as the migrator: without them no account of ours may even open the database. */
export async function prepareDatabase({ migratorUrl, publisherUrl, databaseUrl }: Environment): Promise<void> {
  if (!migratorUrl || !publisherUrl) throw new Error('the bench needs the accounts of the migrator and the publisher');
  await migrate(migratorUrl);
  await applyGrants(migratorUrl, databaseUrl, publisherUrl);
  const migrator = await Database.open(migratorUrl, [], 1);
  await ensureRegions(migrator);
  await migrator.close();
}

/** The illustrative model and the three programmes: what every province has before its first delivery. */
async function furnish({ options, platform }: Bench): Promise<void> {
  const today = runDateAt(platform.clock.now());
  await seedModels(platform, BENCH_ACTOR);
  await seedPrograms(platform, BENCH_ACTOR, {
    proposedBy: 'bench-proposer',
    releasedBy: 'bench-releaser',
    quotaFactor: options.families / PROVINCE_FAMILIES,
    publication: 'AUTO',
    standingOrder: { label: 'Bench (data sintetis)', validFrom: today, expiresOn: addDays(today, 365) },
  });
}
