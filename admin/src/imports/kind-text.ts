import { INTAKE_TEMPLATES, isIntakeKind, type Locale } from '@tepat/shared';

/** What a kind of file is called. */
export function kindText(kind: string, locale: Locale): string {
  return isIntakeKind(kind) ? INTAKE_TEMPLATES[kind].label[locale] : kind;
}
