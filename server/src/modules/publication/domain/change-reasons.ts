import type { ChangeReason, FactCode, PreparedCriteria } from '@tepat/shared';
import { blockingClauses, identityCategory } from '@tepat/shared';
import type { Decision, Person } from '../../eligibility';
import { OUTCOMES } from '../../eligibility';

/** `REASON` or `REASON:CLAUSE`. */
export type ReasonText = string;

const LONGEST = 400;
const DEAD = 2;
const MOVED: readonly (number | null)[] = [3, 4];

/** Fits the reasons into their column, whole reasons only. */
export function joinReasons(reasons: readonly ReasonText[]): string {
  let text = '';
  for (const reason of new Set(reasons)) {
    const longer = text === '' ? reason : `${text},${reason}`;
    if (longer.length > LONGEST) break;
    text = longer;
  }
  return text;
}

export function readReasons(text: string): { reason: ChangeReason; clause: string | null }[] {
  return text.split(',').map((part) => {
    const [reason, clause] = part.split(':');
    return { reason: reason as ChangeReason, clause: clause ?? null };
  });
}

export interface Leaver {
  readonly criteria: PreparedCriteria;
  /** As of this night; null where the person is not in the registry any more. */
  readonly person: Person | null;
  /** The judgement of this night by the programme's closures. */
  readonly decision: Decision | null;
  readonly ruleChanged: boolean;
  readonly moved: Moved;
}

/** What moved for one person since the list before (`Movement` knows it). */
export interface Moved {
  /** Behind the place at the edge of the quota; never empty. */
  readonly place: () => ReasonText[];
  /** Behind a clause about a desil; empty where that desil is what it was. */
  readonly desil: (fact: FactCode) => ReasonText[];
}

/** A clause about a desil that is what it was turned by another rule, and is named like any other clause. */
const turnedBy = (desil: readonly ReasonText[], clause: string, otherwise: ReasonText): ReasonText[] =>
  desil.length > 0 ? [`DESIL_CHANGED:${clause}`, ...desil] : [otherwise];

/** Why somebody is no longer a recipient: from the masks of this night's judgement, never from a guess. */
export function reasonsForLeaving({ criteria, person, decision, ruleChanged, moved }: Leaver): ReasonText[] {
  if (person === null || decision === null) return ['NOT_IN_DELIVERY'];
  if (decision.outcome === OUTCOMES.ELIGIBLE) return ['BEYOND_QUOTA', ...moved.place()];
  if (decision.outcome === OUTCOMES.EXCLUDED_BY_OTHER_PROGRAM) return ['OTHER_PROGRAM_FIRST'];
  const reasons: ReasonText[] = [];
  if (person.presence === DEAD) reasons.push('DECEASED');
  if (MOVED.includes(person.presence)) reasons.push('MOVED_OUT');
  if (person.absent) reasons.push('NOT_IN_DELIVERY');
  if (ruleChanged) reasons.push('CRITERIA_CHANGED');
  if (decision.outcome === OUTCOMES.SUSPENDED) reasons.push('IDENTITY_SUSPENDED');
  const blocking = blockingClauses(criteria, decision.met, decision.unknown);
  criteria.clauses.forEach(({ clause, fact }, at) => {
    const bit = 1 << at;
    if ((blocking & bit) === 0) return;
    if ((decision.unknown & bit) !== 0) reasons.push(`FACT_UNKNOWN:${clause}`);
    else reasons.push(...turnedBy(moved.desil(fact), clause, `CRITERIA_NOT_MET:${clause}`));
  });
  return reasons;
}

/** The decision that stood when the previous list was made; null when the person was not in the category then. */
export interface EarlierDecision {
  readonly met: number;
}

export interface Joiner {
  readonly criteria: PreparedCriteria;
  readonly ruleChanged: boolean;
  readonly met: number;
  readonly waitedBefore: boolean;
  readonly earlier: EarlierDecision | null;
  readonly moved: Moved;
}

/** Why somebody is a recipient now and was not before. */
export function reasonsForJoining({ criteria, ruleChanged, met, waitedBefore, earlier, moved }: Joiner): ReasonText[] {
  if (waitedBefore) return ['WITHIN_QUOTA', ...moved.place()];
  if (earlier === null) return ['CRITERIA_MET'];
  if (ruleChanged) return ['CRITERIA_CHANGED'];
  const turned = met & ~earlier.met;
  const reasons = criteria.clauses.flatMap(({ clause, fact }, at): ReasonText[] => {
    if ((turned & (1 << at)) === 0) return [];
    return turnedBy(moved.desil(fact), clause, `CRITERIA_MET:${clause}`);
  });
  return reasons.length > 0 ? reasons : ['CRITERIA_MET'];
}

const DECEASED = identityCategory('MENINGGAL').bit;

/** Recorded as dead by the registry, or by the civil registry's unverified match. */
export function isRecordedDead(person: Pick<Person, 'presence' | 'identity'>): boolean {
  return person.presence === DEAD || ((person.identity ?? 0) & DECEASED) !== 0;
}
