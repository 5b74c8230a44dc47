import type { Tone } from '../components';
import { client, CRITERIA_STATE_LABELS, type Bilingual, type Locale } from '@tepat/shared';

export type Program = Extract<NonNullable<client.ProgramRecordQuery['node']>, { criteriaVersions: unknown }>;

/** The name of a state of a criteria version. */
export function criteriaStateText(state: string, locale: Locale): string {
  const labels: Readonly<Record<string, Bilingual>> = CRITERIA_STATE_LABELS;
  return labels[state]?.[locale] ?? state;
}

export type CriteriaVersion = Extract<NonNullable<client.CriteriaVersionRecordQuery['node']>, { edit: unknown }>;

const TONES: Readonly<Record<string, Tone>> = { DRAFT: 'warning', SUBMITTED: 'info', RELEASED: 'good' };

/** How a state looks; what no longer counts is quiet. */
export const stateTone = (state: string): Tone => TONES[state] ?? 'quiet';

/** The page of a draft; `new` begins the next version. */
export function draftPath(programId: string, versionId = 'new'): string {
  return `/programs/${encodeURIComponent(programId)}/draft/${encodeURIComponent(versionId)}`;
}

/** The page of one version of the rule. */
export function versionPath(programId: string, versionId: string): string {
  return `/programs/${encodeURIComponent(programId)}/versions/${encodeURIComponent(versionId)}`;
}
