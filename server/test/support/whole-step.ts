import type { SharedStep } from '../../src/nightly/steps';
import type { Platform } from '../../src/platform/platform';
import type { StepContext } from '../../src/platform/queue/step';

const WIDE = 500_000;

/** Does a shared step as one worker would: every part, then the closing, which completes `step`. */
export async function wholeStep<Run>(
  shared: SharedStep<Run>,
  platform: Platform,
  run: Run,
  step: StepContext,
  size = WIDE,
): Promise<void> {
  const parts = await shared.parts(platform, size);
  const results: Record<string, unknown>[] = [];
  const ofPart: StepContext = {
    report: async (phase, done, total) => step.report(phase, done, total),
    complete: async (_tx, result) => void results.push(result),
  };
  for (let part = 0; part < parts; part++) await shared.part(platform, run, { part, parts, size }, ofPart);
  await shared.close(platform, run, results, step);
}
