import {
  checkCriteria,
  message,
  parseProgramTerms,
  type Locale,
  type MessageCode,
  type ProgramTerms,
} from '@tepat/shared';
import { placeOf, type Place } from './from-query';

/** What is wrong with a draft, in words, at a JSON path of its document: `$.amount`, `$.criteria.root.all[2].value`. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

const IN_CRITERIA = '$.criteria';

/** Judges a document as the server will; `terms` is null while there are problems of form. */
export function judge(document: unknown, locale: Locale): { terms: ProgramTerms | null; problems: readonly Problem[] } {
  const parsed = parseProgramTerms(document);
  const faults = parsed.ok
    ? checkCriteria(parsed.value.criteria).map((fault) => ({ ...fault, field: fault.field.replace('$', IN_CRITERIA) }))
    : parsed.error;
  const problems = faults.map(({ code, field, params }) => ({
    path: field,
    text: message(locale, code satisfies MessageCode, params),
  }));
  return { terms: parsed.ok ? parsed.value : null, problems };
}

/** What the server refused, at the same paths: it calls the root of the document `terms`. */
export function refusedProblems(
  errors: readonly { readonly field?: string | null; readonly message: string }[],
): readonly Problem[] {
  return errors.flatMap(({ field, message: text }) =>
    field?.startsWith('terms') ? [{ path: field.replace('terms', '$'), text }] : [],
  );
}

/** The problems of one group or clause; each problem belongs to the nearest one around it. */
export function problemsAt(
  problems: readonly Problem[],
  places: readonly Place[],
  at: readonly number[],
): readonly string[] {
  const key = at.join('.');
  return problems.flatMap(({ path, text }) => {
    if (!path.startsWith(IN_CRITERIA)) return [];
    const place = placeOf(places, path.replace(IN_CRITERIA, '$'));
    return place?.join('.') === key ? [text] : [];
  });
}

/** The problems of one term, or of anything inside it. */
export function problemsOf(problems: readonly Problem[], term: string): readonly string[] {
  const path = `$.${term}`;
  return problems.flatMap((each) =>
    each.path === path || each.path.startsWith(`${path}.`) || each.path.startsWith(`${path}[`) ? [each.text] : [],
  );
}
