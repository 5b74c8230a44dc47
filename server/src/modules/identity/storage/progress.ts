import type { Sql } from '../../../platform/database/database';

/** Everything up to this revision has been compared with the civil registry; 0 before the first time. */
export async function matchedRevision(sql: Sql): Promise<number> {
  return only(
    await sql.rows<{ revision: number }>('SELECT matched_revision AS revision FROM identity_progress WHERE id = 1'),
  );
}

/** Moves the mark. Throws when somebody else has moved it since it was read: what was computed then may be outdated. */
export async function moveProgress(tx: Sql, from: number, to: number): Promise<void> {
  const at = only(
    await tx.rows<{ revision: number }>(
      'SELECT matched_revision AS revision FROM identity_progress WHERE id = 1 FOR UPDATE',
    ),
  );
  if (at !== from) throw new Error(`identities were matched up to ${at} meanwhile, no longer to ${from}`);
  await tx.run('UPDATE identity_progress SET matched_revision = ? WHERE id = 1', [to]);
}

function only(rows: readonly { revision: number }[]): number {
  const [row] = rows;
  if (!row) throw new Error('identity_progress has no row: the migrations have not run');
  return row.revision;
}
