/** A family's result under a slot's model. `nationalDesil` 0 = none delivered; `score` null = unscored, `incomplete` says why. */
export interface Score {
  readonly familyId: number;
  readonly kelurahan: string;
  readonly score: number | null;
  readonly members: number;
  readonly nationalDesil: number;
  readonly incomplete: number;
}

/** A stored score with the revision since which it stands and the model that gave it. */
export interface StandingScore extends Score {
  readonly since: number;
  readonly modelId: number;
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

export function sameScore(score: Score, standing: StandingScore, modelId: number): boolean {
  return (
    standing.modelId === modelId &&
    standing.score === score.score &&
    standing.members === score.members &&
    standing.nationalDesil === score.nationalDesil &&
    standing.incomplete === score.incomplete &&
    standing.kelurahan === score.kelurahan
  );
}
