import { GraphQLError } from 'graphql';

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  REAUTHENTICATION_REQUIRED: 403,
  BAD_USER_INPUT: 400,
  BAD_CURSOR: 400,
  QUERY_TOO_COSTLY: 400,
  TOO_MANY_REQUESTS: 429,
};

/** An error that ends a request before anything was done, with its stable code and the HTTP status that goes with it. */
export function refusal(code: string, text: string, params: Record<string, string | number> = {}): GraphQLError {
  return new GraphQLError(text, {
    extensions: { code, params, http: { status: STATUS[code] ?? 400 } },
  });
}
