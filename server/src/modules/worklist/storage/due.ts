import type { Sql } from '../../../platform/database/database';

/** Within the transaction of a correction: the families' cases are to be looked at, whatever becomes of this process. */
export async function markDue(tx: Sql, familyIds: readonly number[], revision: number, at: Date): Promise<void> {
  await tx.run(
    `INSERT INTO work_due (family_id, revision, since) VALUES ${familyIds.map(() => '(?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE revision = VALUES(revision)`,
    familyIds.flatMap((id) => [id, revision, at]),
  );
}

/** Looked at as of that revision; a later correction keeps its mark. */
export async function clearDue(sql: Sql, familyId: number, revision: number): Promise<void> {
  await sql.run('DELETE FROM work_due WHERE family_id = ? AND revision <= ?', [familyId, revision]);
}

/** Families that nobody has looked at since before a moment, longest first. */
export async function familiesDue(sql: Sql, before: Date, limit: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    'SELECT family_id AS id FROM work_due WHERE since < ? ORDER BY since LIMIT ?',
    [before, limit],
  );
  return rows.map(({ id }) => id);
}
