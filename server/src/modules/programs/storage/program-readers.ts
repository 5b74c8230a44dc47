import { createHash } from 'node:crypto';
import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Kept } from '../../../platform/database/kept';
import { marks } from '../../../platform/database/pages';
import type { RuleDocument } from '../domain/rule-document';
import { readRule } from '../domain/rule-document';

export interface ProgramRecord {
  readonly id: number;
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  /** Whom it is for, in words. */
  readonly category: { readonly id: string; readonly en: string };
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
}

export interface CriteriaVersionRecord {
  readonly id: number;
  readonly programId: number;
  readonly version: number;
  readonly state: string;
  readonly effectiveFrom: PlainDate;
  /** From when a later released version decides instead. */
  readonly retiredFrom: PlainDate | null;
  readonly notes: string;
  readonly edit: number;
  /** The whole document of terms as text; null for shipped versions. */
  readonly terms: string | null;
  readonly legalReference: string;
  readonly proposedBy: string;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  readonly rule: RuleDocument;
  /** The exact stored text. */
  readonly document: string;
  /** Hex. */
  readonly sha256: string;
}

export interface TermsRecord {
  readonly id: number;
  readonly programId: number;
  readonly effectiveFrom: PlainDate;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly document: string;
  readonly sha256: string;
}

interface StoredProgram {
  id: number;
  code: string;
  nameId: string;
  nameEn: string;
  categoryId: string;
  categoryEn: string;
  createdAt: Date;
  retiredAt: Date | null;
}

const PROGRAM = `SELECT id, code, name_id AS nameId, name_en AS nameEn, category_id AS categoryId,
  category_en AS categoryEn, created_at AS createdAt, retired_at AS retiredAt FROM program`;

/** Every programme, few as they are, by id. */
export async function allPrograms(sql: Sql): Promise<ProgramRecord[]> {
  return (await sql.rows<StoredProgram>(`${PROGRAM} ORDER BY id`)).map(programOf);
}

export async function programsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, ProgramRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<StoredProgram>(`${PROGRAM} WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [row.id, programOf(row)]));
}

export async function programByCode(sql: Sql, code: string): Promise<ProgramRecord | null> {
  const [row] = await sql.rows<StoredProgram>(`${PROGRAM} WHERE code = ?`, [code]);
  return row ? programOf(row) : null;
}

const VERSION = `SELECT id, program_id AS programId, version, state, effective_from AS effectiveFrom,
  legal_reference AS legalReference, proposed_by AS proposedBy, released_by AS releasedBy, released_at AS releasedAt,
  document, sha256, notes, edit, terms,
  (SELECT MIN(n.effective_from) FROM criteria_version n
    WHERE n.program_id = v.program_id AND v.state = 'RELEASED' AND n.state = 'RELEASED'
      AND (n.effective_from > v.effective_from OR (n.effective_from = v.effective_from AND n.version > v.version))
  ) AS retiredFrom FROM criteria_version v`;

type StoredVersion = Omit<CriteriaVersionRecord, 'rule' | 'document' | 'sha256' | 'terms'> & {
  document: Buffer;
  sha256: Buffer;
  terms: Buffer | null;
};

/** The versions of some programmes, newest first, at most fifty of each. */
export async function criteriaVersionsOf(
  sql: Sql,
  programIds: readonly number[],
): Promise<Map<number, CriteriaVersionRecord[]>> {
  const found = new Map<number, CriteriaVersionRecord[]>(programIds.map((id) => [id, []]));
  if (programIds.length === 0) return found;
  const rows = await sql.rows<StoredVersion>(
    `${VERSION} WHERE program_id IN (${marks(programIds)}) ORDER BY program_id, version DESC`,
    programIds,
  );
  for (const row of rows) {
    const versions = found.get(row.programId);
    if (versions && versions.length < 50) versions.push(versionOf(row));
  }
  return found;
}

export async function criteriaVersionsByIds(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, CriteriaVersionRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<StoredVersion>(`${VERSION} WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [row.id, versionOf(row)]));
}

/**
 * The rules of some released versions, which is what decisions are pinned to; a version that is not released is left out.
 */
export async function releasedRules(sql: Sql, ids: readonly number[]): Promise<Map<number, RuleDocument>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await rules.of(sql, id, () => releasedRule(sql, id))] as const),
  );
  return new Map(found.flatMap(([id, rule]) => (rule === null ? [] : [[id, rule]])));
}

const rules = new Kept<RuleDocument>(64);

async function releasedRule(sql: Sql, id: number): Promise<RuleDocument | null> {
  const version = (await criteriaVersionsByIds(sql, [id])).get(id);
  return version?.state === 'RELEASED' ? version.rule : null;
}

export async function termsOf(sql: Sql, programId: number): Promise<TermsRecord[]> {
  const rows = await sql.rows<Omit<TermsRecord, 'document' | 'sha256'> & { document: Buffer; sha256: Buffer }>(
    `SELECT id, program_id AS programId, effective_from AS effectiveFrom, created_by AS createdBy,
            created_at AS createdAt, document, sha256 FROM program_terms
      WHERE program_id = ? ORDER BY effective_from DESC, id DESC LIMIT 50`,
    [programId],
  );
  return rows.map((row) => ({ ...row, document: row.document.toString('utf8'), sha256: row.sha256.toString('hex') }));
}

function programOf(row: StoredProgram): ProgramRecord {
  return {
    id: row.id,
    code: row.code,
    name: { id: row.nameId, en: row.nameEn },
    category: { id: row.categoryId, en: row.categoryEn },
    createdAt: row.createdAt,
    retiredAt: row.retiredAt,
  };
}

/** Throws when the stored bytes no longer have their digest: a rule that was tampered with must not be shown as law. */
function versionOf(row: StoredVersion): CriteriaVersionRecord {
  const sha256 = createHash('sha256').update(row.document).digest();
  if (!sha256.equals(row.sha256))
    throw new Error(`the document of criteria version ${row.id} does not have its digest`);
  return {
    ...row,
    rule: readRule(row.document),
    document: row.document.toString('utf8'),
    sha256: sha256.toString('hex'),
    terms: row.terms && row.terms.toString('utf8'),
  };
}
