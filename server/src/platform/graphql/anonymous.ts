import type { Request, RequestHandler } from 'express';
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { message } from '@tepat/shared';
import { localeOf } from './request-context';

const TOKENS = 200;

/**
 * What whoever has not signed in may send: one mutation whose only field is signIn. Everything else stops here, before
 * the GraphQL server: neither introspection nor the errors of a failed validation tell strangers what the schema has.
 */
export function signInOnly(isAnonymous: (request: Request) => boolean): RequestHandler {
  return (request, response, next) => {
    if (!isAnonymous(request) || isSignIn(request.body)) {
      next();
      return;
    }
    const text = message(localeOf(request), 'NOT_SIGNED_IN');
    response.status(401).json({ errors: [{ message: text, extensions: { code: 'UNAUTHENTICATED' } }] });
  };
}

function isSignIn(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') return false;
  let document: DocumentNode;
  try {
    document = parse(body.query, { maxTokens: TOKENS, noLocation: true });
  } catch {
    return false;
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.MUTATION) return false;
  const [field, ...others] = operation.selectionSet.selections;
  return others.length === 0 && field?.kind === Kind.FIELD && field.name.value === 'signIn';
}
