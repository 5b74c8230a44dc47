/** How much one full delivery may change before a second person must look at it. Shares in percent of the known families. */
export interface DeliveryLimits {
  from: string;
  /** Families that the delivery no longer names. */
  lostPercent: number;
  /** Families with a delivered fact that differs. */
  changedPercent: number;
}

/**
 * Dated: a stricter rule is a new line, and old deliveries keep theirs. A quarter's updating touches less than half of
 * the families; more than that is a changed export, a shifted column or another province.
 */
export const DELIVERY_LIMITS: readonly DeliveryLimits[] = [{ from: '2025-01-01', lostPercent: 5, changedPercent: 60 }];

export interface DeliveryEffect {
  /** Families known and not absent before. */
  known: number;
  lost: number;
  /** Known families with a changed delivered fact. */
  changed: number;
}

export interface GateBreach {
  gate: 'FAMILIES_LOST' | 'FAMILIES_CHANGED' | 'RECORDS_LOST';
  /** Percent, rounded up to a tenth, so that a breach never looks like the limit. */
  value: number;
  limit: number;
}

/** Which limits a delivery breaks; none before anything is known. */
export function breachesOf(effect: DeliveryEffect, day: string, limits = DELIVERY_LIMITS): GateBreach[] {
  const rule = limits.filter(({ from }) => from <= day).at(-1) ?? limits[0];
  if (!rule || effect.known === 0) return [];
  const breaches: GateBreach[] = [];
  const check = (gate: GateBreach['gate'], count: number, limit: number): void => {
    // Compared as integers: no rounding decides.
    if (count * 100 <= limit * effect.known) return;
    breaches.push({ gate, value: Math.ceil((count * 1000) / effect.known) / 10, limit });
  };
  check('FAMILIES_LOST', effect.lost, rule.lostPercent);
  check('FAMILIES_CHANGED', effect.changed, rule.changedPercent);
  return breaches;
}

export interface ExtractLimits {
  from: string;
  /** Records that a full extract no longer has, in percent of those known. */
  lostPercent: number;
  /** So few may always go: shares of a handful say nothing. */
  always: number;
}

/** Dated like the limits of deliveries. An extract that was cut short would make owners and recipients disappear. */
export const EXTRACT_LIMITS: readonly ExtractLimits[] = [{ from: '2025-01-01', lostPercent: 30, always: 20 }];

/** Whether a full extract loses so much that a second person must look at it. */
export function extractBreaches(
  { known, removed }: { known: number; removed: number },
  day: string,
  limits = EXTRACT_LIMITS,
): GateBreach[] {
  const rule = limits.filter(({ from }) => from <= day).at(-1) ?? limits[0];
  if (!rule || removed <= rule.always || removed * 100 <= rule.lostPercent * known) return [];
  return [{ gate: 'RECORDS_LOST', value: Math.ceil((removed * 1000) / known) / 10, limit: rule.lostPercent }];
}
