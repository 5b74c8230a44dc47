import type { Bilingual, FactCode, FactSource, PlainDate } from '@tepat/shared';
import { daysBetween, FACT_SOURCES, factDefinition } from '@tepat/shared';

/** The extracts that age. DTSEN and the ranking are pinned by the night itself and carry their own dates. */
export type ExtractSource = Exclude<FactSource, 'DTSEN' | 'RANKING'>;

/** The reference date of the newest extract committed up to the pinned revision; absent = never committed. */
export type ExtractDates = Readonly<Partial<Record<ExtractSource, PlainDate>>>;

/**
 * May the fact be believed at all at that reference date? An extract that was never committed, or that is older than
 * the fact's maximum age, makes the fact unknown for everybody: it blocks and is named, it never silently passes.
 * Facts that come with the resident's own row (age, region, presence, desil) are always usable here; whether the single
 * value is there is seen row by row.
 */
export function isUsable(fact: FactCode, extracts: ExtractDates, referenceDate: PlainDate): boolean {
  const source = sourceOf(fact);
  if (source === null) return true;
  const extractedOn = extracts[source];
  if (extractedOn === undefined) return false;
  const { maxAgeDays } = factDefinition(fact);
  return maxAgeDays === undefined || daysBetween(extractedOn, referenceDate) <= maxAgeDays;
}

/** The extract that a fact stands on; null when it comes with the delivery or the ranking. */
export function sourceOf(fact: FactCode): ExtractSource | null {
  // The date of birth is the delivered (or corrected) one; the civil registry only confirms or doubts it.
  if (fact === 'ageYears' || fact === 'ageMonths') return null;
  const { source } = factDefinition(fact);
  return source === 'DTSEN' || source === 'RANKING' ? null : source;
}

/** The day that stands beside a value when it is explained; null when it carries none. */
export function sourceDateOf(
  fact: FactCode,
  extracts: ExtractDates,
  delivered: PlainDate | null,
  rankedOn: PlainDate | null,
): PlainDate | null {
  const source = sourceOf(fact);
  if (source !== null) return extracts[source] ?? null;
  return factDefinition(fact).source === 'RANKING' ? (rankedOn ?? delivered) : delivered;
}

/** Whose the value is. A desil that came with the delivery was ranked by BPS and not by us; the day beside it is the delivery's. */
export function sourceNameOf(fact: FactCode, rankedOn: PlainDate | null): Bilingual {
  const { source } = factDefinition(fact);
  return source === 'RANKING' && rankedOn === null ? NATIONAL_RANKING : FACT_SOURCES[source];
}

const NATIONAL_RANKING: Bilingual = { id: 'Desil nasional BPS (DTSEN)', en: 'National desil of BPS (DTSEN)' };
