import { GraphQLError } from 'graphql';
import type { UserError } from '@tepat/shared';

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  REAUTHENTICATION_REQUIRED: 403,
  BAD_USER_INPUT: 400,
  BAD_CURSOR: 400,
  QUERY_TOO_COSTLY: 400,
  TOO_MANY_REQUESTS: 429,
};

/**
 * An error that ends a request before anything was done, with its stable code, the HTTP status that goes with it, and
 * the fields at fault where there are any.
 */
export function refusal(
  code: string,
  text: string,
  params: Record<string, string | number> = {},
  fields?: readonly UserError[],
): GraphQLError {
  return new GraphQLError(text, {
    extensions: { code, params, ...(fields ? { fields } : {}), http: { status: STATUS[code] ?? 400 } },
  });
}
