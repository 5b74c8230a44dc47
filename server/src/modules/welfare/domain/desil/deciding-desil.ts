/** Which desil a criteria version asks for. EFFECTIVE is the default. */
export type DesilBasis = 'EFFECTIVE' | 'NATIONAL' | 'PROVINCIAL';

/** Which of the three desil decided. */
export type DesilKind = 'NATIONAL' | 'CALIBRATED' | 'PROVINCIAL';

export interface DesilFacts {
  readonly basis: DesilBasis;
  /** As delivered; null = none delivered. */
  readonly national: number | null;
  /** From the standing ranking's two sets of cut points; null = the family is unscored. */
  readonly provincial: number | null;
  readonly calibrated: number | null;
  /** Is a verified correction of a fact that the model uses newer than the delivery? */
  readonly correctionNewerThanDelivery: boolean;
}

export interface DecidingDesil {
  readonly desil: number | null;
  readonly kind: DesilKind;
  /** "Desil sementara, menunggu BPS": our calibrated desil stands in until the next delivery. */
  readonly provisional: boolean;
  /** Why there is none. */
  readonly absence: 'NO_DESIL_DELIVERED' | 'UNSCORED' | null;
}

/**
 * The desil that decides (*desil penentu*). EFFECTIVE: the delivered desil stands until a verified correction of a fact
 * that the model uses is newer than the delivery, or none was delivered; then the calibrated desil, provisionally.
 * A family that is then unscored has no desil: an outdated or invented one must not decide.
 */
export function decidingDesil(facts: DesilFacts): DecidingDesil {
  const decide = (kind: DesilKind, desil: number | null): DecidingDesil => ({
    desil,
    kind,
    provisional: kind === 'CALIBRATED',
    absence: desil !== null ? null : kind === 'NATIONAL' ? 'NO_DESIL_DELIVERED' : 'UNSCORED',
  });
  if (facts.basis === 'NATIONAL') return decide('NATIONAL', facts.national);
  if (facts.basis === 'PROVINCIAL') return decide('PROVINCIAL', facts.provincial);
  const deliveredStands = facts.national !== null && !facts.correctionNewerThanDelivery;
  return deliveredStands ? decide('NATIONAL', facts.national) : decide('CALIBRATED', facts.calibrated);
}
