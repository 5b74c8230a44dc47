import type { Permission } from '@tepat/shared';
import { tasksOf, pageOfRuns } from '../nightly';
import { nightNode, nightPercent, taskNode } from '../nightly/graphql';
import { importNode } from '../modules/intake/graphql';
import { importsUnderWay } from '../modules/intake';
import type { Snapshot } from '../platform/http/event-hub';
import type { Platform } from '../platform/platform';

/** What each part of the stream takes. */
export const PROGRESS_PERMISSIONS: Readonly<Record<string, Permission>> = {
  night: 'night.read',
  imports: 'import.read',
};

/** The newest night with its steps, and the imports under way: read from MySQL, which alone knows. */
export async function progressSnapshot(platform: Platform): Promise<Snapshot> {
  const { database, clock } = platform;
  const [run] = await pageOfRuns(database, 1, null);
  const tasks = run ? await tasksOf(database, [run.id]) : [];
  const now = clock.now();
  const imports = await importsUnderWay(platform);
  return {
    night: run
      ? { ...nightNode(run), percent: nightPercent(tasks, now), tasks: tasks.map((task) => taskNode(task, now)) }
      : null,
    imports: imports.map((file) => {
      const { key: _key, counts: _counts, ...node } = importNode(file, now);
      return node;
    }),
  };
}
