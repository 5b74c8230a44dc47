/** A resident as of the night's revision, as far as criteria need one. */
export interface Person {
  residentId: number;
  familyId: number;
  /** Vault id; null for newborns and for people without a number. */
  nikId: number | null;
  /** Dotted code of the kelurahan. */
  kelurahanCode: string;
  birthDate: string | null;
  /** Code of the delivery: 2, 3, 4, 6 are dead, moved, abroad, not found. */
  presence: number | null;
  /** Left out of the newest full delivery. */
  absent: boolean;
  /** Bits of the comparison with the civil registry; null = not yet compared. */
  identity: number | null;
}

/**
 * The desil of a family under the pinned ranking; 0 where there is none. Which of them decides on basis EFFECTIVE is
 * the welfare room's rule and is not repeated here.
 */
export interface FamilyDesils {
  nationalOf(familyId: number): number;
  provincialOf(familyId: number): number;
  effectiveOf(familyId: number): number;
  /** Is the effective desil our calibrated one, standing in until the next delivery? */
  isProvisional(familyId: number): boolean;
  /** Null where the family is not scored. */
  scoreOf(familyId: number): number | null;
}

/** What the extracts say, by family and by NIK (vault id). Where nothing is listed the answer is 0: not in the extract. */
export interface ExtractFacts {
  familyCars(familyId: number): number;
  /** Highest taxable value (NJOP) in the names of the family, rupiah. */
  familyNjop(familyId: number): number;
  /** Bits: 1 PKH, 2 BPNT. */
  familyPrograms(familyId: number): number;
  personPrograms(nikId: number): number;
  livesInInstitution(nikId: number): boolean;
  /** Under a sanction for misuse of assistance on the reference date. */
  sanctioned(nikId: number): boolean;
  civilServantInFamily(familyId: number): boolean;
  /** 1 branded bottled water, 2 another source, 0 not recorded. */
  drinkingWater(familyId: number): number;
  /** Bits of the kinds, with `DISABILITY_REGISTERED` and, after its expiry, `DISABILITY_EXPIRED`. */
  disability(nikId: number): number;
}

export const DISABILITY_REGISTERED = 1 << 6;
export const DISABILITY_EXPIRED = 1 << 7;
export const DISABILITY_KINDS = DISABILITY_REGISTERED - 1;
