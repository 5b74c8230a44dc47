import { parseProgramTerms, type ProgramTerms } from '@tepat/shared';

/** Terms that the server gave as text; null when there are none or they are of another format. */
export function readTerms(text: string | null | undefined): ProgramTerms | null {
  if (!text) return null;
  const parsed = parseProgramTerms(JSON.parse(text));
  return parsed.ok ? parsed.value : null;
}
