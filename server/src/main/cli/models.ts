import { readFile } from 'node:fs/promises';
import { errorMessage } from '@tepat/shared';
import type { Command } from 'commander';
import type { WorkPlan } from '../../modules/intake';
import { changeModel, checkAllScores, importModel } from '../../modules/welfare';
import type { StepContext } from '../../platform/queue/step';
import { ONE_COUNT, withProgress } from './progress-line';
import { answer, COMMAND_LINE, Failure, withComposition } from './verb';

/** Nearly all of a change is scoring every family; what changed meanwhile is scored again, in rounds that end soon. */
const CHANGE: WorkPlan = [
  ['SCORE', 100],
  ['SCORE_CHANGED', 3],
  ['RANK', 3],
];

/** A work of the night that somebody does by hand: it has no lease to lose, and its progress is for the terminal. */
const byHand = (report: (phase: string, done: number, total: number) => void): StepContext => ({
  report: async (phase, done, total) => report(phase, done, total),
  complete: async () => undefined,
});

export function addModels(program: Command): void {
  const model = program.command('model').description('welfare models');
  model
    .command('add <file>')
    .description('take a welfare model document, once it is proven; the first one ranks from the next night on')
    .option('--json', 'answer as one JSON document')
    .action(async (file: string, _options: unknown, command: Command) => {
      const bytes = await readFile(file).catch(() => {
        throw new Failure(`${file} cannot be read`);
      });
      await withComposition(async ({ platform }) => {
        const added = await importModel(platform, COMMAND_LINE, bytes);
        if (!added.ok) throw new Failure(errorMessage('en', added.error));
        const { modelId, created } = added.value;
        answer(command, { modelId, created }, [`model ${modelId}${created ? '' : ' was there already'}`]);
      });
    });
  model
    .command('change <id>')
    .description('score every family by this model and let it rank: readers keep the standing ranking until then')
    .option('--json', 'answer as one JSON document')
    .action(async (text: string, _options: unknown, command: Command) => {
      const modelId = Number(text);
      if (!Number.isSafeInteger(modelId)) throw new Failure('give the number of a model');
      await withComposition(async ({ platform }) => {
        const changed = await withProgress(`model ${modelId}:`, CHANGE, (onProgress) => {
          let rounds = 0;
          const step = byHand((phase, done, total) => {
            if (phase === 'SCORE' && done === 0) rounds += 1;
            onProgress(phase === 'SCORE' && rounds > 1 ? 'SCORE_CHANGED' : phase, done, total);
          });
          return changeModel(platform, COMMAND_LINE, modelId, step);
        });
        if (!changed.ok) throw new Failure(errorMessage('en', changed.error));
        const { value } = changed;
        answer(command, { ...value }, [
          value.outcome === 'RANKED'
            ? `model ${modelId} ranks: ranking ${value.rankingId}, revision ${value.revision}`
            : `held back by: ${value.reasons.map(({ gate }) => gate).join(', ')}`,
        ]);
        // As for a night: done, but a gate holds it back.
        if (value.outcome === 'HELD') process.exitCode = 3;
      });
    });

  program
    .command('check-scores')
    .description('recompute every score and compare it with what is stored (the weekly check)')
    .action(async (_options: unknown, command: Command) => {
      await withComposition(async ({ platform }) => {
        const checked = await withProgress('scores', ONE_COUNT, (onProgress) =>
          checkAllScores(
            platform,
            byHand((_phase, done, total) => onProgress('', done, total)),
          ),
        );
        answer(command, { ...checked }, [`every score is as computed: ${JSON.stringify(checked)}`]);
      });
    });
}
