import type { ProgramTerms } from '@tepat/shared';

/** The place of a programme in its group (null: it stands alone). */
interface Placed {
  readonly id: number;
  readonly group: string | null;
  readonly preference: number;
}

/** What a programme in force tells of it. */
interface Termed {
  readonly id: number;
  readonly terms: Pick<ProgramTerms, 'exclusivity'>;
}

/** One benefit per person within a group: who comes before takes the person first. */
export const byPreference = (a: Placed, b: Placed): number => a.preference - b.preference || a.id - b.id;

/** The place that the terms give. */
export const placeOf = ({ id, terms: { exclusivity } }: Termed): Placed => ({
  id,
  group: exclusivity?.group ?? null,
  preference: exclusivity?.rank ?? 0,
});

/**
 * The programmes without which one of them cannot be decided: itself, and those of its group that come before it. No other
 * programme can change its decisions, so whoever asks about this one alone need not decide, nor look for, their people.
 */
export function programsThatDecide<Program extends Termed>(
  programs: readonly Program[],
  id: number,
): readonly Program[] {
  const asked = programs.find((program) => program.id === id);
  if (asked === undefined) return [];
  const own = placeOf(asked);
  return programs.filter((program) => {
    if (program.id === id) return true;
    const place = placeOf(program);
    return own.group !== null && place.group === own.group && byPreference(place, own) < 0;
  });
}
