import type { IntakeProblemCode, UserError } from '@tepat/shared';
import type { SubjectKind } from '../domain/columns';
import type { Grounds } from '../storage/corrected-rows';
import type { FactValue } from './checked-fact';

/** Facts of one record that are corrected. */
export interface SubjectCorrection {
  /** A negative id names a record that the correction makes: `family_id` of others may name it, too. */
  readonly subject: { readonly kind: SubjectKind; readonly id: number };
  readonly changes: readonly {
    /** Column name, or a fact that is only stated (`STATED_FACTS`). */
    readonly fact: string;
    readonly value: FactValue;
    /** What the proposer saw: the correction is refused when it has moved since. Of a new record null. */
    readonly baseValue: FactValue;
  }[];
}

/**
 * A correction of facts of one record. `source`: where the corrected values come from, e.g. FIELD_CHECK. `observedOn`: day
 * of the observation, YYYY-MM-DD.
 */
export type FactCorrection = SubjectCorrection & Grounds;

/**
 * A correction of facts and membership of one family, of its members, and of the families that it takes them from or gives
 * them to.
 */
export interface FamilyCorrection extends Grounds {
  /** The family that it is about; left out, that of the first record. Negative where the correction makes it. */
  readonly familyId?: number;
  /** Kelurahan in which all families must be whose members change; left out, anywhere. */
  readonly within?: readonly string[];
  readonly subjects: readonly SubjectCorrection[];
}

export interface StaleBase extends UserError<'STALE_BASE'> {
  field: string;
  params: { field: string; seen: string; now: string };
}

export type CorrectionFailure =
  | StaleBase
  | UserError<
      | 'NOT_FOUND'
      | 'FACT_UNKNOWN'
      | 'CORRECTION_SAME_VALUE'
      | 'CORRECTION_EMPTY'
      | 'NEW_MEMBER_INCOMPLETE'
      | 'NEW_FAMILY_INCOMPLETE'
      | 'NEW_FAMILY_EMPTY'
      | 'FAMILY_NEEDS_ONE_HEAD'
      | 'NIK_RECORDED'
      | 'CARD_RECORDED'
    >
  | UserError<IntakeProblemCode>;
