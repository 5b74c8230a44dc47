import { GATES, numberText } from '@tepat/shared';
import type { DecideResult } from '../../modules/eligibility';
import type { PrepareResult, PublishResult } from '../../modules/publication';
import type { RankingGate } from '../../modules/welfare';
import type { RunRow, StepName, StepProgress } from '../../nightly';

/** What each step leaves in the summary of its night. */
interface Results {
  MODEL: { outcome: 'NONE' | 'RANKED' | 'HELD'; rankingId?: number; reasons?: readonly RankingGate[] };
  MATCH: {
    revision: number;
    compared: number;
    changed: number;
    civilRegistry: boolean;
    awaitsAdoption?: readonly string[];
    held?: boolean;
  };
  SCORE: { compared: number; written: number };
  RANK: { outcome: 'RANKED' | 'UNCHANGED' | 'HELD'; rankingId?: number; reasons?: readonly RankingGate[] };
  DECIDE: DecideResult;
  LISTS: PrepareResult;
  PUBLISH: PublishResult;
}

const n = (value: number): string => numberText(value, 'en');
const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;
const gateName = (code: string): string => (Object.hasOwn(GATES, code) ? GATES[code as keyof typeof GATES].en : code);
const because = (codes: readonly string[]): string => (codes.length > 0 ? ` (${codes.map(gateName).join('; ')})` : '');
const gatesText = (reasons: readonly RankingGate[]): string =>
  reasons
    .map(
      ({ gate, actual, threshold }) =>
        `${gateName(gate)}: ${actual === null ? '–' : percent(actual)}, at most ${percent(threshold)}`,
    )
    .join('; ');
const LIST_OUTCOMES = {
  PUBLISHED: 'published',
  NOTHING_NEW: 'nothing new',
  SHADOW: 'prepared only',
  WAITS: 'waits for people',
  HELD: 'HELD',
  NO_ORDER: 'waits: no standing order',
} as const;

const SAYS: { readonly [Step in StepName]: (result: Results[Step]) => string } = {
  MODEL: ({ outcome, rankingId, reasons = [] }) => {
    if (outcome === 'NONE') return 'no released model is due';
    if (outcome === 'RANKED') return `the released model ranks: ranking ${rankingId}`;
    return `HELD, the model before goes on (${gatesText(reasons)})`;
  },
  MATCH: ({ civilRegistry, compared, changed, revision, awaitsAdoption = [], held }) =>
    `${civilRegistry ? `${n(compared)} residents compared, ${n(changed)} changed` : 'no civil registry yet'}; ` +
    (held ? 'HELD' : `reads as of revision ${revision}`) +
    (awaitsAdoption.length > 0 ? ` (two people have yet to adopt ${awaitsAdoption.join(', ')})` : ''),
  SCORE: ({ compared, written }) => `${n(compared)} families looked at, ${n(written)} scores written`,
  RANK: ({ outcome, rankingId, reasons = [] }) => {
    if (outcome === 'RANKED') return `ranking ${rankingId} published`;
    if (outcome === 'UNCHANGED') return `nothing changed, ranking ${rankingId} stays in force`;
    return `HELD, the ranking before stays in force (${gatesText(reasons)})`;
  },
  DECIDE: ({ residents, changed, outcomes }) => {
    const eligible = Object.entries(outcomes).map(([program, counts]) => `${program} ${n(counts.ELIGIBLE)}`);
    return `${n(residents)} residents, ${n(changed)} decisions changed; eligible: ${eligible.join(', ') || 'nobody'}`;
  },
  LISTS: ({ outcome, period, lists }) =>
    outcome === 'NO_RANKING'
      ? 'no ranking: nothing prepared'
      : `${period}: ${lists
          .map(({ program, outcome: what, version, recipients, waiting, joined, left, breached }) =>
            what === 'UNCHANGED'
              ? `${program} unchanged`
              : `${program} version ${version}, ${n(recipients)} recipients, ${n(waiting)} waiting, +${n(joined)} −${n(left)}${because(breached)}`,
          )
          .join(' | ')}`,
  PUBLISH: ({ period, lists }) =>
    `${period}: ${lists.map(({ program, outcome, reasons }) => `${program} ${LIST_OUTCOMES[outcome]}${because(reasons)}`).join(' | ')}`,
};

/** A night in words: how it ended, then a line for each step. */
export function nightLines(run: Pick<RunRow, 'runDate' | 'attempt' | 'state' | 'outcome' | 'summary'>): string[] {
  const ended = `night of ${run.runDate}, attempt ${run.attempt}: ${run.state} (${run.outcome})`;
  const { summary } = run;
  if (run.state === 'DONE') {
    return [
      ended,
      ...Object.entries(summary ?? {}).map(([step, result]) => `  ${step.padEnd(8)}${said(step, result)}`),
    ];
  }
  const { step, error } = (summary ?? {}) as { step?: string; error?: string };
  return step === undefined ? [ended] : [ended, `  ${step.padEnd(8)}${error?.split('\n')[0] ?? 'stopped here'}`];
}

function said(step: string, result: unknown): string {
  if (result === null) return 'not run';
  return Object.hasOwn(SAYS, step) ? (SAYS[step as StepName] as (result: unknown) => string)(result) : 'done';
}

/** 0: done. 3: done, but a gate holds something back for people. 1: failed or cancelled. */
export function nightExitCode({ state, outcome }: Pick<RunRow, 'state' | 'outcome'>): 0 | 1 | 3 {
  if (state !== 'DONE') return 1;
  return outcome === 'HELD' ? 3 : 0;
}

/** How far a running night is, in one line; null while no step runs. */
export function progressLine(steps: readonly StepProgress[]): string | null {
  const step = steps.find(({ state }) => state === 'RUNNING');
  if (!step) return null;
  const words = [step.step];
  if (step.percent !== null) words.push(`${Math.floor(step.percent)} %`);
  if (step.parts > 1) words.push(`${step.partsDone} of ${step.parts} parts done`);
  if (step.etaSeconds !== null) words.push(`about ${n(step.etaSeconds)} s to go`);
  return words.join(', ');
}
