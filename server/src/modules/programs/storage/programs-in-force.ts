import type { PlainDate, ProgramTerms } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Kept } from '../../../platform/database/kept';
import type { RuleDocument } from '../domain/rule-document';
import { readRule, readTerms } from '../domain/rule-document';

/** A programme with the terms and the criteria version that decide on a date. */
export interface ProgramInForce {
  readonly id: number;
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly termsId: number;
  readonly terms: ProgramTerms;
  readonly criteriaVersionId: number;
  readonly criteriaVersion: number;
  readonly legalReference: string;
  readonly rule: RuleDocument;
}

/** Released documents are never edited; to check one again costs more than to read it. */
const termsRead = new Kept<ProgramTerms>(64);
const rulesRead = new Kept<RuleDocument>(64);

interface Dated {
  id: number;
  programId: number;
  effectiveFrom: string;
  document: Buffer;
}

/**
 * The programmes that are in force on a date, in the order of their ids. A programme without released criteria or
 * without terms on that date decides nothing and is left out.
 *
 * @param date the reference date of the list (first day of its period)
 * @param knownBy what was released or dated after this moment does not count yet: a night keeps the rules of its start
 */
export async function programsInForce(sql: Sql, date: PlainDate, knownBy?: Date): Promise<ProgramInForce[]> {
  const until = knownBy ?? new Date('9999-12-31T00:00:00Z');
  const programs = await sql.rows<{ id: number; code: string; nameId: string; nameEn: string }>(
    `SELECT id, code, name_id AS nameId, name_en AS nameEn FROM program
      WHERE created_at <= ? AND (retired_at IS NULL OR retired_at > ?) ORDER BY id`,
    [until, `${date} 00:00:00`],
  );
  const terms = await sql.rows<Dated>(
    `SELECT id, program_id AS programId, effective_from AS effectiveFrom, document FROM program_terms
      WHERE effective_from <= ? AND created_at <= ? ORDER BY program_id, effective_from, id`,
    [date, until],
  );
  const rules = await sql.rows<Dated & { version: number; legalReference: string }>(
    `SELECT id, program_id AS programId, effective_from AS effectiveFrom, document, version,
            legal_reference AS legalReference FROM criteria_version
      WHERE state = 'RELEASED' AND effective_from <= ? AND released_at <= ? ORDER BY program_id, effective_from, version`,
    [date, until],
  );
  const last = <T extends Dated>(rows: readonly T[], programId: number): T | undefined =>
    rows.filter((row) => row.programId === programId).at(-1);
  return programs.flatMap(({ id, code, nameId, nameEn }) => {
    const [termsRow, rule] = [last(terms, id), last(rules, id)];
    if (!termsRow || !rule) return [];
    return [
      {
        id,
        code,
        name: { id: nameId, en: nameEn },
        termsId: termsRow.id,
        terms: termsRead.made(sql, termsRow.id, termsRow.document, () => readTerms(termsRow.document)),
        criteriaVersionId: rule.id,
        criteriaVersion: rule.version,
        legalReference: rule.legalReference,
        rule: rulesRead.made(sql, rule.id, rule.document, () => readRule(rule.document)),
      },
    ];
  });
}

/** When a night began to know the rules: whatever is released later waits for the next one. Null for an unknown run. */
export async function rulesKnownBy(sql: Sql, runId: number): Promise<Date | undefined> {
  const [run] = await sql.rows<{ createdAt: Date }>('SELECT created_at AS createdAt FROM nightly_run WHERE id = ?', [
    runId,
  ]);
  return run?.createdAt;
}
