import type { MessageCode, ProgramTerms, Result, UserError } from '@tepat/shared';
import { checkCriteria, err, parseProgramTerms } from '@tepat/shared';
import { findRegion } from '../../regions';

export type DraftFault = UserError<MessageCode>;

/**
 * Reads what somebody drafted. Every fault is named by its path in the document (`terms.criteria.root.all[2].value`),
 * those that only a thinking reader would find (a clause that nobody can meet) included.
 */
export function readDraft(text: string): Result<ProgramTerms, readonly DraftFault[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err([{ code: 'TERMS_NOT_JSON', field: 'terms' }]);
  }
  const parsed = parseProgramTerms(json);
  if (!parsed.ok) return err(parsed.error.map((fault) => ({ ...fault, field: inTerms(fault.field) })));
  const problems = checkCriteria(parsed.value.criteria, (code) => findRegion(code) !== undefined);
  if (problems.length > 0) {
    return err(problems.map((problem) => ({ ...problem, field: inTerms(problem.field.replace('$', '$.criteria')) })));
  }
  const unknownKota = parsed.value.years.flatMap(({ byKota }, at) =>
    byKota.flatMap(({ kota }, of): DraftFault[] =>
      findRegion(kota) ? [] : [{ code: 'TERMS_KOTA', field: `terms.years[${at}].byKota[${of}].kota` }],
    ),
  );
  return unknownKota.length > 0 ? err(unknownKota) : parsed;
}

const inTerms = (path: string): string => path.replace('$', 'terms');
