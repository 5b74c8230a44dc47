import { createHash } from 'node:crypto';
import type { Period, ProgramTerms, StoredCriteriaState } from '@tepat/shared';
import { clausesOf, clauseSentence, period } from '@tepat/shared';
import { regionName } from '../../regions';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { documentBytes, readTerms, ruleOf } from '../domain/rule-document';

/** A version as far as its steps need it. */
export interface CriteriaDraft {
  readonly id: number;
  readonly programId: number;
  readonly programCode: string;
  readonly version: number;
  readonly state: StoredCriteriaState;
  /** Counts the edits: who saves over an edit that they have not seen is told. */
  readonly edit: number;
  /** Null for versions that the product shipped. */
  readonly terms: ProgramTerms | null;
}

export interface CriteriaStep {
  readonly versionId: number;
  readonly state: StoredCriteriaState;
  readonly actorId: string;
  readonly reason: string | null;
  readonly at: Date;
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const legalReferenceOf = ({ decree }: ProgramTerms): string =>
  `${decree.kind} ${decree.number}/${decree.year} — ${decree.about}`.slice(0, 300);

/** One at a time changes the versions of a programme. */
export async function lockProgram(tx: Sql, programId: number): Promise<void> {
  await tx.rows('SELECT program_id FROM program_lock WHERE program_id = ? FOR UPDATE', [programId]);
}

/** The last month for which a list of the programme was ever published; null before the first. */
export async function lastPublishedMonth(tx: Sql, programId: number): Promise<Period | null> {
  const [row] = await tx.rows<{ period: string | null }>(
    `SELECT MAX(l.period) AS period FROM recipient_list l WHERE l.program_id = ?
        AND EXISTS (SELECT 1 FROM list_transition t WHERE t.list_id = l.id AND t.state = 'PUBLISHED')`,
    [programId],
  );
  return row?.period ? period(row.period) : null;
}

export async function criteriaDraft(sql: Sql, id: number): Promise<CriteriaDraft | null> {
  const [row] = await sql.rows<Omit<CriteriaDraft, 'terms'> & { terms: Buffer | null }>(
    `SELECT v.id, v.program_id AS programId, p.code AS programCode, v.version, v.state, v.edit, v.terms
       FROM criteria_version v JOIN program p ON p.id = v.program_id WHERE v.id = ?`,
    [id],
  );
  return row ? { ...row, terms: row.terms && readTerms(row.terms) } : null;
}

/** Adds the next version of a programme as a draft. The caller holds the programme's lock. */
export async function insertDraft(
  tx: Sql,
  draft: { programId: number; terms: ProgramTerms; notes: string; by: string; at: Date },
): Promise<{ id: number; version: number }> {
  const { programId, terms, notes, by, at } = draft;
  const [newest] = await tx.rows<{ version: number | null }>(
    'SELECT MAX(version) AS version FROM criteria_version WHERE program_id = ?',
    [programId],
  );
  const version = (newest?.version ?? 0) + 1;
  const rule = documentBytes(ruleOf(terms));
  const { insertId } = await tx.run(
    `INSERT INTO criteria_version
       (program_id, version, state, effective_from, document, sha256, legal_reference, proposed_by, created_at, terms, notes)
     VALUES (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      programId,
      version,
      terms.inForceFrom,
      rule,
      sha256(rule),
      legalReferenceOf(terms),
      by,
      at,
      documentBytes(terms),
      notes,
    ],
  );
  return { id: insertId, version };
}

/** Saves an edit of a draft that has had so many; false when somebody else has edited or submitted it meanwhile. */
export async function saveDraft(
  tx: Sql,
  draft: { id: number; edit: number; terms: ProgramTerms; notes: string },
): Promise<boolean> {
  const rule = documentBytes(ruleOf(draft.terms));
  const { affected } = await tx.run(
    `UPDATE criteria_version SET effective_from = ?, document = ?, sha256 = ?, legal_reference = ?, terms = ?, notes = ?,
       edit = edit + 1 WHERE id = ? AND edit = ? AND state = 'DRAFT'`,
    [
      draft.terms.inForceFrom,
      rule,
      sha256(rule),
      legalReferenceOf(draft.terms),
      documentBytes(draft.terms),
      draft.notes,
      draft.id,
      draft.edit,
    ],
  );
  return affected === 1;
}

export async function appendCriteriaStep(tx: Sql, step: CriteriaStep): Promise<void> {
  await tx.run(
    'INSERT INTO criteria_transition (criteria_version_id, state, actor_id, reason, created_at) VALUES (?, ?, ?, ?, ?)',
    [step.versionId, step.state, step.actorId, step.reason, step.at],
  );
}

/** The steps of some versions, oldest first. */
export async function criteriaStepsOf(sql: Sql, versionIds: readonly number[]): Promise<Map<number, CriteriaStep[]>> {
  const found = new Map<number, CriteriaStep[]>(versionIds.map((id) => [id, []]));
  if (versionIds.length === 0) return found;
  const rows = await sql.rows<CriteriaStep>(
    `SELECT criteria_version_id AS versionId, state, actor_id AS actorId, reason, created_at AS at
       FROM criteria_transition WHERE criteria_version_id IN (${marks(versionIds)}) ORDER BY criteria_version_id, id`,
    versionIds,
  );
  for (const row of rows) found.get(row.versionId)?.push(row);
  return found;
}

export async function setCriteriaState(
  tx: Sql,
  id: number,
  state: StoredCriteriaState,
  by: { proposedBy: string } | { releasedBy: string; at: Date } | null,
): Promise<void> {
  await tx.run('UPDATE criteria_version SET state = ? WHERE id = ?', [state, id]);
  if (by === null) return;
  if ('proposedBy' in by) await tx.run('UPDATE criteria_version SET proposed_by = ? WHERE id = ?', [by.proposedBy, id]);
  else {
    await tx.run('UPDATE criteria_version SET released_by = ?, released_at = ? WHERE id = ?', [
      by.releasedBy,
      by.at,
      id,
    ]);
  }
}

/** The terms of a released version, dated, and the programme's words as they now are. */
export async function putTermsInForce(
  tx: Sql,
  programId: number,
  terms: ProgramTerms,
  by: string,
  at: Date,
): Promise<void> {
  const bytes = documentBytes(terms);
  await tx.run(
    `INSERT INTO program_terms (program_id, effective_from, document, sha256, created_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [programId, terms.inForceFrom, bytes, sha256(bytes), by, at],
  );
  const { nameId, nameEn, categoryId, categoryEn } = wordsOf(terms);
  await tx.run('UPDATE program SET name_id = ?, name_en = ?, category_id = ?, category_en = ? WHERE id = ?', [
    nameId,
    nameEn,
    categoryId,
    categoryEn,
    programId,
  ]);
}

/** What a programme is called and whom it is for, as its terms say. */
export function wordsOf(terms: ProgramTerms): Record<'nameId' | 'nameEn' | 'categoryId' | 'categoryEn', string> {
  const category = clausesOf(terms.criteria.root).filter(({ clause }) => terms.categoryClauses.includes(clause));
  const inWords = (locale: 'id' | 'en'): string =>
    category
      .map((clause) => clauseSentence(clause, locale, regionName))
      .join('; ')
      .slice(0, 120);
  return {
    nameId: terms.name.id.slice(0, 120),
    nameEn: terms.name.en.slice(0, 120),
    categoryId: inWords('id'),
    categoryEn: inWords('en'),
  };
}
