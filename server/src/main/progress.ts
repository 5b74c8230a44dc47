import type { Permission } from '@tepat/shared';
import { nightPercent, pageOfRuns, stepsOf, tasksOf } from '../nightly';
import { nightNode, stepNode } from '../nightly/graphql';
import { importNode } from '../modules/intake/graphql';
import { importsUnderWay } from '../modules/intake';
import type { Snapshot } from '../platform/http/event-hub';
import type { Platform } from '../platform/platform';

/** What each part of the stream takes. */
export const PROGRESS_PERMISSIONS: Readonly<Record<string, Permission>> = {
  night: 'night.read',
  imports: 'import.read',
};

/** The stream is one for all who listen; sentences of a person's language come with the page. */
const STREAM_LOCALE = 'id';

/** The newest night with its steps, and the imports under way: read from MySQL, which alone knows. */
export async function progressSnapshot(platform: Platform): Promise<Snapshot> {
  const { database, clock } = platform;
  const [run] = await pageOfRuns(database, 1, null);
  const now = clock.now();
  const steps = stepsOf(run ? await tasksOf(database, [run.id]) : [], now);
  const imports = await importsUnderWay(platform);
  return {
    night: run ? { ...nightNode(run), percent: nightPercent(steps), steps: steps.map(stepNode) } : null,
    imports: imports.map((file) => {
      const { key: _key, counts: _counts, ...node } = importNode(file, now, STREAM_LOCALE);
      return node;
    }),
  };
}
