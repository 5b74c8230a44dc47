import { isCountedMember } from '@tepat/shared';
import { nationalDesil, type SyntheticFamily } from './family';
import { groupsOf, identityOf, type TargetGroup } from './truth';

export type Tally = Record<string, number>;

/** Counts of one generated delivery; written as `truth/truth-summary.json`. */
export interface Summary {
  readonly seed: number;
  readonly delivery: 1 | 2;
  readonly mode: 'FULL' | 'DELTA';
  readonly referenceDate: string;
  readonly families: number;
  readonly residents: number;
  readonly civilRecords: number;
  /** People whom the civil registry knows and no delivered family contains. */
  readonly unlisted: number;
  readonly vanishedFamilies: number;
  readonly arrivedFamilies: number;
  /** Planted faults of families, of residents, and the identity categories that must be found. */
  readonly familyFaults: Tally;
  readonly residentFaults: Tally;
  readonly identity: Tally;
  readonly targetGroups: Tally;
  /** Residents by delivered national desil ('none' where not delivered). */
  readonly residentsByNationalDesil: Tally;
  /** Families by what happened to them since the first delivery. */
  readonly changes: Tally;
}

function count(tally: Tally, name: string): void {
  tally[name] = (tally[name] ?? 0) + 1;
}

/** Collects the counts while families pass by. */
export class SummaryCounter {
  families = 0;
  residents = 0;
  civilRecords = 0;
  unlisted = 0;
  vanishedFamilies = 0;
  arrivedFamilies = 0;
  private readonly familyFaults: Tally = {};
  private readonly residentFaults: Tally = {};
  private readonly identity: Tally = {};
  private readonly targetGroups: Tally = {};
  private readonly residentsByNationalDesil: Tally = {};
  private readonly changes: Tally = {};

  constructor(private readonly referenceDay: number) {}

  /** A family whose rows were delivered. */
  delivered(family: SyntheticFamily): void {
    this.families++;
    for (const fault of family.faults) count(this.familyFaults, fault);
    for (const change of new Set(family.changes)) count(this.changes, change);
    const desil = family.desilDelivered ? String(nationalDesil(family.nationalScore)) : 'none';
    for (const person of family.members) {
      if (person.omitted) continue;
      this.residents++;
      for (const fault of person.faults) count(this.residentFaults, fault);
      for (const category of identityOf(person, family)) count(this.identity, category);
      if (!isCountedMember(person.presence)) continue;
      count(this.residentsByNationalDesil, desil);
      for (const group of groupsOf(person, this.referenceDay) satisfies TargetGroup[]) count(this.targetGroups, group);
    }
  }

  result(about: Pick<Summary, 'seed' | 'delivery' | 'mode' | 'referenceDate'>): Summary {
    const { families, residents, civilRecords, unlisted, vanishedFamilies, arrivedFamilies } = this;
    return {
      ...about,
      families,
      residents,
      civilRecords,
      unlisted,
      vanishedFamilies,
      arrivedFamilies,
      familyFaults: this.familyFaults,
      residentFaults: this.residentFaults,
      identity: this.identity,
      targetGroups: this.targetGroups,
      residentsByNationalDesil: this.residentsByNationalDesil,
      changes: this.changes,
    };
  }
}
