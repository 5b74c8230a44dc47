import type { CriteriaDifference, ProgramTerms, TermDifference } from '@tepat/shared';
import { compareCriteria, compareTerms, parseProgramTerms } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { regionName } from '../../regions';
import { versionBefore } from '../domain/version-before';
import {
  criteriaVersionsByIds,
  criteriaVersionsOf,
  termsOf,
  type CriteriaVersionRecord,
} from '../storage/program-readers';

export interface TermsDifferences {
  readonly criteria: CriteriaDifference;
  readonly terms: readonly TermDifference[];
}

export interface VersionDifferences extends TermsDifferences {
  /** Number of the version that it is compared with. */
  readonly before: number;
}

/** What differs between two sets of terms, each with its rule. */
export const termsDifferences = (before: ProgramTerms, after: ProgramTerms): TermsDifferences => ({
  criteria: compareCriteria(before.criteria, after.criteria, regionName),
  terms: compareTerms(before, after, regionName),
});

/**
 * What a version changes against the released one that is in force before it. Null for the first of a programme, and for
 * a version that is not there.
 */
export async function differencesOf(sql: Sql, versionId: number): Promise<VersionDifferences | null> {
  const version = (await criteriaVersionsByIds(sql, [versionId])).get(versionId);
  if (!version) return null;
  const before = versionBefore(
    version,
    (await criteriaVersionsOf(sql, [version.programId])).get(version.programId) ?? [],
  );
  if (!before) return null;
  const [was, is] = [await termsAtRelease(sql, before), await termsAtRelease(sql, version)];
  return {
    before: before.version,
    criteria: compareCriteria(before.rule.criteria, version.rule.criteria, regionName),
    terms: was && is ? compareTerms(was, is, regionName) : [],
  };
}

/** The terms that a version brings. A shipped version has none of its own: they were stored beside it, of the same date. */
async function termsAtRelease(sql: Sql, version: CriteriaVersionRecord): Promise<ProgramTerms | null> {
  const text =
    version.terms ??
    (await termsOf(sql, version.programId)).findLast(({ effectiveFrom }) => effectiveFrom === version.effectiveFrom)
      ?.document;
  const parsed = text === undefined ? null : parseProgramTerms(JSON.parse(text));
  return parsed?.ok ? parsed.value : null;
}
