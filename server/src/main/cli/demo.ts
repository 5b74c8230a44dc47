import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { addDays, INTAKE_KINDS, plainDate, runDateAt, type PlainDate } from '@tepat/shared';
import type { Command } from 'commander';
import { ensureDemoAccounts } from '../../modules/access';
import { seedPrograms } from '../../modules/programs';
import { headRevision } from '../../modules/registry';
import { seedModels } from '../../modules/welfare';
import { pageOfRuns } from '../../nightly';
import { generateProvince } from '../../synthetic';
import { importFile } from './intake';
import { runNight } from './night';
import { ONE_COUNT, withProgress } from './progress-line';
import { answer, COMMAND_LINE, Failure, withComposition } from './verb';

/** Families in the province (cards in use); quotas of the demo shrink by the same share. */
const PROVINCE_FAMILIES = 3_700_000;

const STANDING_ORDER_DAYS = 365;

/** The demo's data are of the quarter before today, whenever it is started: older sources would rightly be stale. */
function lastQuarterEnd(today: PlainDate): PlainDate {
  const [year = '', month = ''] = today.split('-');
  const firstMonth = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0');
  return addDays(plainDate(`${year}-${firstMonth}-01`), -1);
}

/**
 * Fills an empty installation with a synthetic province and runs its first night. A second time does nothing: what is
 * there is kept, accounts included.
 */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('fill an empty installation with a synthetic province and run its first night (once)')
    .action(async (_options: unknown, command: Command) => {
      await withComposition(async ({ platform }, environment) => {
        if (platform.mode !== 'demo') throw new Failure('TEPAT_MODE is production: a demo is never seeded there');
        await ensureDemoAccounts(platform, {
          password: environment.demo.password,
          file: path.join(platform.dataDirectory, 'demo-accounts.txt'),
          pepper: environment.keys.pepper,
        });
        const today = runDateAt(platform.clock.now());
        await seedModels(platform, COMMAND_LINE);
        await seedPrograms(platform, COMMAND_LINE, {
          proposedBy: 'demo-proposer',
          releasedBy: 'demo-releaser',
          quotaFactor: environment.demo.families / PROVINCE_FAMILIES,
          publication: 'AUTO',
          standingOrder: {
            label: 'Perintah tetap khusus demo (data sintetis)',
            validFrom: today,
            expiresOn: addDays(today, STANDING_ORDER_DAYS),
          },
        });
        if ((await headRevision(platform.database)) === 0) {
          const out = path.join(platform.dataDirectory, 'demo', 'delivery-1');
          await mkdir(out, { recursive: true });
          await withProgress('synthetic families', ONE_COUNT, (onProgress) =>
            generateProvince({
              families: environment.demo.families,
              seed: environment.demo.seed,
              out,
              delivery: 1,
              referenceDate: lastQuarterEnd(today),
              onProgress: (done, total) => onProgress('', done, total),
            }),
          );
          for (const kind of INTAKE_KINDS) {
            const { state, lines } = await importFile(platform, kind, path.join(out, `${kind}.csv`), {});
            process.stderr.write(`${lines.join('\n')}\n`);
            if (state === 'REJECTED') throw new Failure(`the generated ${kind} file was rejected: this is a defect`);
          }
          await rm(out, { recursive: true, force: true });
        }
        // Only an installation that never saw a night to its end gets one here: what people cancelled stays cancelled.
        const ended = await platform.database.rows(
          "SELECT 1 FROM nightly_run WHERE state = 'DONE' OR active = 1 LIMIT 1",
        );
        if (ended.length === 0) {
          const first = await runNight(platform, COMMAND_LINE, {
            reason: 'first night of the demo',
            leaseSeconds: environment.leaseSeconds,
          });
          // Only the night that was begun here: one that people cancelled later is theirs, and the demo starts all the same.
          if (first.state !== 'DONE') process.exitCode = 1;
        }
        const [night] = await pageOfRuns(platform.database, 1, null);
        answer(command, { families: environment.demo.families, night: night ?? null }, [
          `synthetic province ready: last night ${night?.runDate} ${night?.state} (${night?.outcome})`,
        ]);
      });
    });
}
