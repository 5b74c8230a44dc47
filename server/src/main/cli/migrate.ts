import type { Command } from 'commander';
import { readEnvironment } from '../../config/environment';
import { REGIONS } from '../../modules/regions';
import { Database } from '../../platform/database/database';
import { applyGrants } from '../../platform/database/grants';
import { migrate } from '../../platform/database/migrate';
import { ONE_COUNT, withProgress } from './progress-line';
import { answer, Failure } from './verb';

/** Regions are reference data of the schema: without them no family can be stored. */
export async function ensureRegions(database: Database): Promise<void> {
  const values = REGIONS.flatMap((region) => [
    region.code,
    region.level,
    region.parentCode,
    region.name,
    'tile' in region ? region.tile.column : null,
    'tile' in region ? region.tile.row : null,
  ]);
  await database.run(
    `INSERT IGNORE INTO region (code, level, parent_code, name, tile_column, tile_row)
     VALUES ${REGIONS.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    values,
  );
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database schema up to date, apply the grants table by table, and fill the regions')
    .option('--plan', 'only tell what would be done')
    .action(async (options: { plan?: boolean }, command: Command) => {
      const environment = readEnvironment();
      const { migratorUrl, publisherUrl } = environment;
      if (!migratorUrl || !publisherUrl) {
        throw new Failure(
          'DATABASE_MIGRATOR_URL and DATABASE_PUBLISHER_URL are needed: migrations change the schema and grant rights to both accounts',
        );
      }
      const pending = await migrate(migratorUrl, true);
      const done = options.plan
        ? pending
        : await withProgress('migrate', ONE_COUNT, (onProgress) => {
            let begun = 0;
            return migrate(migratorUrl, false, () => onProgress('', begun++, pending.length));
          });
      if (!options.plan) {
        await applyGrants(migratorUrl, environment.databaseUrl, publisherUrl);
        const database = await Database.open(migratorUrl, [], 1);
        await ensureRegions(database);
        await database.close();
      }
      const verb = options.plan ? 'to run' : 'run';
      answer(command, { migrations: done, plan: Boolean(options.plan) }, [
        done.length === 0
          ? 'The schema is up to date.'
          : `${done.length} migrations ${verb}: ${done[0]} … ${done.at(-1)}`,
      ]);
    });
}
