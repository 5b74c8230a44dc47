import { client, CRITERIA_STATE_LABELS, type Bilingual, type Locale } from '@tepat/shared';

export type Program = Extract<NonNullable<client.ProgramRecordQuery['node']>, { criteriaVersions: unknown }>;

/** The name of a state of a criteria version. */
export function criteriaStateText(state: string, locale: Locale): string {
  const labels: Readonly<Record<string, Bilingual>> = CRITERIA_STATE_LABELS;
  return labels[state]?.[locale] ?? state;
}
