import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { Kind, OperationTypeNode, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { message } from '@tepat/shared';
import type { RequestContext } from './context';
import { localeOf } from './request-context';

const TOKENS = 200;

/**
 * What whoever has not signed in may send: one mutation whose only field is signIn, without fragments. Everything else
 * stops here, before the GraphQL server: introspection tells strangers nothing, and they name no type of the schema.
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
  const [operation, ...definitions] = document.definitions;
  if (definitions.length > 0 || operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  const [field, ...others] = operation.selectionSet.selections;
  return (
    operation.operation === OperationTypeNode.MUTATION &&
    others.length === 0 &&
    field?.kind === Kind.FIELD &&
    field.name.value === 'signIn' &&
    hasFieldsOnly(field.selectionSet)
  );
}

function hasFieldsOnly(set: SelectionSetNode | undefined): boolean {
  return (set?.selections ?? []).every((each) => each.kind === Kind.FIELD && hasFieldsOnly(each.selectionSet));
}

/** Strangers are told that a document is wrong, never in what: each fault that is named would be a piece of the schema. */
export const faultsUntold: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { principal, locale, requestId } }) => {
      if (principal !== null || body.kind !== 'single') return;
      const { singleResult } = body;
      // Faults of a document have no path: nothing was run.
      const untold = singleResult.errors?.some(({ path, extensions }) => !path && extensions?.['code'] !== 'INTERNAL');
      if (!untold) return;
      const code = 'REQUEST_UNREADABLE';
      singleResult.errors = [{ message: message(locale, code), extensions: { code, requestId } }];
    },
  }),
};
