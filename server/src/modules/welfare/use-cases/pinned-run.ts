/** What the steps of a night are given: its run, its date (YYYY-MM-DD) and the one revision that all of it reads. */
export interface PinnedRun {
  readonly id: number;
  readonly runDate: string;
  readonly revision: number | null;
}

/** @throws when no revision was pinned yet: without one, two steps could read two states */
export function pinnedRevision(run: PinnedRun): number {
  if (run.revision === null) throw new Error(`run ${run.id} has no pinned revision`);
  return run.revision;
}

export const NIGHT = { kind: 'SYSTEM', id: 'night' } as const;
