import type { IntakeKind } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Issue } from '../domain/issues';
import type { ImportState } from '../domain/import-state';
import { ImportFile } from './import-file.entity';

export async function importById(platform: Platform, id: number): Promise<ImportFile | null> {
  const found = await platform.database.source.getRepository(ImportFile).findOneBy({ id });
  // TypeORM gives a BIGINT key as text.
  return found && Object.assign(found, { id });
}

/** The newest file of a kind within a delivery that has not been superseded or given up. */
export async function latestOfDelivery(
  platform: Platform,
  deliveryVersion: string,
  kind: IntakeKind,
): Promise<ImportFile | null> {
  const rows = await platform.database.rows<{ id: number }>(
    `SELECT id FROM import_file WHERE delivery_version = ? AND kind = ? AND state NOT IN ('SUPERSEDED', 'CANCELLED') ORDER BY id DESC LIMIT 1`,
    [deliveryVersion, kind],
  );
  return rows[0] ? importById(platform, rows[0].id) : null;
}

/** Columns of import_file that change after the upload. */
export type ImportChange = Partial<{
  state: ImportState;
  row_total: number;
  row_accepted: number;
  row_warned: number;
  row_rejected: number;
  summary: string | null;
  error_path: string | null;
  revision: number | null;
  finished_at: Date | null;
  commit_asked_by: string | null;
  commit_asked_at: Date | null;
  commit_approves: number;
  commit_refusal: string | null;
}>;

export async function changeImport(sql: Sql, id: number, change: ImportChange): Promise<void> {
  const entries = Object.entries(change) as [string, Value][];
  await sql.run(`UPDATE import_file SET ${entries.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}

const ISSUES_A_STATEMENT = 200;

/** Replaces the report of a file by a new one. */
export async function storeIssues(sql: Sql, importId: number, issues: readonly Issue[]): Promise<void> {
  await sql.run('DELETE FROM import_issue WHERE import_id = ?', [importId]);
  for (let from = 0; from < issues.length; from += ISSUES_A_STATEMENT) {
    const part = issues.slice(from, from + ISSUES_A_STATEMENT);
    await sql.run(
      `INSERT INTO import_issue (import_id, seq, line, column_name, severity, code, shown_value, params)
       VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      part.flatMap((issue, i) => [
        importId,
        from + i + 1,
        issue.line,
        issue.column,
        issue.severity,
        issue.code,
        issue.shown,
        JSON.stringify(issue.params),
      ]),
    );
  }
}
