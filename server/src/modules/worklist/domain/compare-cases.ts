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

const keyOf = (residentId: number, programId: number): string => `${residentId} ${programId}`;

/**
 * Compares the active cases of some people with what is found of them. Only differences come out; whoever is not found
 * again has left the category.
 */
export class CaseComparison {
  private readonly left: Map<string, ActiveCase>;
  private readonly changes: CaseChange[] = [];

  constructor(active: readonly ActiveCase[]) {
    this.left = new Map(active.map((each) => [keyOf(each.residentId, each.programId), each]));
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
    for (const standing of this.left.values()) this.changes.push({ ...standing, outcome: 'LEFT_CATEGORY' });
    this.left.clear();
    return this.changes.sort((a, b) => a.residentId - b.residentId || a.programId - b.programId);
  }

  private take(residentId: number, programId: number): ActiveCase | undefined {
    // Of the whole province few people have a case: most are not worth a key.
    if (this.left.size === 0) return undefined;
    const key = keyOf(residentId, programId);
    const standing = this.left.get(key);
    if (standing) this.left.delete(key);
    return standing;
  }
}
