import { getMetadataStorage, ValidateBy, type ValidationError } from 'class-validator';
import {
  coerceInputValue,
  getNullableType,
  isInputType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  typeFromAST,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ArgumentValidationError, type MiddlewareFn } from 'type-graphql';
import type { MessageCode, UserError } from '@tepat/shared';
import type { RequestContext } from './context';
import { userErrorsOf } from './user-errors';

/** Free text of `min` to `max` characters that must say something: blanks around it do not count. */
export function Written(min: number, max: number): PropertyDecorator {
  const fits = (text: unknown): boolean => {
    if (typeof text !== 'string') return false;
    const { length } = text.trim();
    return length >= min && text.length <= max;
  };
  return ValidateBy({ name: 'isLength', constraints: [min, max], validator: { validate: fits } });
}

/** The faults of an input, each with the path of its field, as what a person can put right. */
export function inputErrors(error: ArgumentValidationError): UserError<MessageCode>[] {
  const faults: unknown = error.extensions.validationErrors;
  return Array.isArray(faults) ? (faults as ValidationError[]).flatMap((fault) => errorsOf(fault, '')) : [];
}

/** Which of the variables do not fit the types of the document. GraphQL itself tells it in a sentence with the value in it. */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): UserError<MessageCode>[] {
  const errors: UserError<MessageCode>[] = [];
  const told = (path: readonly (string | number)[], value: unknown): void => {
    const field = String(path.findLast((step) => typeof step === 'string'));
    const code = value === undefined || value === null || value === '' ? 'INPUT_REQUIRED' : 'INPUT_INVALID';
    errors.push({ code, field: path.join('.'), params: { field } });
  };
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type)) continue;
    if (Object.hasOwn(variables, name)) {
      coerceInputValue(variables[name], type, (path, value) => told([name, ...path], value));
    } else if (isNonNullType(type) && !defaultValue) told([name], null);
  }
  return errors;
}

/**
 * A mutation answers what somebody typed wrongly as `userErrors`, as it answers everything else that can be put right.
 * The limits stay where the inputs declare them; no resolver knows of it.
 */
export const typedFaultsAreUserErrors: MiddlewareFn<RequestContext> = async ({ info, context }, next) => {
  try {
    return (await next()) as unknown;
  } catch (error) {
    if (!(error instanceof ArgumentValidationError) || info.parentType !== info.schema.getMutationType()) throw error;
    const payload = getNullableType(info.returnType);
    if (!isObjectType(payload) || !('userErrors' in payload.getFields())) throw error;
    const nothing = Object.values(payload.getFields()).map(({ name, type }) => [name, nothingOf(type)]);
    return { ...Object.fromEntries(nothing), userErrors: userErrorsOf(context.locale, inputErrors(error)) };
  }
};

/** What a field of a payload holds when nothing was done. */
function nothingOf(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (isScalarType(type.ofType) && type.ofType.name === 'Boolean') return false;
  if (isScalarType(type.ofType) && type.ofType.name === 'Int') return 0;
  throw new Error(`a payload promises a ${String(type)} even when nothing was done`);
}

function errorsOf(fault: ValidationError, prefix: string): UserError<MessageCode>[] {
  const path = `${prefix}${fault.property}`;
  const own = Object.keys(fault.constraints ?? {}).map((rule) => errorOf(fault, rule, path));
  return [...own, ...(fault.children ?? []).flatMap((child) => errorsOf(child, `${path}.`))];
}

function errorOf(fault: ValidationError, rule: string, path: string): UserError<MessageCode> {
  const field = fault.property;
  const [first, second] = limitsOf(fault, rule);
  const told = (code: MessageCode, params: Record<string, number> = {}): UserError<MessageCode> => ({
    code,
    field: path,
    params: { field, ...params },
  });
  const size = typeof fault.value === 'string' ? fault.value.trim().length : 0;
  switch (rule) {
    case 'isLength':
    case 'minLength':
      if (size === 0) return told('INPUT_REQUIRED');
      return size < Number(first)
        ? told('INPUT_TOO_SHORT', { min: Number(first) })
        : told('INPUT_TOO_LONG', { max: Number(second) });
    case 'maxLength':
      return told('INPUT_TOO_LONG', { max: Number(first) });
    case 'arrayMaxSize':
      return told('INPUT_TOO_MANY', { max: Number(first) });
    case 'min':
      return told('INPUT_TOO_SMALL', { min: Number(first) });
    case 'max':
      return told('INPUT_TOO_LARGE', { max: Number(first) });
    default:
      return size === 0 ? told('INPUT_REQUIRED') : told('INPUT_INVALID');
  }
}

/** The limits that the decorator was given: class-validator tells them in an English sentence only. */
function limitsOf(fault: ValidationError, rule: string): readonly unknown[] {
  const kind = fault.target?.constructor;
  if (!kind) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(kind, '', false, false);
  const limits: unknown = rules.find((each) => each.propertyName === fault.property && each.name === rule)?.constraints;
  return Array.isArray(limits) ? limits : [];
}
