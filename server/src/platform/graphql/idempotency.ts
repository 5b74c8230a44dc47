import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequest, type GraphQLResponse } from '@apollo/server';
import { OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import { message, type MessageCode } from '@tepat/shared';
import type { Principal } from '../principal';
import type { RequestContext } from './context';
import type { IdempotencyStore } from './idempotency-store';
import type { AnswerSeal } from './sealed-answer';

const SHAPE = /^[\x21-\x7e]{8,128}$/;

/** What an answer shows of people; kept beside a stored answer, so that giving it again is told like the first time. */
export interface ShownAgain<T = unknown> {
  shown(context: RequestContext): T;
  showAgain(context: RequestContext, shown: T): void;
}

interface StoredAnswer<T> {
  readonly answer: FormattedExecutionResult;
  readonly shown: T;
}

/**
 * Honours the header Idempotency-Key of mutations: the same key with the same request gets the same answer, without
 * doing anything twice; with another request it is refused; while the first is under way it says so. Purpose and
 * authority belong to the request: whoever has lost a permission since gets no stored answer that needed it.
 *
 * A request that died leaves its key taken: whether it did its work is for the client to look up, not for us to guess.
 */
export function idempotencyPlugin<T>(
  store: IdempotencyStore,
  seal: AnswerSeal,
  people: ShownAgain<T>,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: context }) => {
      let mine: { actor: string; key: string } | null = null;
      return {
        responseForOperation: async ({ operation, request }): Promise<GraphQLResponse | null> => {
          const key = context.request.get('idempotency-key');
          if (operation.operation !== OperationTypeNode.MUTATION || key === undefined || !context.principal)
            return null;
          if (!SHAPE.test(key)) return refused(context, 'IDEMPOTENCY_KEY_INVALID', 400);
          const actor = `${context.principal.kind}:${context.principal.id}`;
          const claim = await store.claim(actor, key, digestOf(request, context.principal, context.purpose));
          switch (claim.kind) {
            case 'MINE':
              mine = { actor, key };
              return null;
            case 'IN_PROGRESS':
              return refused(context, 'IDEMPOTENCY_IN_PROGRESS', 409);
            case 'REUSED':
              return refused(context, 'IDEMPOTENCY_KEY_REUSED', 422);
            case 'ANSWERED': {
              const { answer, shown } = JSON.parse(seal.open(claim.answer)) as StoredAnswer<T>;
              people.showAgain(context, shown);
              return response(answer, 200, true);
            }
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (mine === null || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          const stored = { answer: { data, errors }, shown: people.shown(context) };
          await store.answer(mine.actor, mine.key, seal.seal(JSON.stringify(stored)));
        },
      };
    },
  };
}

function digestOf(
  { query, operationName, variables }: GraphQLRequest,
  { role, regions, scopes }: Principal,
  purpose: string | null,
): Buffer {
  const request = [query, operationName ?? null, variables ?? {}, purpose, role, regions, scopes];
  return createHash('sha256').update(JSON.stringify(request)).digest();
}

function refused(context: RequestContext, code: MessageCode, status: number): GraphQLResponse {
  return response({ errors: [{ message: message(context.locale, code), extensions: { code } }] }, status, false);
}

function response(singleResult: FormattedExecutionResult, status: number, repeated: boolean): GraphQLResponse {
  const headers = new HeaderMap();
  if (repeated) headers.set('idempotent-replayed', 'true');
  return { http: { status, headers }, body: { kind: 'single', singleResult } };
}
