import type { Sql } from '../../../../platform/database/database';
import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import type { SubjectKind } from '../../domain/columns';
import { CORRECTABLE_FACTS } from '../../domain/columns';

/** Facts of a kind with open conflicts; few. */
async function openFacts(sql: Sql): Promise<{ kind: SubjectKind; fact: string }[]> {
  const rows = await sql.rows<{ kind: SubjectKind; fact: string }>(
    `SELECT DISTINCT subject_kind AS kind, fact FROM fact_conflict FORCE INDEX (fact_conflict_by_open_fact) WHERE state = 'OPEN'
     ORDER BY kind, fact`,
  );
  for (const { kind, fact } of rows) {
    const known: readonly string[] = CORRECTABLE_FACTS[kind];
    if (!known.includes(fact)) throw new Error(`a conflict of an unknown fact: ${fact}`);
  }
  return rows;
}

/** What meets again has a newer conflict: the one before it is followed by that. */
export async function supersedeConflicts(sql: Sql, kind: SubjectKind, met: string, revision: number): Promise<number> {
  const { affected } = await sql.run(
    `UPDATE ${met} m STRAIGHT_JOIN fact_conflict c FORCE INDEX (fact_conflict_by_open_fact)
       ON c.state = 'OPEN' AND c.subject_kind = ? AND c.fact = m.fact AND c.subject_id = m.subject_id
     SET c.state = 'CLOSED', c.outcome = 'SUPERSEDED', c.closed_revision = ?
     WHERE m.outcome IN ('CORRECTION_WINS', 'DELIVERY_WINS') AND c.revision < ?`,
    [kind, revision, revision],
  );
  return affected;
}

/**
 * Within the revision of a delivery, when its values are recorded: a conflict whose correction is now what is delivered has
 * come to its end, whoever had won. The others go where their families have gone.
 */
export async function settleConflicts(sql: Sql, revision: number): Promise<number> {
  let agreed = 0;
  for (const { kind, fact } of await openFacts(sql)) {
    // No open correction: what is recorded is what was delivered.
    const { affected } = await sql.run(
      `UPDATE fact_conflict c FORCE INDEX (fact_conflict_by_open_fact)
         STRAIGHT_JOIN ${kind === 'FAMILY' ? 'family' : 'resident'} t ON t.id = c.subject_id
         LEFT JOIN fact_override o ON o.subject_kind = c.subject_kind AND o.subject_id = c.subject_id AND o.fact = c.fact AND o.until = ?
       SET c.state = 'CLOSED', c.outcome = 'AGREED', c.closed_revision = ?
       WHERE c.state = 'OPEN' AND c.subject_kind = ? AND c.fact = ? AND c.revision < ? AND o.id IS NULL
         AND CAST(t.${fact} AS CHAR) COLLATE utf8mb4_bin <=> c.corrected_value`,
      [OPEN_UNTIL, revision, kind, fact, revision],
    );
    agreed += affected;
  }
  await sql.run(
    `UPDATE fact_conflict c LEFT JOIN resident r ON c.subject_kind = 'RESIDENT' AND r.id = c.subject_id
       JOIN family f ON f.id = IF(c.subject_kind = 'FAMILY', c.subject_id, r.family_id)
     SET c.family_id = f.id, c.kelurahan_code = f.kelurahan_code
     WHERE c.state = 'OPEN' AND (c.family_id <> f.id OR c.kelurahan_code <> f.kelurahan_code)`,
  );
  return agreed;
}
