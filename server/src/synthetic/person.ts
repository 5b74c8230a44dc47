/** Codes of the catalogue that the generator decides upon; the others are drawn as plain numbers. */
export const SEX = { MALE: 1, FEMALE: 2 } as const;
export const RELATION = {
  HEAD: 1,
  SPOUSE: 2,
  CHILD: 3,
  CHILD_IN_LAW: 4,
  GRANDCHILD: 5,
  PARENT: 6,
  SERVANT: 7,
  OTHER: 8,
} as const;
export const MARITAL = { SINGLE: 1, MARRIED: 2, DIVORCED: 3, WIDOWED: 4 } as const;
export const PRESENT = { PRESENT: 1, DIED: 2, MOVED: 3, ABROAD: 4, NEW: 5, NOT_FOUND: 6 } as const;
export type CivilState = 'ACTIVE' | 'DECEASED' | 'MOVED_OUT' | 'DEACTIVATED';

/** The value of an indicator that was not asked or not recorded. */
export const NOT_RECORDED = -1;

/** What the civil registry holds about a person. */
export interface CivilRecord {
  /** False: the registry does not know the NIK. */
  known: boolean;
  status: CivilState;
  /** Day since which the status holds. */
  statusDay: number;
  /** Kelurahan code of residence where it is not the family's; empty otherwise. */
  elsewhere: string;
}

/** What the delivery says about a person where it differs from the truth. */
export interface DeliveredRecord {
  nik: string;
  name: string;
  birthDay: number;
  sex: number;
}

/** A person of the synthetic province: the truth, and beside it what the sources say. */
export interface SyntheticPerson {
  /** Number within the family, from 1; stable over deliveries. */
  readonly no: number;
  readonly sex: number;
  readonly birthDay: number;
  readonly nik: string;
  name: string;
  birthPlace: string;
  /** Completed years at the reference date of the first delivery. */
  readonly age: number;
  relationship: number;
  maritalStatus: number;
  schooling: number;
  education: number;
  working: number;
  sector: number;
  jobStatus: number;
  functionalDifficulty: number;
  chronicIllness: number;
  healthInsurance: number;
  presence: number;
  /** Kinds in the Dinas's register as the file writes them; empty when not registered. */
  disability: string;
  delivered: DeliveredRecord;
  civil: CivilRecord;
  /** Planted faults by name. */
  faults: string[];
  /** Left out of the delivery's rows, though the civil registry knows the person. */
  omitted: boolean;
  /** Newborn without a NIK: `nik` is only reserved, and no source knows the person. */
  unnumbered: boolean;
  /** Another delivered row carries the same NIK. */
  nikShared: boolean;
  /** The row of the civil registry that the delivered NIK leads to, when it is not the person's own. */
  foundAs: FoundAs | null;
}

/** Somebody else's row of the civil registry, or the person's own in another family. */
export interface FoundAs {
  readonly person: SyntheticPerson;
  readonly card: string;
  readonly kelurahan: string;
  /** False: a row of the same person, who stands in two families. */
  readonly stranger: boolean;
}
