import type { WorkOutcome } from '@tepat/shared';

/** A case that is not done, as far as it is compared. */
export interface ActiveCase {
  readonly residentId: number;
  readonly programId: number;
  readonly kelurahanCode: string;
  /** Bits of `WORK_REASONS`. */
  readonly reasons: number;
}

/** What a case must become: `outcome` null = active with these reasons in this kelurahan, else closed. */
export interface CaseChange extends ActiveCase {
  readonly outcome: WorkOutcome | null;
}

/**
 * Compares the active cases of some people with what is found of them. Only differences come out; whoever is not found
 * again has left the category.
 */
export class CaseComparison {
  /** By resident: asked for everybody who is decided, and a number is found without making a key of it. */
  private readonly left = new Map<number, ActiveCase[]>();
  private readonly changes: CaseChange[] = [];

  constructor(active: readonly ActiveCase[]) {
    for (const each of active) {
      const cases = this.left.get(each.residentId);
      if (cases) cases.push(each);
      else this.left.set(each.residentId, [each]);
    }
  }

  /** Nothing but data stands in the way. */
  blocked(found: ActiveCase): void {
    const standing = this.take(found.residentId, found.programId);
    if (standing?.reasons === found.reasons && standing.kelurahanCode === found.kelurahanCode) return;
    this.changes.push({ ...found, outcome: null });
  }

  /** Something else was found; a case that stands is closed with it. */
  settled(residentId: number, programId: number, outcome: WorkOutcome): void {
    const standing = this.take(residentId, programId);
    if (standing) this.changes.push({ ...standing, outcome });
  }

  /** By resident and programme, so that whoever writes takes locks in one order. */
  end(): readonly CaseChange[] {
    for (const cases of this.left.values()) {
      for (const standing of cases) this.changes.push({ ...standing, outcome: 'LEFT_CATEGORY' });
    }
    this.left.clear();
    return this.changes.sort((a, b) => a.residentId - b.residentId || a.programId - b.programId);
  }

  private take(residentId: number, programId: number): ActiveCase | undefined {
    // Of the whole province few people have a case.
    const cases = this.left.get(residentId);
    if (cases === undefined) return undefined;
    const at = cases.findIndex((each) => each.programId === programId);
    if (at < 0) return undefined;
    const [standing] = cases.splice(at, 1);
    if (cases.length === 0) this.left.delete(residentId);
    return standing;
  }
}
