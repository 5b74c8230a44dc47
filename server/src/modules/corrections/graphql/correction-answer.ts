import { correctableFact, correctedValueText } from '@tepat/shared';
import type { Locale, Result } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { Refusal } from '../use-cases/take-step';
import type { CorrectionPayload } from './correction-input';
import { loadCorrection } from './correction-node';

/** What a mutation answers: the correction as it now stands, or all that is to be put right. */
export async function answer(
  context: RequestContext,
  result: Result<{ readonly correctionId: number }, readonly Refusal[]>,
): Promise<CorrectionPayload> {
  if (!result.ok) {
    const errors = result.error.map((error) => inWords(error, context.locale));
    return { correction: null, userErrors: userErrorsOf(context.locale, errors) };
  }
  return { correction: await loadCorrection(context, result.value.correctionId), userErrors: [] };
}

/** A refusal that names a fact says its name and its values as people know them. */
function inWords(error: Refusal, locale: Locale): Refusal {
  const name = error.field ?? '';
  const definition = correctableFact('FAMILY', name) ?? correctableFact('RESIDENT', name);
  if (definition === null) return error;
  const params = Object.entries(error.params ?? {}).map(([key, value]): [string, string | number] => {
    if (key === 'field' || key === 'column') return [key, definition.label[locale]];
    if (key !== 'seen' && key !== 'now') return [key, value];
    return [key, correctedValueText(definition, String(value), locale) || '–'];
  });
  return { ...error, params: Object.fromEntries(params) };
}
