/** A family's result under a slot's model. `nationalDesil` 0 = none delivered; `score` null = unscored, `incomplete` says why. */
export interface Score {
  readonly familyId: number;
  readonly kelurahan: string;
  readonly score: number | null;
  readonly members: number;
  readonly nationalDesil: number;
  readonly incomplete: number;
}

/** A stored score with the model that gave it. */
export interface StoredScore extends Score {
  readonly modelId: number;
}

/** A stored score with the revision since which it stands. */
export interface StandingScore extends StoredScore {
  readonly since: number;
}

export const SCORE_COLUMNS = [
  'kelurahan_code',
  'score',
  'members',
  'national_desil',
  'incomplete',
  'model_id',
] as const;

/** The columns of a score, read from an alias, under the names of `StandingScore`. */
export const selectScore = (alias: string): string =>
  `${alias}.family_id AS familyId, ${alias}.since, ${alias}.kelurahan_code AS kelurahan, ${alias}.score, ${alias}.members, ` +
  `${alias}.national_desil AS nationalDesil, ${alias}.incomplete, ${alias}.model_id AS modelId`;

/** Does the stored score say what was computed? `null` on either side: the family has none. */
export function sameScore(score: Score | null, stored: StoredScore | null, modelId: number): boolean {
  if (score === null || stored === null) return score === stored;
  return (
    stored.modelId === modelId &&
    stored.score === score.score &&
    stored.members === score.members &&
    stored.nationalDesil === score.nationalDesil &&
    stored.incomplete === score.incomplete &&
    stored.kelurahan === score.kelurahan
  );
}
