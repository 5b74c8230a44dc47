/**
 * Every rate of the synthetic province on one page. Sources: [S] a published figure, [C] computed from one,
 * [P] our own assumption where nothing was published. Rates are shares of residents unless they say otherwise.
 */

/** Family size 1 … 7. Mean 2.75; with one more in the poorest fifth 2.95, as 3.7 million family cards hold about 11 million people [C]. */
export const FAMILY_SIZE_SHARES = [0.24, 0.23, 0.235, 0.18, 0.075, 0.028, 0.012] as const;
/** The poorest fifth of families has one member more: poor households are much larger than others [S, size of the shift P]. */
export const POOREST_SHARE = 0.2;

/**
 * Gini of expenditure per head 0.441 (BPS, March 2025) [S]. A log-normal over families would need σ = √2·Φ⁻¹((G+1)/2) = 0.83;
 * counted over people, and poor families being larger, 0.79 gives 0.44 [C]. A log-normal has more people under the poverty line
 * than the city's 4 %: levels of expenditure are for ranking here, not a poverty statistic.
 */
export const EXPENDITURE_SIGMA = 0.79;
/** Mean expenditure per head and month, rupiah: 2.156 million in 2019 [S], grown by 4 % a year [P]. */
export const MEAN_EXPENDITURE = 2_850_000;

/**
 * Latent levels [P], set so that a regression on the truth explains 40-60 %, as proxy means tests in Indonesia do:
 * what a house and its goods show (wealth) follows what a family consumes only in part.
 */
export const WEALTH_ON_WELFARE = 0.78;
/** Share of the variance of welfare that lies between kelurahan [P]. */
export const BETWEEN_KELURAHAN = 0.1;

/**
 * Cut points of the national desil in standard deviations of Jakarta's families. The city stands high in the nation: some
 * 20 % of its people are in desil 1-4, and desil 10 is the largest [P].
 */
export const NATIONAL_DESIL_CUTS = [-2.08, -1.61, -1.285, -1.01, -0.74, -0.46, -0.16, 0.19, 0.69] as const;

/** Planted trouble of a delivery; each is the chance per resident unless a family is named. */
export const TROUBLE = {
  /** Another spelling of the same name; 3-8 % of records mismatch in all [P]. */
  nameSpelling: 0.0425,
  /** A really different name [P]. */
  nameDifferent: 0.01,
  birthDateWrong: 0.01,
  sexWrong: 0.002,
  /** Dead in the civil registry, alive in the delivery, by age; together some 0.4 % (2,516 of 206,695 elderly recipients in one clean-up, 1.2 %) [S]. */
  deceasedUnder40: 0.0007,
  deceased40To59: 0.003,
  deceased60To69: 0.015,
  deceased70AndOver: 0.03,
  /** Of these, alive in truth: about half of the first matches were false in the clean-up of 2024 [S]. */
  deceasedFalsely: 0.5,
  movedOut: 0.005,
  deactivated: 0.002,
  nikMalformed: 0.001,
  notInCivilRegistry: 0.005,
  /** Children under one year who have no NIK yet. */
  newbornWithoutNik: 0.15,
  /** Per family: the same person also stands in the next family. */
  personInTwoFamilies: 0.0008,
  /** Per family: a member carries the NIK of the previous family's head. Both together touch 0.1 % of residents. */
  nikOfNeighbour: 0.0007,
  /** Per family: the delivered No. KK is an old one. */
  familyCardStale: 0.02,
  familyCardMalformed: 0.0005,
  /** Per family: the civil registry records another kelurahan of the province. */
  kelurahanDiffers: 0.02,
  /** Per family: one to three indicators are not recorded. */
  indicatorsMissing: 0.015,
  /** Per family: no national desil delivered. */
  desilMissing: 0.03,
  /** People in the civil registry who are in no delivered family, as a share of families of ordinary size. */
  unlisted: 0.003,
} as const;

/** Presence recorded in the delivery [P]. */
export const PRESENCE = { died: 0.0025, moved: 0.004, abroad: 0.0005, arrived: 0.003, notFound: 0.002 } as const;

/** What happens in a quarter, per family unless it says otherwise [P, mortality from national tables M]. */
export const QUARTER = {
  familyVanishes: 0.004,
  familyArrives: 0.008,
  familyMoves: 0.008,
  familyCardChanges: 0.006,
  familyRefChanges: 0.003,
  /** Of the families whose id changes: the family card changes too, so that only the NIKs tell. */
  familyRefAndCardChange: 0.35,
  indicatorsChange: 0.06,
  /** Per woman of 20-44 who is head or spouse. */
  birth: 0.017,
  /** Per resident. */
  movesIn: 0.0006,
  movesOut: 0.0012,
  deathUnder40: 0.0002,
  death40To59: 0.001,
  death60To69: 0.004,
  death70AndOver: 0.012,
  /** Of deaths: recorded in the delivery, or still delivered as present; the rest are simply gone from it. */
  deathRecorded: 0.4,
  deathUnnoticed: 0.5,
  workChanges: 0.015,
  /** Of the faults of the previous delivery: put right. */
  faultRepaired: 0.15,
  /** Noise of the national ranking between two quarters, in standard deviations. */
  desilNoise: 0.06,
  desilStillMissing: 0.6,
  centralProgramEnds: 0.03,
} as const;

/** Care homes: some 6,500 residents in a province of 11 million [M], mostly elderly. */
export const INSTITUTION = { elderly: 0.003, disabled: 0.015, other: 0.0001 } as const;

/** Cars and tax values [P]: 18 % of families own a car; borrowed names make 1 in 100 appear as an owner. */
export const ASSETS = { carInExtract: 0.96, carUnderBorrowedName: 0.008, medianNjop: 400_000_000 } as const;

/** Central programmes by national desil 1 … 10 for families without children or elderly; factors for those with [P]. */
export const CENTRAL_PROGRAM = {
  bpnt: [0.42, 0.34, 0.24, 0.16, 0.05, 0.01, 0.004, 0.001, 0, 0],
  pkh: [0.2, 0.15, 0.08, 0.04, 0.008, 0.002, 0, 0, 0, 0],
  withYoungChild: 2.4,
  withElderly: 0.8,
} as const;

/** The Dinas's register: chance for a person with severe difficulty, and for others; higher for poor families, who gain by it [P]. */
export const DISABILITY = { severe: 0.28, other: 0.0016, poorFactor: 2.4, otherFactor: 0.6 } as const;
