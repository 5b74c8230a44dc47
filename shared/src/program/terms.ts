import { type PlainDate } from '../calendar';
import { type Clause, type CriteriaDocument } from '../criteria';
import { type Bilingual } from '../prelude';
import { type GateThresholds, type Payee } from '../publication';
import { type YearTerms } from './years';

export const DECREE_KINDS = ['PERDA', 'PERGUB', 'KEPGUB', 'PERMENSOS', 'KEPMENSOS', 'INPRES', 'OTHER'] as const;
export type DecreeKind = (typeof DECREE_KINDS)[number];

/** A legal basis, as one cites it. */
export interface Decree {
  readonly kind: DecreeKind;
  /** Text, because numbers such as `79/HUK/2025` are not numbers. */
  readonly number: string;
  readonly year: number;
  readonly about: string;
  readonly note: string | null;
}

/** SHADOW: prepared and never published. WAIT: published by people. AUTO: by a standing order, within all gates. */
export const PUBLICATION_MODES = ['SHADOW', 'WAIT', 'AUTO'] as const;
export type PublicationMode = (typeof PUBLICATION_MODES)[number];

/**
 * Which desil the fact `desil` is. EFFECTIVE: the delivered national one, until a verified correction newer than the
 * delivery (or its absence) makes the calibrated one stand in.
 */
export const DECIDING_DESILS = ['EFFECTIVE', 'NATIONAL', 'PROVINCIAL'] as const;
export type DecidingDesil = (typeof DECIDING_DESILS)[number];

export const AGE_DIRECTIONS = ['OLDER_FIRST', 'YOUNGER_FIRST'] as const;
export type AgeDirection = (typeof AGE_DIRECTIONS)[number];

/** Who stands first where a quota binds: the poorer (by welfare score), then by age, then by a recorded lot. */
export interface OrderOfNeed {
  readonly age: AgeDirection;
  /**
   * Points of welfare score by which a newcomer must be poorer to take an eligible recipient's place; 0 = nobody is
   * preferred for being there already.
   */
  readonly continuityMargin: number;
}

/** Programmes of one group pay a person at most one benefit; the lower rank comes first. */
export interface Exclusivity {
  readonly group: string;
  readonly rank: number;
}

/**
 * When lists are due. QUARTERLY: in January, April, July and October, for the three months from there (*tahap*). ONCE: one
 * list only, ordered by the release of these terms, for the first month that they decide.
 */
export const DUE_RULES = ['MONTHLY', 'QUARTERLY', 'ONCE'] as const;
export type DueRule = (typeof DUE_RULES)[number];

/** The last day of a month on which lists may begin to be due: three nights at least are left to catch up, in February too. */
export const LATEST_DUE_DAY = 25;

/** Something in these terms that no official text could be found for: the console says so wherever it shows. */
export interface UnverifiedPoint {
  /** A clause code of the criteria, the name of a term (`exclusivity`, `quota`), or a name of what is off. */
  readonly point: string;
  readonly note: Bilingual;
  /**
   * Present where the point is *off*: something that sources mention and these terms do not ask. The clause as it would
   * be asked, under the same code; null where no source of the system could answer it.
   */
  readonly off?: Clause | null;
}

/**
 * A programme as it is in force from a date on: everything that policy may change stands here, dated, and nothing of
 * it in code. Released terms are never edited; other terms are a new version.
 */
export interface ProgramTerms {
  /** Stored documents of format 1 know one quota and no years; reading makes this of them. */
  readonly format: 2;
  readonly code: string;
  readonly name: Bilingual;
  readonly decree: Decree;
  /** First reference date on which these terms decide. */
  readonly inForceFrom: PlainDate;
  /** Rupiah per person and month; whole. Sums over people are made as bigint. */
  readonly amount: number;
  /** Quotas and budgets, year after year; the first is not later than `inForceFrom`. */
  readonly years: readonly YearTerms[];
  readonly orderOfNeed: OrderOfNeed;
  readonly exclusivity: Exclusivity | null;
  readonly payee: Payee;
  readonly due: DueRule;
  /** The day of the month from which its nights prepare a list that is due, 1 to `LATEST_DUE_DAY`; documents may leave 1 out. */
  readonly dueDay: number;
  readonly publication: PublicationMode;
  /** Only where they differ from the defaults of the gates. */
  readonly gates: Partial<GateThresholds>;
  readonly decidingDesil: DecidingDesil;
  readonly criteria: CriteriaDocument;
  /**
   * The clauses that say *whom the programme is for* (elderly, with a disability, small child). A decision is stored
   * for who is refused by none of them (`PreparedCriteria.mayMeet`); the other millions need no row. Each of them is needed
   * by the criteria: nobody could meet the whole without it. A register that
   * was never loaded says nothing about anybody, and makes no decisions by being unknown.
   */
  readonly categoryClauses: readonly string[];
  readonly unverified: readonly UnverifiedPoint[];
}
