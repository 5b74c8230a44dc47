import type { AnchorName, Measure } from '../results';

/**
 * The size that figures are judged at. Below it whole seconds are met too easily, and what a step costs whatever the size
 * (a transaction, a lease) outweighs an anchor of a few milliseconds.
 */
const WHOLE_PROVINCE = 3_500_000;

/** What a row of the design asks for. */
export type Target =
  | { kind: 'RATIO'; atMost: number; anchor: AnchorName }
  | { kind: 'SECONDS'; atMost: number }
  /** Seconds for so many rows, when as many or fewer were written. */
  | { kind: 'SECONDS_FOR_ROWS'; atMost: number; rows: number }
  | { kind: 'RATE'; atLeast: number }
  | { kind: 'PERCENTILES'; p50?: number; p99: number; statements?: number; growth?: number }
  | { kind: 'MEGABYTES'; atMost: number };

export type Verdict = 'met' | 'missed' | 'not judged';

/** A measure laid beside its target. */
export interface Judged {
  measured: string;
  verdict: Verdict;
}

const verdict = (met: boolean): Verdict => (met ? 'met' : 'missed');
const NOT_MEASURED: Judged = { measured: '–', verdict: 'not judged' };

/** Seconds, as people read them. */
export function timeText(seconds: number): string {
  if (seconds < 1) return `${significant(seconds * 1000)} ms`;
  if (seconds < 120) return `${significant(seconds)} s`;
  return `${significant(seconds / 60)} min`;
}

/** Three significant digits, with thousands apart. */
export function significant(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

/** Judges what was measured in a province of so many families: only a whole one says anything about the targets. */
export function judge(target: Target, measure: Measure | undefined, families: number): Judged {
  const judged = measure === undefined ? NOT_MEASURED : laidBeside(target, measure);
  return families >= WHOLE_PROVINCE ? judged : { ...judged, verdict: 'not judged' };
}

function laidBeside(target: Target, measure: Measure): Judged {
  const { seconds, rows, anchor, p50, p99, statements, peakMegabytes } = measure;
  switch (target.kind) {
    case 'RATIO': {
      if (seconds === undefined || anchor === undefined) return NOT_MEASURED;
      const ratio = seconds / anchor.seconds;
      const text = `${timeText(seconds)} = ${significant(ratio)} ${anchor.name} (${anchor.name} ${timeText(anchor.seconds)})`;
      return { measured: text, verdict: verdict(ratio <= target.atMost) };
    }
    case 'SECONDS':
      if (seconds === undefined) return NOT_MEASURED;
      return { measured: timeText(seconds), verdict: verdict(seconds <= target.atMost) };
    case 'SECONDS_FOR_ROWS': {
      if (seconds === undefined || !rows) return NOT_MEASURED;
      const scaled = (seconds * target.rows) / rows;
      return {
        measured: `${timeText(seconds)} for ${significant(rows)} rows`,
        verdict: verdict(scaled <= target.atMost),
      };
    }
    case 'RATE': {
      if (!seconds || rows === undefined) return NOT_MEASURED;
      return { measured: `${significant(rows / seconds)} rows/s`, verdict: verdict(rows / seconds >= target.atLeast) };
    }
    case 'PERCENTILES': {
      if (p50 === undefined || p99 === undefined) return NOT_MEASURED;
      const growth = measure.detail?.['growth'];
      const kind = measure.detail?.['kind'];
      const texts = [
        `${typeof kind === 'string' ? `${kind}: ` : ''}p50 ${significant(p50)} ms`,
        `p99 ${significant(p99)} ms`,
        ...(statements === undefined ? [] : [`${significant(statements)} statements`]),
        ...(typeof growth === 'number' ? [`deep ${significant(growth)} × first`] : []),
      ];
      const met =
        p50 <= (target.p50 ?? Infinity) &&
        p99 <= target.p99 &&
        (statements ?? 0) <= (target.statements ?? Infinity) &&
        (typeof growth === 'number' ? growth : 0) <= (target.growth ?? Infinity);
      return { measured: texts.join(', '), verdict: verdict(met) };
    }
    case 'MEGABYTES':
      if (typeof peakMegabytes !== 'number') return NOT_MEASURED;
      return { measured: `${significant(peakMegabytes)} MB`, verdict: verdict(peakMegabytes <= target.atMost) };
  }
}
