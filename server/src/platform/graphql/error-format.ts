import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { errorMessage, isMessageCode, message, type Locale, type UserError } from '@tepat/shared';
import type { Logger } from '../logger';
import { inputErrors } from './typed-input';

/** TypeGraphQL and Apollo have names of their own for what clients know by ours. */
const CODES: Record<string, string> = {
  UNAUTHORIZED: 'FORBIDDEN',
  INTERNAL_SERVER_ERROR: 'INTERNAL',
};

/**
 * The only form in which an error leaves the server: a sentence, a stable code, and where in the document. Whatever is
 * not a refusal of ours becomes INTERNAL and is told to the log alone; values of the input never travel back (a failed
 * validation would otherwise return the password that it was given).
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (original instanceof ArgumentValidationError) {
      const fields = inputErrors(original);
      return { message: 'The input is not valid.', ...place, extensions: { code: 'BAD_USER_INPUT', fields } };
    }
    if (!(original instanceof GraphQLError)) {
      log.error({ err: original, path: formatted.path }, 'a request failed');
      return { message: 'Unexpected error.', ...place, extensions: { code: 'INTERNAL' } };
    }
    const stated = formatted.extensions?.['code'];
    const code = typeof stated === 'string' ? stated : 'INTERNAL';
    const params = formatted.extensions?.['params'];
    const fields = formatted.extensions?.['fields'];
    return {
      message: code === 'INTERNAL_SERVER_ERROR' ? 'Unexpected error.' : formatted.message,
      ...place,
      extensions: {
        code: CODES[code] ?? code,
        ...(isParams(params) ? { params } : {}),
        ...(areErrors(fields) ? { fields } : {}),
      },
    };
  };
}

/** Codes whose sentence in the catalogue has another name. */
const SENTENCES: Record<string, string> = { UNAUTHENTICATED: 'NOT_SIGNED_IN', INTERNAL: 'UNEXPECTED' };

/** The same error with its sentences in the language of the request, where the catalogue has them. */
export function inLanguage(error: GraphQLFormattedError, locale: Locale, requestId: string): GraphQLFormattedError {
  const code = String(error.extensions?.['code']);
  const { params, fields, ...extensions } = error.extensions ?? {};
  if (areErrors(fields) && fields.length > 0) {
    const told = fields.map((each) => ({
      field: each.field,
      code: each.code,
      message: errorMessage(locale, each),
    }));
    const text = told.map((each) => each.message).join(' ');
    return { ...error, message: text, extensions: { ...extensions, requestId, fields: told } };
  }
  const sentence = SENTENCES[code] ?? code;
  if (!isMessageCode(sentence)) return error;
  const filled = { requestId, ...(isParams(params) ? params : {}) };
  return { ...error, message: message(locale, sentence, filled), extensions: { ...extensions, requestId } };
}

function isParams(value: unknown): value is Record<string, string | number> {
  return typeof value === 'object' && value !== null;
}

function areErrors(value: unknown): value is UserError[] {
  return Array.isArray(value);
}
