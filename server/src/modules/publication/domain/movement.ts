import type { DecidingDesil, FactCode, OrderOfNeed, QuotaShare } from '@tepat/shared';
import { shareOf } from '@tepat/shared';
import type { DesilMove, FamilyDesils, Person } from '../../eligibility';
import { desilMove } from '../../eligibility';
import type { CutPoints } from '../../welfare';
import { desilOf } from '../../welfare';
import type { Moved, ReasonText } from './change-reasons';

/** What one list measured people by. */
export interface Measure {
  readonly desils: FamilyDesils;
  readonly ranking: {
    readonly modelId: number;
    readonly provincial: CutPoints;
    readonly calibrated: CutPoints;
  };
  readonly order: OrderOfNeed;
  readonly shares: readonly QuotaShare[];
}

/** A person as one list saw them. */
export type SeenPerson = Pick<Person, 'familyId' | 'kelurahanCode'>;

const MOVES: Readonly<Record<DesilMove, ReasonText>> = {
  DATA: 'FAMILY_DATA_CHANGED',
  MODEL: 'MODEL_CHANGED',
  RANKING: 'CUT_POINTS_MOVED',
};

type DesilKind = 'NATIONAL' | 'PROVINCIAL' | 'CALIBRATED';

/**
 * What moved between two lists of a programme, told for one person: the family's own data, another model, the cut points,
 * the terms, or only other people. Scores of two models cannot be laid beside each other, so under another model the model
 * alone is named.
 */
export class Movement {
  constructor(
    private readonly before: Measure,
    private readonly after: Measure,
    private readonly ruleChanged: boolean,
    private readonly desilBasis: DecidingDesil,
  ) {}

  /** @param was null where the person was in no family then @param kind which way the person went */
  of(was: SeenPerson | null, is: SeenPerson | null, kind: 'JOINED' | 'LEFT'): Moved {
    if (was === null || is === null) {
      const changed = (): ReasonText[] => ['FAMILY_DATA_CHANGED'];
      return { place: changed, desil: (fact) => (isDesil(fact) ? changed() : []) };
    }
    return { place: () => this.behindPlace(was, is, kind), desil: (fact) => this.behindDesil(fact, was, is) };
  }

  private behindPlace(was: SeenPerson, is: SeenPerson, kind: 'JOINED' | 'LEFT'): ReasonText[] {
    const { before, after } = this;
    const reasons: ReasonText[] = [];
    if (this.ruleChanged) reasons.push('CRITERIA_CHANGED');
    if (termsText(before) !== termsText(after)) reasons.push('TERMS_CHANGED');
    if (regionOf(before, was) !== regionOf(after, is)) reasons.push('REGION_CHANGED');
    if (this.isOtherModel()) reasons.push('MODEL_CHANGED');
    else {
      const [need, needs] = [needOf(before, was), needOf(after, is)];
      // Who became poorer and left all the same was overtaken by others.
      if (kind === 'LEFT' ? needs > need : needs < need) reasons.push('FAMILY_DATA_CHANGED');
    }
    return reasons.length > 0 ? reasons : ['QUOTA_EDGE_MOVED'];
  }

  private behindDesil(fact: FactCode, was: SeenPerson, is: SeenPerson): ReasonText[] {
    if (!isDesil(fact)) return [];
    const [kind, desil] = this.desilOf(fact, this.before.desils, was.familyId);
    const [kindNow, desilNow] = this.desilOf(fact, this.after.desils, is.familyId);
    if (desil === desilNow) return [];
    const score = this.after.desils.scoreOf(is.familyId);
    const { ranking } = this.before;
    const nowByThen =
      score === null ? null : desilOf(score, kind === 'PROVINCIAL' ? ranking.provincial : ranking.calibrated);
    const isRecorded = kind === 'NATIONAL' || kindNow === 'NATIONAL';
    return [MOVES[desilMove({ isRecorded, isOtherModel: this.isOtherModel(), before: desil, nowByThen })]];
  }

  private desilOf(fact: FactCode, desils: FamilyDesils, familyId: number): [DesilKind, number] {
    const basis = fact === 'desilNational' ? 'NATIONAL' : fact === 'desilProvincial' ? 'PROVINCIAL' : this.desilBasis;
    if (basis === 'NATIONAL') return ['NATIONAL', desils.nationalOf(familyId)];
    if (basis === 'PROVINCIAL') return ['PROVINCIAL', desils.provincialOf(familyId)];
    return [desils.isProvisional(familyId) ? 'CALIBRATED' : 'NATIONAL', desils.effectiveOf(familyId)];
  }

  private isOtherModel(): boolean {
    return this.before.ranking.modelId !== this.after.ranking.modelId;
  }
}

/**
 * Notes whether reasons ask for what moved, so that it is looked up for nobody else. What is told
 * with its answers is not to be used once it was asked.
 */
export class AskedOnly implements Moved {
  forAnything = false;

  readonly place = (): ReasonText[] => this.asked();
  readonly desil = (fact: FactCode): ReasonText[] => (isDesil(fact) ? this.asked() : []);

  private asked(): ReasonText[] {
    this.forAnything = true;
    return [];
  }
}

const isDesil = (fact: FactCode): boolean => fact.startsWith('desil');

const termsText = ({ order, shares }: Measure): string =>
  JSON.stringify([order.age, order.continuityMargin, shares.map(({ region, places }) => [region, places])]);

const regionOf = ({ shares }: Measure, { kelurahanCode }: SeenPerson): string | null =>
  shares[shareOf(shares, kelurahanCode)]?.region ?? null;

/** A family without a score comes last. */
const needOf = ({ desils }: Measure, { familyId }: SeenPerson): number =>
  desils.scoreOf(familyId) ?? Number.POSITIVE_INFINITY;
