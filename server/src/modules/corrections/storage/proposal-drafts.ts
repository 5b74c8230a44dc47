import type { Sql } from '../../../platform/database/database';

/** The drafts that this file of this officer has made already, by family. */
export async function draftsOfFile(sql: Sql, proposerId: string, sha256: Buffer): Promise<Map<number, number>> {
  const rows = await sql.rows<{ familyId: number; correctionId: number }>(
    'SELECT family_id AS familyId, correction_id AS correctionId FROM proposal_draft WHERE proposer_id = ? AND file_sha256 = ?',
    [proposerId, sha256],
  );
  return new Map(rows.map(({ familyId, correctionId }) => [familyId, correctionId]));
}

/** False where the file has made a draft of the family already: then nothing of the transaction may stand. */
export async function noteDraftOfFile(
  tx: Sql,
  proposerId: string,
  sha256: Buffer,
  familyId: number,
  correctionId: number,
): Promise<boolean> {
  const { affected } = await tx.run(
    'INSERT IGNORE INTO proposal_draft (proposer_id, file_sha256, family_id, correction_id) VALUES (?, ?, ?, ?)',
    [proposerId, sha256, familyId, correctionId],
  );
  return affected === 1;
}
