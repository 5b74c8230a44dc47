import type { z } from 'zod';
import { jsonPath, type ModelFault } from './faults';

const fault = (
  path: readonly PropertyKey[],
  code: ModelFault['code'],
  params: ModelFault['params'] = {},
): ModelFault => ({ path: jsonPath(path), code, params });

function tooSmall(issue: z.core.$ZodIssueTooSmall): ModelFault {
  if (issue.origin === 'string') return fault(issue.path, 'MODEL_EMPTY');
  const least = Number(issue.minimum);
  if (issue.origin === 'array') return fault(issue.path, 'MODEL_TOO_FEW', { least });
  return fault(issue.path, least === Number.MIN_SAFE_INTEGER ? 'MODEL_NUMBER_TOO_LARGE' : 'MODEL_TOO_SMALL', { least });
}

const formatFault = (issue: z.core.$ZodIssueInvalidStringFormat): ModelFault => {
  if (issue.format === 'date') return fault(issue.path, 'MODEL_NO_DATE');
  return fault(issue.path, issue.path.at(-1) === 'code' ? 'MODEL_NO_CODE' : 'MODEL_NO_KEY');
};

/** One fault of shape in our words: those of the schema's library reach nobody. */
export function shapeFaults(issue: z.core.$ZodIssue): ModelFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...path, key], 'MODEL_UNKNOWN_KEY'));
  // A part that is not there, and one of the wrong kind, are two mistakes for whoever mends them.
  if (issue.input === undefined && path.length > 0 && issue.code !== 'invalid_union')
    return [fault(path, 'MODEL_MISSING_PART')];
  switch (issue.code) {
    case 'invalid_type':
      return [fault(path, 'MODEL_WRONG_TYPE', { expected: issue.expected })];
    case 'too_small':
      return [tooSmall(issue)];
    case 'too_big':
      return [fault(path, 'MODEL_NUMBER_TOO_LARGE')];
    case 'invalid_format':
      return [formatFault(issue)];
    case 'invalid_value':
      return [fault(path, 'MODEL_NOT_ONE_OF', { options: issue.values.map(String).join(', ') })];
    case 'invalid_union':
      return [
        fault(path, 'MODEL_NO_KIND', { options: path[0] === 'derived' ? 'ratio, sum' : 'category, linear, band' }),
      ];
    default:
      return [fault(path, 'MODEL_INVALID_VALUE')];
  }
}
