import type { IntakeProblemCode, IntakeSeverity } from '@tepat/shared';
import { In } from 'typeorm';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { ImportState } from '../domain/import-state';
import { ImportFile } from './import-file.entity';

/** Uploaded files newest first, by keyset: those with an id below `before`. */
export async function importsPage(platform: Platform, first: number, before: number | null): Promise<ImportFile[]> {
  return platform.database.source
    .getRepository(ImportFile)
    .createQueryBuilder('f')
    .where('f.id < :before', { before: before ?? Number.MAX_SAFE_INTEGER })
    .orderBy('f.id', 'DESC')
    .take(first)
    .getMany();
}

const UNDER_WAY: readonly ImportState[] = ['RECEIVED', 'VALIDATING', 'COMMITTING'];
const UNDER_WAY_SHOWN = 20;

/** Files that a worker has or will have in hand, newest first. */
export async function importsUnderWay(platform: Platform): Promise<ImportFile[]> {
  return platform.database.source
    .getRepository(ImportFile)
    .find({ where: { state: In([...UNDER_WAY]) }, order: { id: 'DESC' }, take: UNDER_WAY_SHOWN });
}

export interface StoredIssue {
  readonly seq: number;
  readonly line: number;
  readonly column: string;
  readonly severity: IntakeSeverity;
  readonly code: IntakeProblemCode;
  readonly shown: string | null;
  readonly params: Record<string, string>;
}

/** The kept findings of a file in the order of lines, by keyset. */
export async function issuesPage(sql: Sql, importId: number, first: number, after: number): Promise<StoredIssue[]> {
  const rows = await sql.rows<Omit<StoredIssue, 'params'> & { params: string | null }>(
    `SELECT seq, line, column_name AS \`column\`, severity, code, shown_value AS shown, params FROM import_issue
     WHERE import_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
    [importId, after, first],
  );
  return rows.map((row) => ({
    ...row,
    params: row.params === null ? {} : (JSON.parse(row.params) as Record<string, string>),
  }));
}
