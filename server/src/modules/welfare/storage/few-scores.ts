import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { FamilyFacts } from './family-facts';
import { sameScore, SCORE_COLUMNS } from './score-row';
import type { Score, StandingScore } from './score-row';
import type { ScoreTarget } from './score-change';
import { tableOf } from './slots';

/** A family of the running transaction, with its score in one slot under one model. */
export interface ScoredFacts {
  readonly facts: FamilyFacts;
  readonly standing: StandingScore | null;
}

interface Row extends Omit<FamilyFacts, 'vecAt' | 'absent'> {
  readonly absent: number;
  readonly since: number | null;
  readonly scoredIn: string | null;
  readonly score: number | null;
  readonly members: number | null;
  readonly scoredDesil: number | null;
  readonly incomplete: number | null;
}

/** Families as they stand in this transaction, with what stands of them in a slot. One statement. */
export async function factsWithScores(
  tx: Sql,
  { slot, modelId }: ScoreTarget,
  familyIds: readonly number[],
): Promise<ScoredFacts[]> {
  const rows = await tx.rows<Row>(
    `SELECT f.id, f.vec, f.kelurahan_code AS kelurahan, f.national_desil AS nationalDesil, f.absent, s.since,
       s.kelurahan_code AS scoredIn, s.score, s.members, s.national_desil AS scoredDesil, s.incomplete
     FROM family f LEFT JOIN ${tableOf(slot)} s ON s.model_id = ? AND s.family_id = f.id WHERE f.id IN (${marks(familyIds)})`,
    [modelId, ...familyIds],
  );
  return rows.map(({ id, vec, kelurahan, nationalDesil, absent, ...scored }): ScoredFacts => {
    const { since, scoredIn, score, members, scoredDesil, incomplete } = scored;
    return {
      facts: { id, vec, vecAt: 0, kelurahan, nationalDesil, absent: absent === 1 },
      standing:
        since === null
          ? null
          : {
              ...{ familyId: id, since, kelurahan: scoredIn ?? '', score, members: members ?? 0, modelId },
              ...{ nationalDesil: scoredDesil ?? 0, incomplete: incomplete ?? 0 },
            },
    };
  });
}

/** What stood and what is to stand of one family; null: it has none. */
export interface ScoreChange {
  readonly familyId: number;
  readonly before: StandingScore | null;
  readonly after: Score | null;
}

/**
 * Replaces the scores of a few families since the target's revision, old rows going to history. The slot must be locked. At
 * most three statements, however many families.
 */
export async function replaceScores(
  tx: Sql,
  { slot, modelId, revision }: ScoreTarget,
  changes: readonly ScoreChange[],
): Promise<void> {
  const table = tableOf(slot);
  const changed = changes.filter(({ before, after }) => !sameScore(after, before, modelId));
  // A row of this very revision has stood for nobody else yet.
  const past = changed.flatMap(({ familyId, before }) => ((before?.since ?? revision) < revision ? [familyId] : []));
  if (past.length > 0) {
    await tx.run(
      `INSERT INTO ${table}_history (family_id, since, until, ${SCORE_COLUMNS.join(', ')})
       SELECT family_id, since, ?, ${SCORE_COLUMNS.join(', ')} FROM ${table}
       WHERE model_id = ? AND family_id IN (${marks(past)})`,
      [revision, modelId, ...past],
    );
  }
  const gone = changed.flatMap(({ familyId, after }) => (after === null ? [familyId] : []));
  if (gone.length > 0) {
    await tx.run(`DELETE FROM ${table} WHERE model_id = ? AND family_id IN (${marks(gone)})`, [modelId, ...gone]);
  }
  const now = changed.flatMap(({ after }) => (after === null ? [] : [after]));
  if (now.length > 0) {
    const columns = ['since', ...SCORE_COLUMNS];
    await tx.run(
      `INSERT INTO ${table} (family_id, ${columns.join(', ')}) VALUES ${now.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
      now.flatMap(({ familyId, kelurahan, score, members, nationalDesil, incomplete }): Value[] => [
        ...[familyId, revision, kelurahan, score, members, nationalDesil, incomplete, modelId],
      ]),
    );
  }
}
